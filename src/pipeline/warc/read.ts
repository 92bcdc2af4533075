import { type Archived, archivedOf } from './archived.js';
import { recordsOf, type WarcRecord } from './record.js';
import { isRevisit, type Revisit, revisitOf } from './revisit.js';

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

/** Types of records, as ISO 28500 names them. Anything else that a file says is `other`. */
const recordTypes = [
  'warcinfo',
  'response',
  'resource',
  'request',
  'metadata',
  'revisit',
  'conversion',
  'continuation',
] as const;

export type RecordType = (typeof recordTypes)[number] | 'other';

const captureTypes: readonly string[] = ['response', 'resource', 'revisit'];

/**
 * The captures of a WARC file, in file order. `skip` is called for each other record, and for captures that cannot be
 * used, because they do not say what was captured and when.
 * Throws `BrokenWarc` after yielding everything before the damage.
 */
export async function* capturesIn(
  file: string,
  skip: (type: RecordType) => void = () => {},
): AsyncGenerator<Archived | Revisit> {
  let records = 0;
  try {
    for await (const record of recordsOf(file, (type) => captureTypes.includes(type))) {
      records++;
      const capture = captureOf(file, record);
      if (capture) yield capture;
      else skip(recordTypes.find((type) => type === record.type) ?? 'other');
    }
    if (records === 0) throw new Error('it contains no WARC record');
  } catch (error) {
    throw new BrokenWarc(file, records, error);
  }
}

function captureOf(file: string, record: WarcRecord): Archived | Revisit | null {
  if (!captureTypes.includes(record.type)) return null;
  return record.type === 'revisit' ? revisitOf(file, record) : archivedOf(file, record);
}

/** The captures that have their content themselves. */
export async function* readWarc(file: string): AsyncGenerator<Archived> {
  for await (const capture of capturesIn(file)) if (!isRevisit(capture)) yield capture;
}
