const longestQuote = 200;

/** Text of the server's, in quotes, short and without control characters: fit for a log line. */
export function quote(text: string): string {
  return JSON.stringify(text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);
}
