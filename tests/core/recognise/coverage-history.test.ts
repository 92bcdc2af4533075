import { describe, expect, it } from 'vitest';
import {
  afterCoverage,
  type CoverageHistory,
} from '../../../src/core/recognise/coverage-history.js';

const selection = { select: ['main .text', 'main .table'], remove: ['.ad'] };
const both = { 'main .text': 12, 'main .table': 1 };

interface Reading {
  matches?: Record<string, number>;
  share?: number | null;
  isDoubted?: boolean;
  select?: string[];
}

/** The history after readings at the times 1, 2, 3 … */
function historyAfter(...readings: readonly Reading[]): CoverageHistory {
  let history: CoverageHistory | null = null;
  for (const [i, reading] of readings.entries()) {
    const { matches = both, share = 0.8, isDoubted = false, select = selection.select } = reading;
    history = afterCoverage(
      history,
      { matches, share },
      { ...selection, select },
      {
        at: i + 1,
        isDoubted,
      },
    );
  }
  if (history === null) throw new Error('A test needs a reading.');
  return history;
}

const warningsAfter = (...readings: readonly Reading[]) =>
  historyAfter(...readings).warnings.map(({ kind, selector, since }) => [kind, selector, since]);
const noTable = { matches: { 'main .text': 12, 'main .table': 0 } };

describe('a selector', () => {
  const fewer = { matches: { 'main .text': 11, 'main .table': 1 } };

  it('that matches less than before is told, with the first check that showed it', () => {
    expect(warningsAfter({}, {}, fewer, fewer)).toEqual([['selector-fewer', 'main .text', 3]]);
    expect(historyAfter({}, fewer).warnings[0]?.because).toContain(
      '`main .text` matches 11 of the 12 elements that it used to',
    );
    expect(warningsAfter({}, fewer, {})).toEqual([]);
  });

  it('that matches more than before has a new usual number', () => {
    expect(warningsAfter(fewer, {}, fewer)).toEqual([['selector-fewer', 'main .text', 3]]);
  });

  it('that matches less on doubted pages is told, but its usual number stays', () => {
    const doubted = { ...fewer, isDoubted: true };
    expect(warningsAfter({}, doubted)).toEqual([['selector-fewer', 'main .text', 2]]);
    expect(warningsAfter(fewer, { isDoubted: true }, fewer)).toEqual([]);
  });

  it('that has matched less for a month is not told any more', () => {
    const history = historyAfter({}, fewer);
    const readAt = (before: CoverageHistory, at: number) =>
      afterCoverage(before, { ...fewer, share: 0.8 }, selection, { at, isDoubted: false });
    const month = 30 * 24 * 60 * 60_000;
    const almost = readAt(history, month);
    expect(almost.warnings).toHaveLength(1);
    expect(readAt(readAt(almost, month + 2), month + 3).warnings).toEqual([]);
  });

  it('is compared from the next check on, if its history is from before numbers were noted', () => {
    const { usualMatches: _, ...old } = historyAfter({});
    const now = { matches: both, share: 0.8 };
    const read = afterCoverage(old, { ...now, ...fewer }, selection, { at: 2, isDoubted: false });
    expect(read.warnings).toEqual([]);
  });

  it('that matches nothing any more is told, with the first check that showed it', () => {
    expect(warningsAfter({}, noTable, noTable)).toEqual([['selector-unmatched', 'main .table', 2]]);
    expect(historyAfter({}, noTable).warnings[0]?.because).toContain(
      '`main .table` matches nothing',
    );
  });

  it('that never matched anything is an alternative', () => {
    expect(warningsAfter(noTable, noTable)).toEqual([]);
  });

  it('that matches again is no longer told', () => {
    expect(warningsAfter({}, noTable, {})).toEqual([]);
    expect(warningsAfter({}, noTable, {}, noTable)).toEqual([
      ['selector-unmatched', 'main .table', 4],
    ]);
  });

  it('is one of all, if the main element is missing', () => {
    expect(warningsAfter({}, { matches: {}, share: null, isDoubted: true })).toEqual([
      ['selector-unmatched', 'main .text', 2],
      ['selector-unmatched', 'main .table', 2],
    ]);
  });

  it('is known from good pages only', () => {
    expect(warningsAfter({ isDoubted: true }, noTable)).toEqual([]);
  });
});

describe('the share of the selected text', () => {
  it('may vary', () => {
    expect(warningsAfter({}, { share: 0.41 }, { share: 1 })).toEqual([]);
  });

  it('is told when it falls below half of what is usual, until it is back', () => {
    const fallen = { share: 0.35 };
    expect(warningsAfter({}, fallen, fallen)).toEqual([['smaller-share', null, 2]]);
    expect(historyAfter({}, fallen).warnings[0]?.because).toContain(
      'is 35 % of the page’s text; it used to be 80 %',
    );
    expect(warningsAfter({}, fallen, {})).toEqual([]);
  });

  it('does not become usual by staying small', () => {
    const months = Array.from({ length: 200 }, () => ({ share: 0.35 }));
    expect(warningsAfter({}, ...months)).toEqual([['smaller-share', null, 2]]);
  });

  it('does not become usual on doubted pages', () => {
    expect(
      warningsAfter({}, ...Array(20).fill({ share: 1, isDoubted: true }), { share: 0.41 }),
    ).toEqual([]);
  });

  it('follows a page that changes little by little', () => {
    const shares = Array.from({ length: 100 }, (_, i) => ({ share: 1 - i * 0.007 }));
    expect(warningsAfter(...shares)).toEqual([]);
  });

  it('is usual by most readings, not by an odd one', () => {
    expect(warningsAfter({ share: 0.4 }, { share: 0.4 }, { share: 1 }, { share: 0.4 })).toEqual([]);
  });

  it('is told when it is small from the start', () => {
    expect(warningsAfter({ share: 0.2 })).toEqual([['small-share', null, 1]]);
    expect(warningsAfter({ share: 0.25 })).toEqual([]);
  });

  it('is unknown on a page without text', () => {
    expect(warningsAfter({}, { share: null })).toEqual([]);
  });
});

it('another declaration starts anew', () => {
  const fewer = { ...noTable, share: 0.3, select: ['main .text'] };
  expect(warningsAfter({}, noTable, fewer)).toEqual([]);
});

it('the history of a page that stays as it is stops growing', () => {
  const often = historyAfter(...Array(30).fill({}));
  expect(historyAfter(...Array(31).fill({}))).toEqual(often);
  expect(often.shares).toHaveLength(9);
});
