import { isBlank } from './normalise.js';

/** A link that is open while words are written. `anchor` distinguishes two links with the same target. */
export interface OpenLink {
  anchor: object;
  href: string;
}

/** Words in one style and one link. */
export interface Piece {
  raw: string;
  link: OpenLink | null;
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
