import { type Fields, fieldsOf } from './fields.js';

/** The head of an archived HTTP response, and its body with all codings. */
export interface HttpResponse {
  status: number;
  /** Header names in lower case. */
  headers: Fields;
  body: Buffer;
}

const mostHeadBytes = 256 * 1024;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Reads the content of a record as an HTTP response; null if it is none. A head without an end has no body. */
export function httpResponseOf(block: Buffer): HttpResponse | null {
  const bodyStart = endOfHead(block);
  const head = block.subarray(0, Math.min(bodyStart, mostHeadBytes)).toString();
  const [statusLine = '', ...lines] = head.split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})(?!\d)/.exec(statusLine)?.[1];
  if (status === undefined) return null;
  return { status: Number(status), headers: fieldsOf(lines), body: block.subarray(bodyStart) };
}

/** Behind the first empty line. */
function endOfHead(block: Buffer): number {
  for (let start = 0; ; ) {
    const end = block.indexOf(lineFeed, start);
    if (end < 0) return block.length;
    const isEmpty = end === start || (end === start + 1 && block[start] === carriageReturn);
    if (isEmpty) return end + 1;
    start = end + 1;
  }
}
