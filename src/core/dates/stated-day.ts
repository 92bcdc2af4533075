import { isoDates, monthNames } from './date-lines.js';

const isoDate = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;

/** The one day that a text names, as “3 November 2025”; null when it names none, several, or one that is unclear. */
export function statedDate(text: string): string | null {
  const days = new Set(Array.from(isoDates(text).matchAll(isoDate), ([day]) => day));
  const [only] = days;
  if (only === undefined || days.size > 1) return null;
  const [year = '', month = '', day = ''] = only.split('-');
  const name = monthNames[Number(month) - 1];
  return name === undefined ? null : `${Number(day)} ${name} ${year}`;
}
