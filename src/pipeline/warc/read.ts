import { withoutCodings } from './codings.js';
import { httpResponseOf } from './http-response.js';
import { recordsOf, type WarcRecord } from './record.js';

/** One HTTP response as a WARC file holds it (ISO 28500:2017, record type `response`). */
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

/** The file cannot be read any further; everything before was read. */
export class BrokenWarc extends Error {
  constructor(file: string, records: number, cause: unknown) {
    super(`${file}: ${sentenceOf(cause, records)}`, { cause });
    this.name = 'BrokenWarc';
  }
}

function sentenceOf(cause: unknown, records: number): string {
  const reason = cause instanceof Error ? cause.message : String(cause);
  // The system says what it could not do; the file may be in order.
  if (cause instanceof Error && 'syscall' in cause) return `cannot be read: ${reason}.`;
  return `cannot be read after record ${records}: ${reason}. Is it a complete WARC file?`;
}

/**
 * The responses of a WARC file, in file order. Records of other types are skipped.
 * Throws `BrokenWarc` after yielding everything before the damage.
 */
export async function* readWarc(file: string): AsyncGenerator<Archived> {
  let records = 0;
  try {
    for await (const record of recordsOf(file, (type) => type === 'response')) {
      records++;
      const found = record.type === 'response' ? toArchived(file, record) : null;
      if (found) yield found;
    }
    if (records === 0) throw new Error('it contains no WARC record');
  } catch (error) {
    throw new BrokenWarc(file, records, error);
  }
}

function toArchived(file: string, { fields, block, isBlockWhole }: WarcRecord): Archived | null {
  const url = fields.get('warc-target-uri')?.replace(/^<|>$/g, '');
  const at = Date.parse(fields.get('warc-date') ?? '');
  const response = httpResponseOf(block);
  if (!url || !Number.isFinite(at) || !response) return null;
  const { status, headers } = response;
  const { body, isWhole } = withoutCodings(response.body, headers);
  return {
    file,
    url,
    at,
    status,
    headers: Object.fromEntries(headers),
    body: isBlockWhole ? body : null,
    isWhole: isWhole && !fields.has('warc-truncated') && !fields.has('warc-segment-number'),
  };
}
