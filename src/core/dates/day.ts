/** UTC+14, where every day begins first. */
const farthestEastMs = 14 * 3_600_000;

/** The day in UTC at a time in epoch milliseconds: `YYYY-MM-DD`. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The day that it is at that time where it is latest: before it, a date has come nowhere. */
export function latestDayOf(at: number): string {
  return dayOf(at + farthestEastMs);
}

/** Whether a day lies before a date, which may be a month: `2025-10-31` before `2025-11`. */
export function isBefore(day: string, date: string): boolean {
  return day.slice(0, date.length) < date;
}

/** Whether a date, which may be a month, was over before a day began: `2025-10` on `2025-11-01`. */
export function isOver(date: string, day: string): boolean {
  return date < day.slice(0, date.length);
}
