import type { Effective } from '../../src/core/dates/effective.js';

/** What a reader found that a document says about its own dates, one per line of `dates.dev.jsonl`. */
export interface DateLabel {
  document: string;
  lang: string;
  effective: string | null;
  lastUpdated: string | null;
  announced: readonly { date: string }[];
  /** Other acceptable readings; each lists the fields that differ. */
  alsoAcceptable: readonly { effective?: string | null; lastUpdated?: string | null }[];
  confidence: 'high' | 'medium' | 'low';
}

export const fields = ['effective', 'lastUpdated', 'announced'] as const;
export type Field = (typeof fields)[number];

export interface Tally {
  right: number;
  /** Reported but wrong. */
  wrong: number;
  /** Labelled but not reported, or reported as something else. */
  missed: number;
}

export interface Miss {
  label: DateLabel;
  field: Field;
  expected: string;
  got: string;
  quote: string;
}

export interface DateScore {
  documents: number;
  tallies: Readonly<Record<Field, Tally>>;
  misses: readonly Miss[];
  /** Documents without any date for which one was reported all the same. */
  dateless: number;
  invented: readonly string[];
}

type DatesRead = Readonly<Record<Field, readonly string[]>>;

/** Compares what was read with the labels. A document that was not read counts as one without dates. */
export function scoreDates(
  labels: readonly DateLabel[],
  read: ReadonlyMap<string, Effective>,
): DateScore {
  const judged = labels.map((label) => judge(label, read.get(label.document) ?? null));
  const dateless = judged.filter(({ label }) => isDateless(label));
  return {
    documents: labels.length,
    tallies: Object.fromEntries(
      fields.map((field) => [field, sum(judged.map(({ tallies }) => tallies[field]))]),
    ) as Record<Field, Tally>,
    misses: judged.flatMap(({ misses }) => misses),
    dateless: dateless.length,
    invented: dateless
      .filter(({ got }) => fields.some((field) => got[field].length > 0))
      .map(({ label }) => label.document),
  };
}

export function precision({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({ right, missed }: Tally): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

export function f1(tally: Tally): number {
  const { right, wrong, missed } = tally;
  return right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
}

function judge(label: DateLabel, effective: Effective | null) {
  const got = toReading(effective);
  const expected = bestOf(readingsOf(label), got);
  const tallies = Object.fromEntries(
    fields.map((field) => [field, compare(expected[field], got[field])]),
  ) as Record<Field, Tally>;
  const misses = fields
    .filter((field) => tallies[field].wrong + tallies[field].missed > 0)
    .map((field): Miss => {
      const listed = (dates: readonly string[]) => dates.join(' ') || '-';
      const quote = quotesOf(effective, field);
      return { label, field, expected: listed(expected[field]), got: listed(got[field]), quote };
    });
  return { label, got, tallies, misses };
}

function toReading(effective: Effective | null): DatesRead {
  return {
    effective: effective?.inForceFrom ? [effective.inForceFrom.date] : [],
    lastUpdated: effective?.lastUpdated ? [effective.lastUpdated.date] : [],
    announced: effective?.announced.map(({ date }) => date) ?? [],
  };
}

function quotesOf(effective: Effective | null, field: Field): string {
  const { inForceFrom = null, lastUpdated = null, announced = [] } = effective ?? {};
  const stated = { effective: [inForceFrom], lastUpdated: [lastUpdated], announced }[field];
  return stated.map((one) => one && `“${one.quote}” (${one.position}, ${one.rule})`).join(' ');
}

/** The main reading and the acceptable ones, each complete. */
function readingsOf(label: DateLabel): DatesRead[] {
  const list = (date: string | null) => (date === null ? [] : [date]);
  return [{}, ...label.alsoAcceptable].map((other) => {
    const { effective, lastUpdated } = { ...label, ...other };
    return {
      effective: list(effective),
      lastUpdated: list(lastUpdated),
      announced: label.announced.map(({ date }) => date),
    };
  });
}

function bestOf(readings: readonly DatesRead[], got: DatesRead): DatesRead {
  const faults = (reading: DatesRead) =>
    fields.reduce((all, field) => {
      const { wrong, missed } = compare(reading[field], got[field]);
      return all + wrong + missed;
    }, 0);
  return readings.toSorted((a, b) => faults(a) - faults(b))[0] ?? got;
}

function compare(expected: readonly string[], got: readonly string[]): Tally {
  const right = got.filter((date) => expected.includes(date)).length;
  return { right, wrong: got.length - right, missed: expected.length - right };
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      right: all.right + one.right,
      wrong: all.wrong + one.wrong,
      missed: all.missed + one.missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  );
}

function isDateless({ effective, lastUpdated, announced, alsoAcceptable }: DateLabel): boolean {
  return (
    effective === null &&
    lastUpdated === null &&
    announced.length === 0 &&
    alsoAcceptable.length === 0
  );
}
