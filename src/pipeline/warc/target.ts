import type { Fields } from './fields.js';

/** What was captured, and when. */
export interface Target {
  url: string;
  /** Epoch milliseconds. */
  at: number;
}

/** Null if the record does not say both. */
export function targetOf(fields: Fields): Target | null {
  return target(fields.get('warc-target-uri'), fields.get('warc-date'));
}

/** The capture that a revisit names. Without an address, it is an earlier one of the same address. */
export function referredTarget(fields: Fields): Target | null {
  const url = fields.get('warc-refers-to-target-uri') ?? fields.get('warc-target-uri');
  return target(url, fields.get('warc-refers-to-date'));
}

function target(uri: string | undefined, date: string | undefined): Target | null {
  // Some writers put the address in angle brackets.
  const url = uri?.replace(/^<|>$/g, '');
  const at = Date.parse(date ?? '');
  return url && Number.isFinite(at) ? { url, at } : null;
}
