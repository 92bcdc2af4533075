import { wholeStart } from './clusters.js';

const longestQuote = 90;

/** A text in quotation marks, cut between words if it is long. What is between the marks occurs in the text. */
export function quoted(text: string, longest = longestQuote): string {
  const plain = text.trim();
  if (plain.length <= longest) return `“${plain}”`;
  const cut = plain.slice(0, longest + 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > longest / 2 ? cut.slice(0, space) : wholeStart(plain, longest);
  return `“${kept.replace(/(?<![\s,;:.–—-])[\s,;:.–—-]+$/g, '')}…”`;
}
