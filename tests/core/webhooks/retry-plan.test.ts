import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AttemptContext,
  failingForMs,
  isSuccess,
  type Outcome,
  planRetry,
  retryDelaysMs,
} from '../../../src/core/webhooks/retry-plan.js';
import { runs } from '../../runs.js';

const now = Date.parse('2025-11-03T12:00:00Z');
const hourMs = 3_600_000;

const given = (part: Partial<AttemptContext> = {}): AttemptContext => ({
  attempts: 1,
  now,
  failingSince: null,
  random: 0,
  delaysMs: retryDelaysMs,
  ...part,
});
const answered = (status: number, retryAfterS: number | null = null): Outcome => ({
  kind: 'answered',
  status,
  answer: '',
  retryAfterS,
});
const failed: Outcome = { kind: 'failed', detail: 'It did not answer.' };

describe('an attempt', () => {
  it.each([[200], [201], [204], [299]])('answered with %i has delivered', (status) => {
    expect(isSuccess(answered(status))).toBe(true);
    const last = given({ attempts: 10, failingSince: now - 2 * failingForMs });
    expect(planRetry(answered(status), last)).toEqual({ delivery: 'delivered' });
  });

  it.each([[199], [300], [302], [400], [404], [429], [500], [503]])(
    'answered with %i is made again',
    (status) => {
      expect(isSuccess(answered(status))).toBe(false);
      expect(planRetry(answered(status), given())).toEqual({
        delivery: 'pending',
        inMs: 5_000,
        disable: null,
      });
    },
  );

  it('is made ten times in all, over three days and some hours', () => {
    const waits = Array.from({ length: 10 }, (_, i) =>
      planRetry(failed, given({ attempts: i + 1 })),
    );
    expect(waits.map((verdict) => ('inMs' in verdict ? verdict.inMs / 1_000 : verdict))).toEqual([
      ...[5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400],
      { delivery: 'failed', disable: null },
    ]);
    const totalMs = retryDelaysMs.reduce((sum, ms) => sum + ms, 0);
    expect(totalMs / hourMs).toBeGreaterThan(75);
    expect(totalMs).toBeLessThan(failingForMs);
  });

  it('follows whatever plan there is', () => {
    const delaysMs = [10, 20];
    expect(planRetry(failed, given({ attempts: 2, delaysMs }))).toMatchObject({ inMs: 20 });
    expect(planRetry(failed, given({ attempts: 3, delaysMs }))).toMatchObject({
      delivery: 'failed',
    });
    expect(planRetry(failed, given({ delaysMs: [] }))).toMatchObject({ delivery: 'failed' });
  });

  it('comes later than planned by up to a fifth, and never sooner', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempts, random) => {
          const planned = retryDelaysMs[attempts - 1] ?? 0;
          const verdict = planRetry(failed, given({ attempts, random }));
          const inMs = 'inMs' in verdict ? verdict.inMs : Number.NaN;
          expect(inMs).toBeGreaterThanOrEqual(planned);
          expect(inMs).toBeLessThanOrEqual(planned * 1.2);
          expect(Number.isInteger(inMs)).toBe(true);
        },
      ),
      runs,
    );
  });
});

describe('Retry-After', () => {
  it.each([
    [1, 5_000],
    [5, 5_000],
    [120, 120_000],
    [24 * 3_600, 24 * hourMs],
    [365 * 24 * 3_600, 24 * hourMs],
    [Number.MAX_SAFE_INTEGER, 24 * hourMs],
    [0, 5_000],
  ])('of %i s puts the second attempt off until %i ms', (retryAfterS, inMs) => {
    expect(planRetry(answered(503, retryAfterS), given())).toMatchObject({ inMs });
  });

  it('brings no attempt forward, and adds none', () => {
    expect(planRetry(answered(429, 60), given({ attempts: 4 }))).toMatchObject({
      inMs: 2 * hourMs,
    });
    expect(planRetry(answered(429, 60), given({ attempts: 10 }))).toMatchObject({
      delivery: 'failed',
    });
  });
});

describe('an endpoint', () => {
  it('that is gone is turned off at once', () => {
    expect(planRetry(answered(410), given())).toMatchObject({ disable: 'gone' });
    expect(planRetry(answered(410), given({ attempts: 10 }))).toEqual({
      delivery: 'failed',
      disable: 'gone',
    });
  });

  it('at which every attempt has failed for five days is turned off', () => {
    const since = (ms: number) => planRetry(failed, given({ failingSince: now - ms }));
    expect(failingForMs).toBe(5 * 24 * hourMs);
    expect(since(failingForMs - 1)).toMatchObject({ disable: null });
    expect(since(failingForMs)).toMatchObject({ delivery: 'pending', disable: 'failing' });
    expect(since(2 * failingForMs)).toMatchObject({ disable: 'failing' });
  });
});
