import type { Notice } from './notices.js';
import type { OwnDates } from './own-dates.js';

/** The announced dates later than the text's own, in order, without duplicates. */
export function announcedBy(notices: readonly Notice[], { inForce, updated }: OwnDates): Notice[] {
  const own = inForce?.date.date ?? updated?.date.date ?? null;
  const later = notices.filter(({ date }) => own === null || isLater(date.date, own));
  const first = new Map(later.toReversed().map((notice) => [notice.date.date, notice]));
  return [...first.values()].sort((a, b) => (a.date.date < b.date.date ? -1 : 1));
}

/** A month does not count as later than a day in it. */
function isLater(date: string, other: string): boolean {
  const shared = Math.min(date.length, other.length);
  return date.slice(0, shared) > other.slice(0, shared);
}
