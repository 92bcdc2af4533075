import { must } from '../must.js';

/** `Retry-After` in both forms (RFC 9110 section 10.2.3). */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The three forms of a date that RFC 9110 section 5.6.7 makes recipients accept. */
const httpDates: readonly RegExp[] = [
  /^\w{3}, (?<day>\d{2}) (?<month>\w{3}) (?<year>\d{4}) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) GMT$/,
  /^\w{6,9}, (?<day>\d{2})-(?<month>\w{3})-(?<year>\d{2}) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) GMT$/,
  /^\w{3} (?<month>\w{3}) (?<day>[ \d]\d) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) (?<year>\d{4})$/,
];

/**
 * Whole seconds to wait from `now`; null if the header is unusable.
 * Also null for a date in the past: the two clocks differ, and our own pace is safer.
 */
export function parseRetryAfter(value: string | undefined, now: Date): number | null {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number.isSafeInteger(Number(text)) ? Number(text) : null;

  const at = parseHttpDate(text, now);
  if (at === null || at < now.getTime()) return null;
  return Math.ceil((at - now.getTime()) / 1000);
}

function parseHttpDate(text: string, now: Date): number | null {
  for (const form of httpDates) {
    const parts = form.exec(text)?.groups;
    if (parts) return timeOf(parts, now);
  }
  return null;
}

function timeOf(parts: Record<string, string>, now: Date): number | null {
  const month = months.indexOf(must(parts.month, 'the month of an HTTP date'));
  const year = fullYear(must(parts.year, 'the year of an HTTP date'), now);
  const [day, hour] = [Number(parts.day), Number(parts.hour)];
  const [minute, second] = [Number(parts.minute), Number(parts.second)];
  if (hour > 23 || minute > 59 || second > 60) return null;

  const at = Date.UTC(year, month, day, hour, minute, second);
  const isRealDay = new Date(at - second * 1000).getUTCDate() === day;
  return month >= 0 && isRealDay ? at : null;
}

/** Two digits that seem more than 50 years ahead mean the past (RFC 9110 section 5.6.7). */
function fullYear(digits: string, now: Date): number {
  if (digits.length === 4) return Number(digits);
  const thisYear = now.getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
}
