import type { Answer, NoPage } from '../../core/outcome.js';
import { classify } from '../../core/response/classify.js';
import { decode } from '../../core/response/decode.js';
import { readRefresh } from '../../core/response/refresh.js';
import type { Archived } from './archived.js';

/** Turns an archived response into the answer that the network would have given. */
export function answerOf(archived: Archived): Answer {
  const { url, status, headers, body, at } = archived;
  const verdict = classify({ url, status, headers }, new Date(at));
  if (verdict.kind === 'redirect') return notCaptured(url, verdict.to);
  if (verdict.kind !== 'body') return verdict;
  if (body === null) return tooLarge(url);
  const fault = faultOf(archived, body);
  if (fault) return fault;
  const decoded = decode(body, headers['content-type']);
  if (!('html' in decoded)) return decoded;
  const page = { kind: 'page', url, status, headers, bytes: body, html: decoded.html } as const;
  const refresh = readRefresh(page);
  return refresh?.kind === 'redirect' ? notCaptured(url, refresh.to) : (refresh ?? page);
}

function notCaptured(url: string, to: string): NoPage {
  const detail = `${url} redirects to ${to}; if that page was captured, it is a separate record.`;
  return { kind: 'refused-by-us', because: 'redirect-not-captured', detail };
}

const knownCodings = new Set(['', 'identity', 'gzip', 'x-gzip', 'deflate', 'br']);

/** What would also fail on the network: a truncated body, or an unknown content coding. */
function faultOf({ url, headers, isWhole }: Archived, body: Uint8Array): NoPage | null {
  const coding = (headers['content-encoding'] ?? '').trim().toLowerCase();
  if (!knownCodings.has(coding)) {
    const detail = `${url} is archived with the unknown content coding “${coding}”; save the page again without it.`;
    return { kind: 'refused-by-us', because: 'bad-encoding', detail };
  }
  if (!isWhole) return cut(url, 'without its end');
  const plain = ['', 'identity'].includes(coding) && headers['transfer-encoding'] === undefined;
  const declared = Number(headers['content-length'] ?? Number.NaN);
  if (plain && body.length < declared) return cut(url, `with ${body.length} of ${declared} bytes`);
  return null;
}

function cut(url: string, how: string): NoPage {
  const detail = `${url} was archived incompletely, ${how}; capture it again.`;
  return { kind: 'unreachable', cause: 'reset', detail };
}

function tooLarge(url: string): NoPage {
  return { kind: 'refused-by-us', because: 'too-large', detail: `${url} is larger than 10 MB.` };
}
