/** The path of an address: what stands in front of its query and its fragment. */
export function withoutQuery(url: string): string {
  return url.replace(/[?#].*/s, '');
}
