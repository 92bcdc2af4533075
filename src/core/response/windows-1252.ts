/** What the bytes 0x80–0x9F mean (Encoding Standard, index windows-1252); the five unassigned ones stay. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f' + '\u0090‘’“”•–—˜™š›œ\u009džŸ';

const firstHigh = 0x80;

/**
 * Decodes windows-1252, which is also what `iso-8859-1` and `ascii` mean on the web.
 * Some versions of Node decode it as plain Latin-1 and lose the curly quotes and dashes that policies
 * are full of; where Node is right, nothing is left for the table to replace.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (c) => high.charAt(c.charCodeAt(0) - firstHigh));
}
