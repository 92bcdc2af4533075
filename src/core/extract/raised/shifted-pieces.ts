import { raisedDigits } from '../../prose/footnote-marks.js';
import type { Piece } from '../line.js';
import {
  isFraction,
  isMark,
  type Surroundings,
  signBeforeCents,
  writeLowered,
  writeRaised,
} from './raised.js';

/** How a document writes, as far as raised words depend on it. */
export interface Conventions {
  /** BCP 47. */
  language: string;
  /** The sign between a whole number and its decimals. Asked only where a price has its decimals raised. */
  decimal: () => string;
}

/** This much text on either side decides what raised words mean. */
const inSight = 40;
const mostPieces = 6;
const digitAtEnd = /\d$/;
const raisedAtEnd = new RegExp(`[${raisedDigits}]$`, 'u');
const raisedAtStart = new RegExp(`^[${raisedDigits}]`, 'u');

/** A line with raised and lowered words as they read: “30¹ days”, “5 1/2”, “9,50 €”. */
export function withShifts(pieces: readonly Piece[], conventions: Conventions): readonly Piece[] {
  if (!pieces.some(({ shift }) => shift !== null)) return pieces;
  const line: Piece[] = [];
  let before = '';
  const write = (piece: Piece, raw: string) => {
    line.push({ ...piece, raw });
    before = (before + raw).slice(-inSight);
  };
  for (let at = 0; at < pieces.length; ) {
    const group = groupAt(at, pieces);
    const next = pieces.slice(at + group.length, at + group.length + mostPieces);
    // Between a number and its currency there may be a mark.
    const after = textOf(next.filter(({ shift }) => shift === null));
    const neighbours = [pieces[at - 1], pieces[at + group.length]];
    const around = { before, after, neighbours, conventions };
    const texts = isFraction(group)
      ? fraction(group, before)
      : (asOne(group, around) ?? group.map(({ raw }) => raw));
    const sign = signBeforeCentsIn(group, before);
    const last = line.at(-1);
    if (sign !== null && last?.raw.endsWith(sign)) {
      last.raw = last.raw.slice(0, -sign.length);
      texts[0] = `${conventions.decimal()}${textOf(group).trim()} ${sign}`;
    }
    for (const [i, piece] of group.entries()) write(piece, texts[i] ?? '');
    at += group.length;
  }
  return line;
}

/** A fraction, or the pieces that one element raises or lowers, or a single piece. */
function groupAt(at: number, pieces: readonly Piece[]): readonly Piece[] {
  const three = pieces.slice(at, at + 3);
  if (isFraction(three)) return three;
  const by = pieces[at]?.shift?.by;
  let end = at + 1;
  while (by !== undefined && pieces[end]?.shift?.by === by) end++;
  return pieces.slice(at, end);
}

function signBeforeCentsIn([piece, ...others]: readonly Piece[], before: string): string | null {
  if (piece?.shift?.to !== 'raised' || piece.link !== null || others.length > 0) return null;
  return signBeforeCents(piece.raw.trim(), before);
}

function fraction(group: readonly Piece[], before: string): string[] {
  const [upper = '', , lower = ''] = group.map(({ raw }) => raw.trim());
  return [digitAtEnd.test(before) ? ` ${upper}` : upper, '/', lower];
}

interface Around {
  before: string;
  after: string;
  /** The pieces right before and after the group. */
  neighbours: readonly (Piece | undefined)[];
  conventions: Conventions;
}

/** What each piece of a group reads. A single mark is written once, in its link if it has one. */
function asOne(group: readonly Piece[], around: Around): string[] | null {
  if (group[0]?.shift == null) return null;
  const whole = textOf(group);
  const links = new Set(group.flatMap(({ link }) => (link ? [link.anchor] : [])));
  if (group.length > 1 && (links.size > 1 || !isMark(whole.trim()))) return oneByOne(group, around);
  const holder = Math.max(
    0,
    group.findIndex(({ link }) => link !== null),
  );
  return group.map((piece, i) => (i === holder ? written({ ...piece, raw: whole }, around) : ''));
}

function oneByOne(group: readonly Piece[], around: Around): string[] {
  let { before } = around;
  return group.map((piece) => {
    const text = written(piece, { ...around, before });
    before = (before + text).slice(-inSight);
    return text;
  });
}

function written({ raw, link, shift }: Piece, around: Around): string {
  const { before, after, neighbours, conventions } = around;
  const text = raw.trim();
  if (text === '' || shift === null) return raw;
  const [start, end] = [raw.length - raw.trimStart().length, raw.trimEnd().length];
  // “Article 1er” may be a link as a whole; the mark of a footnote is a link by itself.
  const isLinkedWithMore = neighbours.some(
    (piece) => piece?.link && piece.link.anchor === link?.anchor,
  );
  const surroundings: Surroundings = {
    before: before + raw.slice(0, start),
    after: (raw.slice(end) + after).slice(0, inSight),
    language: conventions.language.split('-', 1)[0] ?? '',
    decimal: conventions.decimal,
    isReference: link?.href.includes('#') === true && !isLinkedWithMore,
  };
  const write = shift.to === 'raised' ? writeRaised : writeLowered;
  const words = write(text, surroundings);
  const isNext = start === 0 && raisedAtEnd.test(before) && raisedAtStart.test(words);
  return `${raw.slice(0, start)}${isNext ? ',' : ''}${words}${raw.slice(end)}`;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ raw }) => raw).join('');
}
