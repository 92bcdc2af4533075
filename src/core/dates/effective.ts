export type Precision = 'day' | 'month';

/** A date that a text states of itself, and the words that state it. */
export interface StatedDate {
  /** `YYYY-MM-DD`; `YYYY-MM` where the text names no day. */
  date: string;
  precision: Precision;
  /** Exactly as it stands in the clause. */
  quote: string;
  /** Index of the clause in its version. */
  position: number;
  /** Name of the rule that found it, such as `label-before:effective`. */
  rule: string;
}

/** When a text says that it applies. */
export interface Effective {
  inForceFrom: StatedDate | null;
  lastUpdated: StatedDate | null;
  /** Days for which the text foretells a change of itself; in the order of their dates, each date once. */
  announced: readonly StatedDate[];
}

/** `month` for `2025-11`, else `day`. */
export function precisionOf(date: string): Precision {
  return date.length === 'YYYY-MM'.length ? 'month' : 'day';
}
