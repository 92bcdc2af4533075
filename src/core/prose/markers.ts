/*
 * The number or bullet before an item or a section. Whether it is text or drawn by the browser depends on the page
 * and changes with its template.
 */
const bullet = '[-•·▪▫◦‣●○■□*]';
/** A single letter matches only one alternative, although `i` is also a Roman numeral, to avoid exponential time. */
const counter = '(?:\\d{1,3}|[A-Za-z]|[ivxlc]{2,6}|[IVXLC]{2,6})';
/** `3.4`, `A.1.`, `I.2.a.`: it must contain a digit, because `U.S.` is an abbreviation. */
const dotted = `(?=[A-Za-z.]*\\d)${counter}(?:\\.${counter})+[.)]?`;
const marker = new RegExp(
  `^(?:${bullet}|\\(${counter}\\)|${counter}[.)]|${dotted})\\s+(?=\\S)`,
  'u',
);

/** A text without its leading number or bullet. */
export function withoutMarker(text: string): string {
  return text.replace(marker, '');
}
