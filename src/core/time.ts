/** Epoch milliseconds as RFC 3339 in UTC, without a fraction when it is zero. */
export function timeOf(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
