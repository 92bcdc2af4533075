import { describe, expect, it } from 'vitest';
import type { Significance } from '../../../src/core/change.js';
import { type Effective, precisionOf, type StatedDate } from '../../../src/core/dates/effective.js';
import { type DatedChange, silentReason } from '../../../src/core/dates/silent.js';

interface Dates {
  inForce?: string;
  updated?: string;
  announced?: string[];
}

function effective({ inForce, updated, announced = [] }: Dates): Effective {
  return {
    inForceFrom: inForce === undefined ? null : dated(inForce),
    lastUpdated: updated === undefined ? null : dated(updated),
    announced: announced.map(dated),
  };
}

function dated(date: string): StatedDate {
  return { date, precision: precisionOf(date), quote: date, position: 0, rule: 'a-rule' };
}

/** Words that were changed on June 10, 2026, at noon. */
function reason(before: Dates, after: Dates, parts: Partial<DatedChange> = {}): string | null {
  return silentReason({
    ...{ significance: 'substantive', observedAt: Date.UTC(2026, 5, 10, 12) },
    ...{ before: effective(before), after: effective(after) },
    ...parts,
  });
}

const tooEarly = (date: string) =>
  `The wording changed before ${date}, the day announced for a change.`;

describe('a change of words is silent', () => {
  it('where the document is still in force from the same day', () => {
    expect(reason({ inForce: '2026-01-01' }, { inForce: '2026-01-01' })).toBe(
      'The wording changed, but the document still says it is in force from 2026-01-01.',
    );
  });

  it('where it still was last updated on the same day', () => {
    expect(reason({ updated: '2026-01-01' }, { updated: '2026-01-01' })).toBe(
      'The wording changed, but the document still says it was last updated on 2026-01-01.',
    );
  });

  it('where neither of two dates moved: the one it applies from is named', () => {
    const dates = { inForce: '2026-01-01', updated: '2025-12-01' };
    expect(reason(dates, dates)).toContain('in force from 2026-01-01');
  });

  it('where it comes before the day that was announced, even if another date moved', () => {
    const before = { inForce: '2026-01-01', announced: ['2026-07-01'] };
    expect(reason(before, { inForce: '2026-06-10' })).toBe(tooEarly('2026-07-01'));
    expect(reason(before, before)).toBe(tooEarly('2026-07-01'));
  });

  it('where it comes between two announced days: the next one is named', () => {
    const before = { announced: ['2026-06-01', '2026-07-01', '2026-08-01'] };
    expect(reason(before, {})).toBe(tooEarly('2026-07-01'));
  });
});

describe('the dates reflect a change', () => {
  it.each<[string, Dates, Dates]>([
    ['the day it applies from moved', { inForce: '2026-01-01' }, { inForce: '2026-06-10' }],
    ['the day it applies from came', {}, { inForce: '2026-06-10' }],
    ['the day it applies from went', { inForce: '2026-01-01' }, {}],
    ['the day of the update moved', { updated: '2026-01-01' }, { updated: '2026-06-10' }],
    [
      'the update moved, though it is in force from the same day',
      { inForce: '2026-01-01', updated: '2026-01-01' },
      { inForce: '2026-01-01', updated: '2026-06-10' },
    ],
    [
      'it is in force from another day, though the update stays',
      { inForce: '2026-01-01', updated: '2026-01-01' },
      { inForce: '2026-06-10', updated: '2026-01-01' },
    ],
    ['the document has no dates', {}, {}],
    ['a new day is announced by the new text alone', {}, { announced: ['2026-07-01'] }],
    ['the announced day is past', { announced: ['2026-06-01'] }, {}],
  ])('where %s', (_, before, after) => {
    expect(reason(before, after)).toBeNull();
  });
});

describe('an announced day', () => {
  it.each([
    ['2026-06-10', '2026-06-09T09:59:59Z', false],
    ['2026-06-10', '2026-06-09T10:00:00Z', true],
    ['2026-06-10', '2026-06-10T12:00:00Z', true],
    ['2026-06', '2026-05-31T09:59:59Z', false],
    ['2026-06', '2026-05-31T10:00:00Z', true],
    ['2026-06', '2026-06-10T12:00:00Z', true],
  ])('%s has at %s begun somewhere on earth: %s', (date, time, begun) => {
    const change = { observedAt: Date.parse(time) };
    expect(reason({ announced: [date] }, {}, change)).toBe(begun ? null : tooEarly(date));
  });
});

describe('of a change', () => {
  it.each<Significance>(['substantive', 'editorial'])('that is %s, it is asked', (significance) => {
    const dates = { inForce: '2026-01-01' };
    expect(reason(dates, dates, { significance })).not.toBeNull();
    expect(reason({ announced: ['2026-07-01'] }, {}, { significance })).not.toBeNull();
  });

  it.each<Significance>(['announcement', 'links', 'date'])(
    'in %s alone, it is not asked',
    (significance) => {
      const dates = { inForce: '2026-01-01', announced: ['2026-07-01'] };
      expect(reason(dates, dates, { significance })).toBeNull();
    },
  );
});
