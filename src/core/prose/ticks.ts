/*
 * Ticks, crosses and boxes. In a table of what is shared, or in front of a choice, they are words: “yes” and “no”.
 */
const signs = '\\u2610-\\u2612\\u2705\\u2713-\\u2718\\u274C\\u274E';

/** The source of a character class, for regular expressions. */
export const tick = `[${signs}]`;

/** Whether the box in front of a text is ticked; null if there is no box. */
export function isTicked(text: string): boolean | null {
  if (/^[☑☒]/u.test(text)) return true;
  return text.startsWith('☐') ? false : null;
}

const styles: readonly [RegExp, string][] = [
  [/[✓✔✅]\uFE0F?/gu, '✓'],
  [/[✕✖✗✘❌❎]\uFE0F?/gu, '✗'],
];

/** A text with one kind of tick and one kind of cross. */
export function plainTicks(text: string): string {
  return styles.reduce((plain, [sign, to]) => plain.replace(sign, to), text);
}
