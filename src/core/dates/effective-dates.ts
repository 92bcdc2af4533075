import { digestOf } from '../digest.js';
import type { Document, Service } from '../document.js';
import { grouped } from '../grouped.js';
import { dayOf, isBefore, latestDayOf } from './day.js';
import { type Precision, precisionOf } from './effective.js';

/** The status of a date on a given day. `withdrawn`: the announcement was removed before the day arrived. */
export const dateStatuses = ['upcoming', 'in-force', 'withdrawn'] as const;
export type DateStatus = (typeof dateStatuses)[number];

/** What one version says about a date from which it applies (`stated`) or a new text will apply (`announced`). */
export interface DateStatement {
  document: Pick<Document, 'id' | 'title' | 'url' | 'language'>;
  service: Service;
  kind: 'announced' | 'stated';
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  date: string;
  quote: string;
  rule: string;
  clauseId: string;
  versionId: string;
  /** The change that led to the version; null for the first version. */
  changeId: string | null;
  /** When the version was first and last seen, in epoch milliseconds. */
  firstSeenAt: number;
  lastSeenAt: number;
  /** When the version was replaced; null if it is the newest. */
  replacedAt: number | null;
}

/** What the first version said about a date, and how long versions went on saying it. */
export type DateSpan = Omit<DateStatement, 'document' | 'service' | 'kind' | 'date'>;

/** A date of a document: what announced it, and which text says that it applies from then on. */
export interface EffectiveDate {
  /** Derived from document and date, so it never changes. */
  id: string;
  document: DateStatement['document'];
  service: Service;
  date: string;
  precision: Precision;
  status: DateStatus;
  announced: DateSpan | null;
  stated: DateSpan | null;
}

const idLength = 16;

/** Groups statements (each document's, oldest first) by document and date, in the order of the dates. */
export function effectiveDatesOf(
  statements: readonly DateStatement[],
  now: number,
): EffectiveDate[] {
  const today = dayOf(now);
  const groups = grouped(statements, ({ document, date }) => JSON.stringify([document.id, date]));
  return [...groups.values()]
    .flatMap((group) => effectiveDateOf(group, today))
    .sort((a, b) => compare(a.date, b.date) || compare(a.document.id, b.document.id));
}

/** Does not depend on what the document says about the date. */
export function effectiveDateId(documentId: string, date: string): string {
  return `eff_${digestOf([documentId, date]).slice(0, idLength)}`;
}

function effectiveDateOf(group: readonly DateStatement[], today: string): EffectiveDate[] {
  const [first] = group;
  if (!first) return [];
  const { document, service, date } = first;
  const of = (kind: DateStatement['kind']) => spanOf(group.filter((one) => one.kind === kind));
  const [announced, stated] = [of('announced'), of('stated')];
  const id = effectiveDateId(document.id, date);
  const status = statusOn(today, date, announced, stated);
  return [{ id, document, service, date, precision: precisionOf(date), status, announced, stated }];
}

function spanOf(statements: readonly DateStatement[]): DateSpan | null {
  const [first] = statements;
  const last = statements.at(-1);
  if (!first || !last) return null;
  const { document: _, service: __, kind: ___, date: ____, ...span } = first;
  const lastSeenAt = Math.max(...statements.map((one) => one.lastSeenAt));
  return { ...span, lastSeenAt, replacedAt: last.replacedAt };
}

/** A month has arrived once it starts. */
function statusOn(
  today: string,
  date: string,
  announced: DateSpan | null,
  stated: DateSpan | null,
): DateStatus {
  const replacedAt = announced?.replacedAt ?? null;
  // Further east, the day may have arrived already.
  const gone = replacedAt !== null && isBefore(latestDayOf(replacedAt), date);
  if (gone && !stated) return 'withdrawn';
  return isBefore(today, date) ? 'upcoming' : 'in-force';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
