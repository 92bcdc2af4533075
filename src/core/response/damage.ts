/*
 * Signs that bytes were read in an encoding that is not theirs: U+FFFD for bytes that mean nothing, control characters
 * for bytes that windows-1252 does not assign, and UTF-8 read as windows-1252, such as “Ã©” for “é”.
 */

/** What the bytes 0x80–0xBF, which continue a character in UTF-8, are in windows-1252. */
const continuing = '\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
/** The same without what may follow a capital letter in proper text, as in “CAFÉ”. */
const unlikely = '\\u0080-\\u009F¡-ª¬-º¼-¿€ƒ†‡ˆ‰ŠŒŽ˜™šœžŸ';

const misread = [
  `[ÂÃ][${continuing}]`,
  `[\\u00C4-\\u00DF][${unlikely}]`,
  `[\\u00E0-\\u00EF][${continuing}]{2}`,
  `[\\u00F0-\\u00F4][${continuing}]{3}`,
].join('|');

const signs = new RegExp(`\\uFFFD|[\\u0080-\\u0084\\u0086-\\u009F]|${misread}`, 'g');

/** How many characters of a text are damaged. */
export function damageOf(text: string): number {
  return text.match(signs)?.length ?? 0;
}
