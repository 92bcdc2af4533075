import type { Link } from '../clause.js';
import { isBlank } from './normalise.js';
import type { Shift } from './raised/shift.js';

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
  /** True if line ends in the text are kept, as in `pre`. */
  keepsLines: boolean;
}

/** Words in one style and one link. */
export interface Piece extends Omit<Style, 'bold' | 'keepsLines'> {
  raw: string;
  /** True for the words of a picture. */
  isPicture: boolean;
}

/** What stands between two line breaks, or two line ends that are kept. */
export interface Line {
  pieces: Piece[];
  /** How many breaks come before it. */
  breaks: number;
  /** True if it begins at a line end in the text that is kept: it may be a wrapped line. */
  isPreformatted: boolean;
  /** Whether it has words in bold, and words that are not. */
  bold: boolean;
  plain: boolean;
}

export function startLine(breaks: number, isPreformatted = false): Line {
  return { pieces: [], breaks, isPreformatted, bold: false, plain: false };
}

export function isBlankLine({ pieces }: Line): boolean {
  return pieces.every(({ raw }) => isBlank(raw));
}

/** A line when all its words are known. */
export interface SetLine extends Omit<Line, 'pieces'> {
  raw: string;
  links: readonly Link[];
}

/** The lines of one clause. */
export interface LineGroup {
  lines: readonly SetLine[];
  /** True for a heading that is only typed as one: underlined, for example. */
  isHeading: boolean;
}

const sentenceEnd = /[.:;!?…。：；！？।]["”’)\]]*$/;
const bullet = /^([-–—•·▪◦●*]|\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s/i;

/** Whether a normalised text ends as a sentence does, or leads into what follows. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

/** Whether a normalised text begins with a bullet or a number. */
export function hasBullet(text: string): boolean {
  return bullet.test(text);
}
