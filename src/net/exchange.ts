import type { Dispatcher } from 'undici';

import type { NoPage } from '../core/outcome.js';
import { quote } from '../core/response/quote.js';
import { readBody } from './body.js';
import { explain, type Failure } from './failure.js';

export interface Request {
  url: URL;
  headers: Readonly<Record<string, string>>;
  /** Decides from its head whether a response's body is wanted. */
  wantsBody(head: Head): boolean;
  /** Limit of the decoded body. */
  maximumBytes: number;
  /** What happens to a longer body. */
  onOverflow: 'refuse' | 'cut';
}

export interface Head {
  status: number;
  /** Names in lower case; repeated headers joined; without cookies. */
  headers: Readonly<Record<string, string>>;
}

export interface Received extends Head {
  kind: 'received';
  /** `Set-Cookie` headers. They belong to one visitor and are never part of a capture. */
  setCookies: readonly string[];
  /** Empty when the body was not wanted. */
  bytes: Uint8Array;
}

/** Makes one request, without following redirects. Anything that goes wrong is a `Failure`. */
export async function exchange(
  client: Dispatcher,
  request: Request,
  signal: AbortSignal,
): Promise<Received | Failure> {
  const { url, headers } = request;
  try {
    const path = url.pathname + url.search;
    const response = await client.request({
      origin: url.origin,
      path,
      method: 'GET',
      headers,
      signal,
    });
    return await receive(response, request);
  } catch (error) {
    return explain(signal.aborted ? signal.reason : error, url.href);
  }
}

async function receive(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  request: Request,
): Promise<Received | Failure> {
  // A body that is dropped half-way emits an error that nothing else handles.
  body.on('error', () => {});
  const head: Head = { status: statusCode, headers: flatten(headers) };
  const setCookies = [headers['set-cookie'] ?? []].flat();
  if (!request.wantsBody(head)) {
    body.destroy();
    return { kind: 'received', ...head, setCookies, bytes: new Uint8Array() };
  }

  const read = await readBody(body, head.headers['content-encoding'], request.maximumBytes);
  if (read.kind === 'bad-encoding') return garbled(request, head, read.reason);
  if (!read.whole && request.onOverflow === 'refuse') return tooLarge(request);
  return { kind: 'received', ...head, setCookies, bytes: read.bytes };
}

function flatten(headers: Dispatcher.ResponseData['headers']): Readonly<Record<string, string>> {
  const entries = Object.entries(headers).flatMap(([name, value]): [string, string][] => {
    // A visitor's session does not belong in an archive that others read.
    if (value === undefined || name === 'set-cookie') return [];
    return [[name, Array.isArray(value) ? value.join(', ') : value]];
  });
  return Object.fromEntries(entries);
}

function garbled({ url }: Request, { headers }: Head, reason: string): Failure {
  const coding = quote(headers['content-encoding'] ?? '');
  return refused(
    'bad-encoding',
    `The body of ${url.href}, with content-encoding ${coding}, cannot be decompressed (${reason}); the next check tries again.`,
  );
}

function tooLarge({ url, maximumBytes }: Request): Failure {
  return refused(
    'too-large',
    `The body of ${url.href} is longer than ${maximumBytes} bytes; declare a URL that contains only the text.`,
  );
}

function refused(because: 'bad-encoding' | 'too-large', detail: string): Failure {
  const answer: NoPage = { kind: 'refused-by-us', because, detail };
  return { kind: 'failure', answer, transient: false };
}
