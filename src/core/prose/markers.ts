/*
 * The number or bullet in front of an item or a section. Whether it is text or drawn by the browser is up to the
 * page, and changes with its template.
 */
const bullet = '[-•·▪▫◦‣●○■□*]';
/** A single letter is read one way alone, although `i` and `V` are roman too: two ways double the work with each dot. */
const counter = '(?:\\d{1,3}|[A-Za-z]|[ivxlc]{2,6}|[IVXLC]{2,6})';
/** `3.4`, `A.1.`, `I.2.a.`: a digit somewhere tells it from an abbreviation such as `U.S.`. */
const dotted = `(?=[A-Za-z.]*\\d)${counter}(?:\\.${counter})+[.)]?`;
const marker = new RegExp(
  `^(?:${bullet}|\\(${counter}\\)|${counter}[.)]|${dotted})\\s+(?=\\S)`,
  'u',
);

/** A text without its leading number or bullet. */
export function withoutMarker(text: string): string {
  return text.replace(marker, '');
}
