import { withoutCodings } from './codings.js';
import { type HttpResponse, httpResponseOf } from './http-response.js';
import type { WarcRecord } from './record.js';
import { targetOf } from './target.js';

/** An answer as a WARC file holds it, in a record of type `response` or `resource`. */
export interface Archived {
  file: string;
  url: string;
  /** `WARC-Date`, epoch milliseconds. */
  at: number;
  status: number;
  /** Header names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Without content coding; null if it is longer than 10 MB. */
  body: Uint8Array | null;
  /** False if the capture itself was cut: the record says so, or a coding has no end. */
  isWhole: boolean;
}

/** Null if the record holds no answer, or does not say from where or from when. */
export function archivedOf(file: string, record: WarcRecord): Archived | null {
  const target = targetOf(record.fields);
  const answer = answerIn(record);
  if (!target || !answer) return null;
  const { status, headers } = answer;
  const { body, isWhole } = withoutCodings(answer.body, headers);
  const isCut = record.fields.has('warc-truncated') || record.fields.has('warc-segment-number');
  return {
    file,
    ...target,
    status,
    headers: Object.fromEntries(headers),
    body: record.isBlockWhole ? body : null,
    isWhole: isWhole && !isCut,
  };
}

/** A resource is a page without the head of a response; its record names the type. */
export function answerIn({ type, fields, block }: WarcRecord): HttpResponse | null {
  const contentType = fields.get('content-type') ?? '';
  if (type === 'response' || /^application\/http\b/i.test(contentType)) {
    return httpResponseOf(block);
  }
  if (type !== 'resource') return null;
  return { status: 200, headers: new Map([['content-type', contentType]]), body: block };
}
