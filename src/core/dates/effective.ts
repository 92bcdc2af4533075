export type Precision = 'day' | 'month';

/** A date that a text states about itself, and the words that state it. */
export interface StatedDate {
  /** `YYYY-MM-DD`, or `YYYY-MM` if the text names no day. */
  date: string;
  precision: Precision;
  /** The exact words of the clause. */
  quote: string;
  /** Index of the clause in its version. */
  position: number;
  /** Name of the rule that found it, such as `label-before:effective`. */
  rule: string;
}

/** The dates that a text states about itself. */
export interface Effective {
  inForceFrom: StatedDate | null;
  lastUpdated: StatedDate | null;
  /** Dates for which the text announces a change of itself, in order, without duplicates. */
  announced: readonly StatedDate[];
}

/** `month` for `2025-11`, otherwise `day`. */
export function precisionOf(date: string): Precision {
  return date.length === 'YYYY-MM'.length ? 'month' : 'day';
}
