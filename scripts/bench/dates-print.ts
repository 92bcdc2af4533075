import type { DateReadings } from './dates.js';
import {
  type DateLabel,
  type DateScore,
  type Field,
  f1,
  fields,
  precision,
  recall,
  scoreDates,
} from './dates-score.js';

/**
 * Minimum F1 for English and for all languages, and the maximum share of dateless documents for which a date is
 * reported.
 */
export const dateAims = {
  english: { effective: 0.95, lastUpdated: 0.95, announced: 0.85 },
  all: { effective: 0.9, lastUpdated: 0.9, announced: 0.85 },
  invented: 0.02,
} as const;

export interface DateReport {
  rows: readonly { name: string; score: DateScore; aims: Readonly<Record<Field, number>> | null }[];
  all: DateScore;
  /** Labels that their author was unsure of, scored separately. */
  unsure: DateScore;
  readings: DateReadings;
}

export function dateReport(labels: readonly DateLabel[], readings: DateReadings): DateReport {
  const scored = (of: readonly DateLabel[]) => scoreDates(of, readings.byDocument);
  const sure = labels.filter(({ confidence }) => confidence !== 'low');
  const languages = [...new Set(sure.map(({ lang }) => lang))];
  const all = scored(sure);
  return {
    rows: [
      ...languages.map((name) => ({
        name,
        score: scored(sure.filter(({ lang }) => lang === name)),
        aims: name === 'en' ? dateAims.english : null,
      })),
      { name: 'all', score: all, aims: dateAims.all },
    ],
    all,
    unsure: scored(labels.filter(({ confidence }) => confidence === 'low')),
    readings,
  };
}

/** One line per language and field, then the false dates, then one line per miss. */
export function dateLines({ rows, all, unsure, readings }: DateReport): string {
  const { slowest, msPerDocument } = readings;
  const share = all.invented.length / Math.max(1, all.dateless);
  return [
    ...rows.flatMap(({ name, score, aims }) =>
      fields.map((field) => fieldLine(name, score, field, aims?.[field] ?? null)),
    ),
    `date reported where there is none: ${all.invented.length} of ${all.dateless} (aim ≤ ${100 * dateAims.invented} %)  ${verdict(share <= dateAims.invented)}`,
    `time: ${msPerDocument.toFixed(2)} ms per document; at most ${slowest.ms.toFixed(2)} ms, for the ${slowest.letters} characters of ${slowest.document}`,
    ...missLines(all),
    ...fields.map((field) => fieldLine('unsure', unsure, field, null)),
    ...missLines(unsure),
  ].join('\n');
}

function fieldLine(name: string, score: DateScore, field: Field, aim: number | null): string {
  const tally = score.tallies[field];
  const ratio = (value: number) => value.toFixed(3);
  return [
    `${name} (${score.documents})`.padEnd(14),
    field.padEnd(12),
    `precision ${ratio(precision(tally))}  recall ${ratio(recall(tally))}  F1 ${ratio(f1(tally))}`,
    aim === null ? '' : `aim ≥ ${aim}  ${verdict(f1(tally) >= aim)}`,
  ]
    .join('  ')
    .trimEnd();
}

function verdict(met: boolean): string {
  return met ? 'met' : 'MISSED';
}

function missLines({ misses }: DateScore): string[] {
  return misses.map(({ label, field, expected, got, quote }) =>
    `  ${label.document} (${label.lang}) ${field}: expected ${expected}, got ${got} ${quote}`.trimEnd(),
  );
}

/** One JSON object per language, and one for all. */
export function dateJson({ rows, all, unsure, readings }: DateReport): string {
  const row = (name: string, score: DateScore) => ({
    kind: 'dates',
    language: name,
    documents: score.documents,
    ...Object.fromEntries(fields.map((field) => [field, toRatios(score, field)])),
  });
  const { slowest, msPerDocument } = readings;
  return [
    ...rows.map(({ name, score }) => row(name, score)),
    row('unsure', unsure),
    {
      kind: 'dates-summary',
      dateless: all.dateless,
      invented: all.invented,
      msPerDocument,
      slowest,
      misses: all.misses.map(({ label, ...miss }) => ({ document: label.document, ...miss })),
    },
  ]
    .map((one) => JSON.stringify(one))
    .join('\n');
}

function toRatios({ tallies }: DateScore, field: Field) {
  const tally = tallies[field];
  return { ...tally, precision: precision(tally), recall: recall(tally), f1: f1(tally) };
}
