import { digestOf } from '../digest.js';
import type { Document, Service } from '../document.js';
import { grouped } from '../grouped.js';
import { dayOf, isBefore, latestDayOf } from './day.js';
import { type Precision, precisionOf } from './effective.js';

/** How a date stands on a given day. `withdrawn`: the announcement was gone before its day came. */
export const dateStatuses = ['upcoming', 'in-force', 'withdrawn'] as const;
export type DateStatus = (typeof dateStatuses)[number];

/** One version's words on a date from which it applies (`stated`), or from which another text is to (`announced`). */
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
  /** The change that led to the version; null for a first one. */
  changeId: string | null;
  /** When the version was first and last seen, in epoch milliseconds. */
  firstSeenAt: number;
  lastSeenAt: number;
  /** When another text was seen in its place; null while it stands. */
  replacedAt: number | null;
}

/** The first version's words on a date, and for how long versions said so. */
export type DateSpan = Omit<DateStatement, 'document' | 'service' | 'kind' | 'date'>;

/** A date of a document: what announced it, and the text that says that it is in force since then. */
export interface EffectiveDate {
  /** Follows from document and date: the same for ever. */
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

/** Puts the statements (of each document, oldest first) together by document and date, in the order of the dates. */
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

/** The same for whatever a document says of a date. */
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

/** A month has come once it begins. */
function statusOn(
  today: string,
  date: string,
  announced: DateSpan | null,
  stated: DateSpan | null,
): DateStatus {
  const replacedAt = announced?.replacedAt ?? null;
  // Where it is later, the day may have come already.
  const gone = replacedAt !== null && isBefore(latestDayOf(replacedAt), date);
  if (gone && !stated) return 'withdrawn';
  return isBefore(today, date) ? 'upcoming' : 'in-force';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
