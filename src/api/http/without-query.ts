/** The path of a URL, without its query and fragment. */
export function withoutQuery(url: string): string {
  return url.replace(/[?#].*/s, '');
}
