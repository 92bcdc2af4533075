import type { Piece } from '../line.js';

/** Punctuation and space between two words says nothing. */
const nothing = /[\s\p{P}]+/gu;
const letterAtStart = /^[\p{L}\p{N}]/u;
const letterAtEnd = /[\p{L}\p{N}]$/u;
/** How many pieces next to a picture are looked at, so that a line of many pictures takes linear time. */
const mostNeighbours = 4;

/**
 * A line with pictures as words: without pictures that only say what the words right next to them say, and with a
 * space where a picture of a word touches a word. A picture of “@” stays where it is.
 */
export function withPictureWords(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ isPicture }) => isPicture)) return pieces;
  return pieces.filter((piece, i) => !(piece.isPicture && isRepeated(i, pieces))).map(spaced);
}

function isRepeated(at: number, pieces: readonly Piece[]): boolean {
  const said = pieces[at]?.raw ?? '';
  const reach = 2 * said.length + mostNeighbours;
  const before = textOf(pieces.slice(Math.max(0, at - mostNeighbours), at)).slice(-reach);
  const after = textOf(pieces.slice(at + 1, at + 1 + mostNeighbours)).slice(0, reach);
  return endsWith(before, said) || startsWith(after, said);
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ raw, isPicture }) => (isPicture ? '' : raw)).join('');
}

function endsWith(text: string, said: string): boolean {
  const [all, end] = [wordsOf(text), wordsOf(said)];
  return end !== '' && all.endsWith(end) && !letterAtEnd.test(all.slice(0, -end.length));
}

function startsWith(text: string, said: string): boolean {
  const [all, start] = [wordsOf(text), wordsOf(said)];
  return start !== '' && all.startsWith(start) && !letterAtStart.test(all.slice(start.length));
}

function wordsOf(text: string): string {
  return text.toLowerCase().replace(nothing, ' ').trim();
}

function spaced(piece: Piece, at: number, pieces: readonly Piece[]): Piece {
  const before = pieces[at - 1];
  if (!before || !(piece.isPicture || before.isPicture)) return piece;
  const touches = letterAtEnd.test(before.raw) && letterAtStart.test(piece.raw);
  return touches ? { ...piece, raw: ` ${piece.raw}` } : piece;
}

interface Worded {
  kind: string;
  text: string;
  links: readonly unknown[];
}

/** The blocks without pictures whose caption, or the text next to them, says the same. */
export function withoutCaptioned<B extends Worded>(
  blocks: readonly B[],
  pictures: ReadonlySet<B>,
): B[] {
  return blocks.filter((block, i) => {
    if (!pictures.has(block) || block.kind !== 'paragraph' || block.links.length > 0) return true;
    const [before, after] = [blocks[i - 1]?.text ?? '', blocks[i + 1]?.text ?? ''];
    const isSaid = [before, after].some(
      (text) => startsWith(text, block.text) || endsWith(text, block.text),
    );
    return !isSaid;
  });
}
