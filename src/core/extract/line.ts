import { isBlank } from './normalise.js';
import type { Shift } from './shift.js';

/** A link that is open while words are written. `anchor` distinguishes two links with the same target. */
export interface OpenLink {
  anchor: object;
  href: string;
}

/** Words that are moved off their line by an element. */
export interface Shifted {
  to: Shift;
  by: object;
}

/** How words are written. */
export interface Style {
  bold: boolean;
  link: OpenLink | null;
  /** Null for words on their line. */
  shift: Shifted | null;
}

/** Words in one style and one link. */
export interface Piece extends Omit<Style, 'bold'> {
  raw: string;
  /** True for the words of a picture. */
  isPicture: boolean;
}

/** What stands between two line breaks. */
export interface Line {
  pieces: Piece[];
  /** How many `<br>` come before it. */
  breaks: number;
  /** Whether it has words in bold, and words that are not. */
  bold: boolean;
  plain: boolean;
}

export function startLine(breaks: number): Line {
  return { pieces: [], breaks, bold: false, plain: false };
}

export function isBlankLine({ pieces }: Line): boolean {
  return pieces.every(({ raw }) => isBlank(raw));
}
