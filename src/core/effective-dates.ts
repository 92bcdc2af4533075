import { digestOf } from './digest.js';
import type { Document, Service } from './document.js';
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
/** UTC+14, where every day begins first. */
const farthestEastMs = 14 * 3_600_000;

/** Puts the statements (of each document, oldest first) together by document and date, in the order of the dates. */
export function effectiveDatesOf(
  statements: readonly DateStatement[],
  now: number,
): EffectiveDate[] {
  const today = dayOf(now);
  return byDocumentAndDate(statements)
    .flatMap((group) => effectiveDateOf(group, today))
    .sort((a, b) => compare(a.date, b.date) || compare(a.document.id, b.document.id));
}

function byDocumentAndDate(statements: readonly DateStatement[]): DateStatement[][] {
  const groups = new Map<string, DateStatement[]>();
  for (const statement of statements) {
    const key = JSON.stringify([statement.document.id, statement.date]);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(statement);
  }
  return [...groups.values()];
}

function effectiveDateOf(group: readonly DateStatement[], today: string): EffectiveDate[] {
  const [first] = group;
  if (!first) return [];
  const { document, service, date } = first;
  const of = (kind: DateStatement['kind']) => spanOf(group.filter((one) => one.kind === kind));
  const [announced, stated] = [of('announced'), of('stated')];
  const id = `eff_${digestOf([document.id, date]).slice(0, idLength)}`;
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
  const gone = replacedAt !== null && isBefore(dayOf(replacedAt + farthestEastMs), date);
  if (gone && !stated) return 'withdrawn';
  return isBefore(today, date) ? 'upcoming' : 'in-force';
}

function isBefore(day: string, date: string): boolean {
  return day.slice(0, date.length) < date;
}

/** The day in UTC. */
function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
