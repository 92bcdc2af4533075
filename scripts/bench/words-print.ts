import type { Count, WordRow } from './words.js';

const most = { median: 1.1, worst: 1.3, short: 0.05 };

/** The totals of the rows, and whether they reach the aims. */
export interface WordSummary {
  bySpaces: Ratios;
  byLetters: Ratios;
  /** Share of unchanged pieces between two changes of one clause that have fewer than two words. */
  short: number;
  shortMet: boolean;
}

export interface Ratios {
  median: number;
  worst: number;
  met: boolean;
  lineDiff: { median: number; worst: number };
}

export function summarise(rows: readonly WordRow[]): WordSummary {
  const sum = (part: 'all' | 'short') => rows.reduce((all, { between }) => all + between[part], 0);
  const short = sum('short') / Math.max(1, sum('all'));
  return {
    bySpaces: ratios(rows.map((row) => row.bySpaces)),
    byLetters: ratios(rows.map((row) => row.byLetters)),
    short,
    shortMet: short <= most.short,
  };
}

function ratios(counts: readonly Count[]): Ratios {
  const ratios = spread(counts.flatMap(({ ratio }) => ratio ?? []));
  return {
    ...ratios,
    met: ratios.median <= most.median && ratios.worst <= most.worst,
    lineDiff: spread(counts.flatMap(({ linesRatio }) => linesRatio ?? [])),
  };
}

function spread(values: readonly number[]): { median: number; worst: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const [below, above] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return { median: (below + above) / 2, worst: sorted.at(-1) ?? 0 };
}

/** One line per row, then the totals. */
export function wordTable(rows: readonly WordRow[]): string {
  const { bySpaces, byLetters, short, shortMet } = summarise(rows);
  const verdict = (met: boolean) => (met ? 'met' : 'MISSED');
  const ratioLine = (name: string, { median, worst, met, lineDiff }: Ratios) =>
    `words shown / fewest, ${name}: median ${median.toFixed(2)} (aim ≤ ${most.median}), worst ${worst.toFixed(2)} (aim ≤ ${most.worst})  ${verdict(met)}; line diff: median ${lineDiff.median.toFixed(1)}, worst ${lineDiff.worst.toFixed(1)}`;
  return [
    ...rows.map(line),
    ratioLine('split at spaces', bySpaces),
    ratioLine('letters and digits', byLetters),
    `unchanged pieces of fewer than two words: ${(100 * short).toFixed(1)} % (aim ≤ ${100 * most.short} %)  ${verdict(shortMet)}`,
  ].join('\n');
}

function line({ document, date, bySpaces, byLetters, between }: WordRow): string {
  const share = (ratio: number | null) => (ratio === null ? '-' : ratio.toFixed(2));
  const one = ({ shown, fewest, ratio, linesRatio }: Count) =>
    `${share(ratio).padStart(5)} (${shown}/${fewest}, line diff ${share(linesRatio)})`.padEnd(36);
  return (
    `${document} ${date}`.padEnd(40) +
    one(bySpaces) +
    one(byLetters) +
    `${between.short}/${between.all}`
  );
}

/** One JSON object per row, and one for the totals. */
export function wordLines(rows: readonly WordRow[]): string {
  const all = [
    ...rows.map((row) => ({ kind: 'words', ...row })),
    { kind: 'words-summary', ...summarise(rows) },
  ];
  return all.map((one) => JSON.stringify(one)).join('\n');
}
