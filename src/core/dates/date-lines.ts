/*
 * The lines in which a document states its own date. English for now: a line that no pattern knows
 * counts as ordinary text, never the other way round. Extraction asks here too, since a bold date line is
 * no heading: raise `extractorVersion` when other lines are known.
 */

const months =
  'jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?';
const date = new RegExp(
  `\\b((${months})\\.? \\d{1,2}(st|nd|rd|th)?,? \\d{4}|\\d{1,2}(st|nd|rd|th)? (of )?(${months})\\.?,? \\d{4}|(${months})\\.? \\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})`,
  'giu',
);
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const monthName = months.replaceAll('(', '(?:');
// No word border at the end: without CSS, what stands beside a date sticks to it.
const writtenDate = new RegExp(
  `\\b(?:(${monthName})\\.? (\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthName})\\.?),? (\\d{4})(?!\\d)`,
  'giu',
);
const label =
  /\b(effective|in force|in effect|(last )?(updated|modified|revised|reviewed|changed)|(last )?(update|revision|modification)|version|dated?)\b/i;
/** A date line says little else. */
const longestDateLine = 120;
const fewestOtherLetters = 60;

/** True for a clause whose point is the document's own date: “Effective 3 March 2024”. */
export function isDateLine(text: string): boolean {
  if (text.length > longestDateLine || !text.match(date)) return false;
  const rest = withoutDates(text);
  return label.test(rest) && rest.length <= fewestOtherLetters;
}

/** True when nothing but dates differs between two date lines. */
export function differsInDateOnly(before: string, after: string): boolean {
  return isDateLine(before) && isDateLine(after) && withoutDates(before) === withoutDates(after);
}

/** A text with its dates in ISO 8601, so that one date written in two ways is one text. */
export function isoDates(text: string): string {
  return text.replace(writtenDate, (whole, ...parts: (string | undefined)[]) => {
    const [monthFirst, dayBehind, dayFirst, monthBehind, year] = parts;
    const month = monthNumber(monthFirst ?? monthBehind ?? '');
    const day = Number(dayBehind ?? dayFirst);
    return day >= 1 && day <= 31 ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : whole;
  });
}

function monthNumber(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return monthNames.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function withoutDates(text: string): string {
  return text.replace(date, '').replace(/\s+/g, ' ').trim();
}
