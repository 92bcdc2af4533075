import { ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { z } from 'zod';
import { must } from '../core/must.js';
import type { EffectiveDate } from './wire/effective-date.js';

export const calendarMediaType = 'text/calendar; charset=utf-8';

/** How often subscribed calendars are asked to refresh. */
const refreshSeconds = 6 * 3600;

type Dated = z.infer<typeof EffectiveDate>;

/** The dates as iCalendar (RFC 5545, 7986): one all-day event per date, with a permanent UID. */
export function renderCalendar(dates: readonly Dated[], url: string): string {
  const calendar = new ICalCalendar({
    name: 'Clausewatch: effective dates',
    description: 'When the watched texts take effect.',
    prodId: { company: 'clausewatch', product: 'effective-dates', language: 'EN' },
    ttl: refreshSeconds,
    url,
  });
  for (const dated of dates) calendar.createEvent(eventOf(dated));
  // RFC 5545, 3.1: every line ends with a line break, including the last one.
  return `${calendar.toString()}\r\n`;
}

function eventOf(dated: Dated) {
  const source = must(dated.stated ?? dated.announced, 'what states or announces a date');
  return {
    id: `${dated.id}@clausewatch`,
    ...daysOf(dated),
    allDay: true,
    // Not the time of the request: the same calendar must be the same bytes.
    stamp: new Date(source.firstSeenAt),
    summary: `${dated.service.name}, ${dated.document.title}: ${telling(dated)}`,
    description: descriptionOf(dated),
    url: dated.url,
    status: dated.status === 'withdrawn' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** The end is exclusive. A month without a day lasts from its first day to its last. */
function daysOf({ date, precision }: Dated): { start: Date; end: Date } {
  const parts = date.split('-').map(Number);
  const year = must(parts[0], 'the year of an effective date');
  const month = must(parts[1], 'the month of an effective date');
  const day = parts[2] ?? 1;
  const [next, of] = precision === 'month' ? [month, 1] : [month - 1, day + 1];
  return {
    start: new Date(Date.UTC(year, month - 1, day)),
    end: new Date(Date.UTC(year, next, of)),
  };
}

function telling({ status, stated, precision }: Dated): string {
  const when = precision === 'month' ? ' in this month' : '';
  if (status === 'withdrawn') return `an announced change was withdrawn${when}`;
  return `${stated ? 'takes effect' : 'an announced change takes effect'}${when}`;
}

function descriptionOf({ announced, stated, document, url }: Dated): string {
  const lines = [
    announced && `Announced: “${announced.quote}” (seen ${announced.firstSeenAt.slice(0, 10)})`,
    stated && `The text says: “${stated.quote}” (seen ${stated.firstSeenAt.slice(0, 10)})`,
    `The text: ${document.url}`,
    `More: ${url}`,
  ];
  return lines.filter((line) => line !== null).join('\n');
}
