/** UTC+14, where each day starts first. */
const farthestEastMs = 14 * 3_600_000;

/** The UTC day of a time in epoch milliseconds: `YYYY-MM-DD`. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The latest local day anywhere at that time. A later date has not arrived anywhere yet. */
export function latestDayOf(at: number): string {
  return dayOf(at + farthestEastMs);
}

/** Whether a day is before a date, which may be a month: `2025-10-31` is before `2025-11`. */
export function isBefore(day: string, date: string): boolean {
  return day.slice(0, date.length) < date;
}

/** Whether a date, which may be a month, ended before a day started: `2025-10` is over on `2025-11-01`. */
export function isOver(date: string, day: string): boolean {
  return date < day.slice(0, date.length);
}
