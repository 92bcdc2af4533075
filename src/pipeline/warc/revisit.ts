import { createHash } from 'node:crypto';
import type { Archived } from './archived.js';
import { digestOf, readDigest } from './digest.js';
import { httpResponseOf } from './http-response.js';
import type { WarcRecord } from './record.js';
import { referredTarget, type Target, targetOf } from './target.js';

/**
 * A capture whose content is in another record, the original (ISO 28500:2017, section 6.7): the page was the same as
 * before, or the server said so.
 */
export interface Revisit extends Target {
  file: string;
  body: null;
  /** The head of its own response, if the record has one. */
  head: Pick<Archived, 'status' | 'headers'> | null;
  /** True if the server said that nothing was modified: the head is not that of the original. */
  isNotModified: boolean;
  original: Reference;
}

/** How a revisit names its original. */
export interface Reference {
  recordId: string | null;
  target: Target | null;
  /** As `readDigest` spells it. */
  digest: string | null;
}

export function isRevisit(capture: Archived | Revisit): capture is Revisit {
  return 'original' in capture;
}

export function revisitOf(file: string, { fields, block }: WarcRecord): Revisit | null {
  const target = targetOf(fields);
  if (!target) return null;
  const response = httpResponseOf(block);
  const head = response && {
    status: response.status,
    headers: Object.fromEntries(response.headers),
  };
  const isNotModified =
    head?.status === 304 || /server-not-modified/i.test(fields.get('warc-profile') ?? '');
  const digest = readDigest(fields.get('warc-payload-digest') ?? '');
  return {
    file,
    ...target,
    body: null,
    head,
    isNotModified,
    original: {
      recordId: fields.get('warc-refers-to') ?? null,
      target: referredTarget(fields),
      // A 304 has no content, and some writers give the digest of that.
      digest: isNotModified && isOfNothing(digest) ? null : digest,
    },
  };
}

function isOfNothing(digest: string | null): boolean {
  const algorithm = digest?.split(':', 1)[0];
  return algorithm !== undefined && digestOf(algorithm, new Uint8Array()) === digest;
}

/** Headers that say how the content is coded: of the record that holds the content. */
const codingHeaders = ['content-encoding', 'transfer-encoding', 'content-length'];

/** The revisit as if it had its content itself. */
export function filledFrom(
  original: Pick<Archived, 'status' | 'headers' | 'body' | 'isWhole'>,
  { file, url, at, head, isNotModified }: Revisit,
): Archived {
  const { body, isWhole } = original;
  if (!head || isNotModified) {
    return { file, url, at, body, isWhole, status: original.status, headers: original.headers };
  }
  const own = Object.entries(head.headers).filter(([name]) => !codingHeaders.includes(name));
  const headers = { ...original.headers, ...Object.fromEntries(own) };
  return { file, url, at, body, isWhole, status: head.status, headers };
}

/** Long ones are shortened, because many of them are held. */
const mostKeyLength = 200;

/** Names under which an original may be looked for, the most exact one first. */
export function keysOf({ recordId, target, digest }: Reference): string[] {
  return [recordId && `id ${recordId}`, target && targetKey(target), digest]
    .filter((key) => key !== null)
    .map((key) =>
      key.length > mostKeyLength ? createHash('sha256').update(key).digest('hex') : key,
    );
}

/** Many writers know no fractions of seconds, and an address has more than one spelling. */
function targetKey({ url, at }: Target): string {
  const address = URL.canParse(url) ? new URL(url).href : url;
  return `at ${Math.floor(at / 1_000)} ${address}`;
}
