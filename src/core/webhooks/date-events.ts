import { changeUrl, effectiveDatesUrl, versionUrl } from '../api-urls.js';
import { dayOf, isBefore, isOver } from '../dates/day.js';
import { type Effective, precisionOf, type StatedDate } from '../dates/effective.js';
import { type EffectiveDate, effectiveDateId } from '../dates/effective-dates.js';
import { timeOf } from '../time.js';
import { aboutDocument, type EventContext, matterOf } from './about.js';
import type { Event } from './event.js';
import { eventId } from './event-ids.js';
import type { AnnouncedDateData, ReachedDateData } from './payloads.js';

/** A version that states dates. */
export interface DatedVersion {
  versionId: string;
  /** Null for a document's first text. */
  changeId: string | null;
  observedAt: number;
}

/** One event for each date that a text announces, unless the previous text did too or it had passed when observed. */
export function announcedEvents(
  before: Effective,
  after: Effective,
  version: DatedVersion,
  context: EventContext,
): Event[] {
  const known = new Set(before.announced.map(({ date }) => date));
  const today = dayOf(version.observedAt);
  return after.announced
    .filter(({ date }) => !known.has(date) && !isOver(date, today))
    .map((stated) => announcedEvent(stated, version, context));
}

function announcedEvent(
  { date, quote }: StatedDate,
  version: DatedVersion,
  context: EventContext,
): Event {
  const { document, base, at } = context;
  const { versionId, changeId, observedAt } = version;
  const data: AnnouncedDateData = {
    id: effectiveDateId(document.id, date),
    url: effectiveDatesUrl(base, document.id),
    summary: `${document.service.name}: “${document.title}” announces a change for ${date}.`,
    ...aboutDocument(document, base),
    date,
    precision: precisionOf(date),
    quote,
    observedAt: timeOf(observedAt),
    version: { id: versionId, url: versionUrl(base, document.id, versionId) },
    change: changeId === null ? null : { id: changeId, url: changeUrl(base, changeId) },
  };
  return {
    id: eventId('effective-date.announced', data.id, versionId),
    type: 'effective-date.announced',
    at,
    matter: { ...matterOf(document), dates: [date] },
    data,
  };
}

const dayMs = 86_400_000;
/** Dates that arrived longer ago than this, while no process was running, are no longer published. */
const longestDelayMs = 30 * dayMs;

/**
 * The dates that have arrived by `now` and were known before they had passed. A date that a text only mentions later
 * is not news. Oldest first. A date of a document always has the same event.
 */
export function reachedEvents(dates: readonly EffectiveDate[], now: number, base: string): Event[] {
  const [from, today] = [dayOf(now - longestDelayMs), dayOf(now)];
  return dates
    .filter(({ date, status }) => status === 'in-force' && !isBefore(today, date) && date >= from)
    .filter(wasKnownInTime)
    .map((date) => reachedEvent(date, base));
}

function wasKnownInTime({ date, announced, stated }: EffectiveDate): boolean {
  const first = Math.min(announced?.firstSeenAt ?? Infinity, stated?.firstSeenAt ?? Infinity);
  return !isOver(date, dayOf(first));
}

function reachedEvent(
  { id, document, service, date, precision, ...words }: EffectiveDate,
  base: string,
): Event {
  const about = { ...document, service };
  const data: ReachedDateData = {
    id,
    url: effectiveDatesUrl(base, document.id),
    summary: `${service.name}: ${date} has arrived, an effective date of “${document.title}”.`,
    ...aboutDocument(about, base),
    date,
    precision,
    announced: statementOf(words.announced),
    stated: statementOf(words.stated),
  };
  return {
    id: eventId('effective-date.reached', id),
    type: 'effective-date.reached',
    at: Date.parse(date),
    matter: { ...matterOf(about), dates: [date] },
    data,
  };
}

function statementOf(span: EffectiveDate['stated']): ReachedDateData['stated'] {
  return span && { quote: span.quote, firstSeenAt: timeOf(span.firstSeenAt) };
}
