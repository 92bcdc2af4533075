import type { NoPage } from '../outcome.js';
import { mediaTypeOf } from './content-headers.js';
import { plainTypes } from './plain-text.js';
import { quote } from './quote.js';
import { type Redirect, readRedirect } from './redirect.js';
import { parseRetryAfter } from './retry-after.js';

/** The head of a response, from the network or from a WARC record. */
export interface ResponseHead {
  /** Absolute. */
  url: string;
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
}

/** What a response's head means: read the body, follow a redirect, or there is no page. */
export type Classification = { kind: 'body' } | Redirect | NoPage;

const pageTypes: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  ...plainTypes,
]);

const replayHint = 'save the page as WARC in a browser and feed it to `clausewatch replay`';

/** Classifies a response by its status and headers only (RFC 9110 section 15; 999 is specific to LinkedIn). */
export function classify(response: ResponseHead, now: Date): Classification {
  const { url, status, headers } = response;
  if (status === 200 || status === 203) return judgeType(response);
  if (status === 304) return unchanged(url);
  if (status >= 300 && status <= 399) return readRedirect(url, status, headers.location);

  const retryAfterS = parseRetryAfter(headers['retry-after'], now);
  switch (status) {
    case 401:
    case 403:
    case 451:
      return blocked(url, status, 'forbidden');
    case 404:
    case 410:
      return missing(url, status);
    case 429:
      return rateLimited(url, retryAfterS);
    case 999:
      return blocked(url, status, 'status-999');
    default:
      return unavailable(url, status, retryAfterS);
  }
}

function judgeType({ url, headers }: ResponseHead): Classification {
  const type = mediaTypeOf(headers);
  // Without a slash it is not a media type; browsers then look at the bytes, and so do we.
  if (!type.includes('/') || pageTypes.has(type)) return { kind: 'body' };
  return {
    kind: 'refused-by-us',
    because: 'not-html',
    detail: `${url} is of type ${quote(type)}, and only HTML and plain text can be read; declare the URL of the page itself.`,
  };
}

function unchanged(url: string): NoPage {
  return { kind: 'unchanged', detail: `${url} has not changed since it was last read (304).` };
}

function blocked(url: string, status: number, by: 'forbidden' | 'status-999'): NoPage {
  const detail = `${url} refuses our requests with status ${status}; check less often, or ${replayHint}.`;
  return { kind: 'blocked', by, detail };
}

function missing(url: string, status: 404 | 410): NoPage {
  const detail = `There is nothing at ${url} (${status}); if this persists, find out where the document moved and correct its URL.`;
  return { kind: 'missing', status, detail };
}

function rateLimited(url: string, retryAfterS: number | null): NoPage {
  const detail = `${url} says that we send too many requests (429); ${waitHint(retryAfterS)}.`;
  return { kind: 'rate-limited', retryAfterS, detail };
}

function unavailable(url: string, status: number, retryAfterS: number | null): NoPage {
  const detail = `${url} answered with status ${status} instead of a page; ${waitHint(retryAfterS)}.`;
  return { kind: 'unavailable', status, retryAfterS, detail };
}

function waitHint(retryAfterS: number | null): string {
  if (retryAfterS === null) return 'it does not say when to try again, so the next check will tell';
  return `it asks to wait ${retryAfterS} s`;
}
