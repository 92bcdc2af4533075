import type { Judged } from '../../../src/core/judge/judge.js';
import { pageUrl } from '../extract/reading.js';

/** A page as it is judged, at the declared address unless the test says otherwise. */
export function served(
  html: string,
  { url = pageUrl, headers = {} }: Partial<Judged> = {},
): Judged {
  return { html, url, headers, bytes: new TextEncoder().encode(html) };
}
