/** Epoch milliseconds as RFC 3339 in UTC, without a zero fraction. */
export function timeOf(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
