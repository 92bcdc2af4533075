import { wholeStart } from '../prose/clusters.js';

const longestQuote = 200;

/** Text from the server in quotes, short and without control characters: safe for a log line. */
export function quote(text: string): string {
  return JSON.stringify(text.length > longestQuote ? `${wholeStart(text, longestQuote)}…` : text);
}
