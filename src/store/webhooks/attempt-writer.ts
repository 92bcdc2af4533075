import { sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { attempts } from '../schema.js';
import type { Attempted } from '../store.js';

/** How many characters are kept of an endpoint's answer, or of an error. */
const keptCharacters = 1_024;

/** Adds an attempt to the log of a delivery. */
export function attemptWriter(
  db: Database,
): (delivery: number, number: number, attempt: Attempted) => void {
  const place = sql.placeholder;
  const insert = db
    .insert(attempts)
    .values({
      delivery: place('delivery'),
      number: place('number'),
      at: place('at'),
      durationMs: place('durationMs'),
      status: place('status'),
      answer: place('answer'),
      retryAfterS: place('retryAfterS'),
      detail: place('detail'),
    })
    .prepare();
  return (delivery, number, { at, durationMs, outcome }) => {
    insert.run({ delivery, number, at, durationMs, ...outcomeColumns(outcome) });
  };
}

function outcomeColumns(outcome: Attempted['outcome']) {
  if (outcome.kind === 'failed') {
    const detail = beginningOf(outcome.detail);
    return { status: null, answer: null, retryAfterS: null, detail };
  }
  const { status, answer, retryAfterS } = outcome;
  return { status, answer: beginningOf(answer), retryAfterS, detail: null };
}

function beginningOf(text: string): string {
  if (text.length <= keptCharacters) return text;
  // Half of a surrogate pair is not a character.
  return text.slice(0, keptCharacters).replace(/[\uD800-\uDBFF]$/, '');
}
