import type { Op, Significance } from '../change.js';
import { dayOf, isBefore, isOver } from '../dates/day.js';
import type { Topic } from '../topic.js';
import type { Event, EventType, Matter } from './event.js';

/** One value, or several of which one must match. */
type OneOf<T> = T | readonly T[];

/** Which events an endpoint wants, in addition to their types. A missing condition matches everything. */
export interface EventFilter {
  service?: OneOf<string> | undefined;
  document?: OneOf<string> | undefined;
  topic?: OneOf<Topic> | undefined;
  significance?: OneOf<Significance> | undefined;
  op?: OneOf<Op> | undefined;
  /** Only events that mention a day from today up to this many days ahead. */
  effectiveWithinDays?: number | undefined;
  /** False leaves out changes in unstable places. */
  unstable?: boolean | undefined;
}

export interface Subscription {
  /** Empty: all types. */
  events: readonly EventType[];
  filter: EventFilter;
}

const dayMs = 86_400_000;

/**
 * Whether an endpoint with this subscription receives the event. A condition on something that events of a type do
 * not have, such as the significance of an unreachable document, is ignored for them.
 */
export function wants({ events, filter }: Subscription, { type, at, matter }: Event): boolean {
  if (events.length > 0 && !events.includes(type)) return false;
  return (
    fits(filter.service, asList(matter.service)) &&
    fits(filter.document, asList(matter.document)) &&
    fits(filter.topic, matter.topics) &&
    fits(filter.significance, asList(matter.significance)) &&
    fits(filter.op, matter.ops) &&
    (filter.unstable === undefined ||
      matter.unstable === null ||
      matter.unstable === filter.unstable) &&
    mentionsDayWithin(filter.effectiveWithinDays, matter, at)
  );
}

function asList<T>(value: T | null): readonly T[] | null {
  return value === null ? null : [value];
}

function fits<T>(wanted: OneOf<T> | undefined, found: readonly T[] | null): boolean {
  if (wanted === undefined || found === null) return true;
  const list = [wanted].flat() as readonly T[];
  return found.some((value) => list.includes(value));
}

function mentionsDayWithin(days: number | undefined, { dates }: Matter, at: number): boolean {
  if (days === undefined || dates === null) return true;
  const [today, last] = [dayOf(at), dayOf(at + days * dayMs)];
  return dates.some((date) => !isOver(date, today) && !isBefore(last, date));
}
