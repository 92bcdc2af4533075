import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCheckIn, type Pace } from '../../src/core/cadence.js';
import { states } from '../../src/core/status.js';
import { runs } from '../runs.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A document that is looked at every six hours, without jitter. */
function wait(over: Partial<Pace> & { every?: number } = {}): number {
  const { every = 360, ...pace } = over;
  const usual: Pace = {
    ...{ document: { checkEveryMinutes: every }, state: 'ok', failures: 0 },
    ...{ retryAfterS: null, random: 0.5, at: Date.UTC(2025, 9, 1), announced: [] },
  };
  return nextCheckIn({ ...usual, ...pace });
}

describe('the next check', () => {
  it('comes at the document’s own pace', () => {
    expect(wait()).toBe(6 * hour);
    expect(wait({ every: 30 })).toBe(30 * minute);
  });

  it('is spread by a tenth of the interval either way', () => {
    expect(wait({ random: 0 })).toBe(5.4 * hour);
    expect(wait({ random: 0.999_999 })).toBeCloseTo(6.6 * hour, -4);
  });

  it('comes soon while a text waits for a second look', () => {
    expect(wait({ state: 'pending-confirmation' })).toBe(10 * minute);
    expect(wait({ state: 'pending-confirmation', every: 5 })).toBe(5 * minute);
  });

  it('comes every hour around a day that the text announced', () => {
    const around = (time: string, announced = ['2025-11-03']) =>
      wait({ at: Date.parse(time), announced });
    expect(around('2025-11-01T23:00:00Z')).toBe(6 * hour);
    expect(around('2025-11-02T00:00:00Z')).toBe(hour);
    expect(around('2025-11-03T12:00:00Z')).toBe(hour);
    expect(around('2025-11-04T23:00:00Z')).toBe(hour);
    expect(around('2025-11-05T00:00:00Z')).toBe(6 * hour);
    expect(around('2025-11-03T12:00:00Z', [])).toBe(6 * hour);
    expect(around('2025-11-01T12:00:00Z', ['2026-01-01', '2025-11'])).toBe(hour);
    expect(wait({ at: Date.UTC(2025, 10, 3), announced: ['2025-11-03'], every: 30 })).toBe(
      30 * minute,
    );
  });

  it('comes no sooner for an announced day where the site says no', () => {
    const blocked = { state: 'blocked' as const, failures: 1 };
    expect(wait({ ...blocked, at: Date.UTC(2025, 10, 3), announced: ['2025-11-03'] })).toBe(
      12 * hour,
    );
  });

  it('comes often enough to settle a doubt within days', () => {
    expect(wait({ state: 'suspect', every: 7 * 24 * 60, failures: 3 })).toBe(6 * hour);
    expect(wait({ state: 'suspect', every: 60, failures: 3 })).toBe(hour);
  });

  it('comes later and later where a site says no, and never later than every two days', () => {
    const waits = [1, 2, 3, 4, 5, 50].map((failures) => wait({ state: 'blocked', failures }));
    expect(waits).toEqual([12, 24, 48, 48, 48, 48].map((hours) => hours * hour));
  });

  it('comes soon where a site is out of reach, then later and later', () => {
    const waits = [1, 2, 3, 7, 50].map((failures) => wait({ state: 'unreachable', failures }));
    expect(waits).toEqual([0.25, 0.5, 1, 16, 48].map((hours) => hours * hour));
  });

  it('stays as rare as declared where that is rarer still', () => {
    const every = 7 * 24 * 60;
    expect(wait({ state: 'blocked', failures: 9, every })).toBe(7 * day);
    expect(wait({ state: 'unreachable', failures: 30, every })).toBe(7 * day);
  });

  it('comes no sooner than the site asks', () => {
    const retryAfterS = (2 * day) / 1000;
    expect(wait({ state: 'blocked', failures: 1, retryAfterS })).toBe(2 * day);
    expect(wait({ state: 'blocked', failures: 1, retryAfterS: 5 })).toBe(12 * hour);
  });

  it('comes within a month, whatever the site asks', () => {
    expect(wait({ state: 'blocked', failures: 1, retryAfterS: Number.MAX_SAFE_INTEGER })).toBe(
      30 * day,
    );
  });

  it('is never sooner than in a minute and never later than in 34 days', () => {
    fc.assert(
      fc.property(paces, (pace) => {
        const ms = nextCheckIn(pace);
        expect(Number.isSafeInteger(ms)).toBe(true);
        expect(ms).toBeGreaterThanOrEqual(minute);
        expect(ms).toBeLessThanOrEqual(34 * day);
      }),
      runs,
    );
  });
});

const paces: fc.Arbitrary<Pace> = fc.record({
  document: fc.record({ checkEveryMinutes: fc.integer({ min: 1, max: 30 * 24 * 60 }) }),
  state: fc.constantFrom(...states),
  failures: fc.nat(),
  retryAfterS: fc.option(fc.maxSafeNat()),
  at: fc.nat({ max: Date.UTC(2100, 0, 1) }),
  announced: fc.array(fc.constantFrom('2025-11-03', '2030-02', '1970-01-01')),
  random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});
