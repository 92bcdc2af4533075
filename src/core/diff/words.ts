import type { Piece } from '../change.js';
import { must } from '../must.js';
import { commonEnds } from './ends.js';
import type { Pair } from './exact.js';
import { keptIn } from './kept.js';
import { toPhrases } from './phrases.js';
import { type Run, toPieces } from './pieces.js';
import { type Token, tokenise } from './tokens.js';

/**
 * What differs between two texts, word by word. Joining `=` and `-` gives `before`,
 * joining `=` and `+` gives `after`. Swapping the texts swaps `-` and `+`.
 */
export function compareWords(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [['=', before]];
  if (before === '') return [['+', after]];
  if (after === '') return [['-', before]];
  if (before > after) return swap(compareWords(after, before));
  const { head, old, now, tail } = cutEnds(before, after);
  const texts = { before: tokenise(old), after: tokenise(now) };
  const pieces = toPieces(toPhrases(runsOf(texts.before, texts.after, keptIn(texts))));
  return withEnds(head, pieces, tail);
}

/** This many characters of a common start or end are kept, because a difference may be shown a few words away. */
const inSight = 80;

/** Two long texts are mostly the same at both ends, so only the part in between is split into words. */
function cutEnds(before: string, after: string) {
  const { start, end } = commonEnds(before, after);
  const from = Math.max(0, before.lastIndexOf(' ', start - inSight));
  const lastSpace = before.indexOf(' ', before.length - end + inSight);
  const length = lastSpace < 0 || end < inSight ? 0 : before.length - lastSpace;
  return {
    head: before.slice(0, from),
    old: before.slice(from, before.length - length),
    now: after.slice(from, after.length - length),
    tail: before.slice(before.length - length),
  };
}

function withEnds(head: string, pieces: readonly Piece[], tail: string): Piece[] {
  const all: Piece[] = [];
  for (const piece of [['=', head] as const, ...pieces, ['=', tail] as const]) {
    const last = all.at(-1);
    if (piece[1] === '') continue;
    if (last?.[0] === piece[0]) all[all.length - 1] = [piece[0], last[1] + piece[1]];
    else all.push(piece);
  }
  return all;
}

/** Swaps removed and added pieces; removed ones still come first. */
function swap(pieces: readonly Piece[]): Piece[] {
  const swapped = pieces.map(([sign, text]): Piece => [opposite[sign], text]);
  swapped.forEach((piece, i) => {
    const next = swapped[i + 1];
    if (piece[0] === '+' && next?.[0] === '-') swapped.splice(i, 2, next, piece);
  });
  return swapped;
}

const opposite = { '=': '=', '-': '+', '+': '-' } as const;

/** Kept runs and changed runs, alternating. */
function runsOf(before: readonly Token[], after: readonly Token[], kept: readonly Pair[]): Run[] {
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  for (let at = 0; at < kept.length; ) {
    const [from, to] = must(kept[at], 'the next pair of kept tokens');
    if (from > i || to > j)
      runs.push({ kind: 'changed', before: before.slice(i, from), after: after.slice(j, to) });
    [i, j] = [from, to];
    while (kept[at]?.[0] === i && kept[at]?.[1] === j) {
      at++;
      i++;
      j++;
    }
    runs.push({ kind: 'same', before: before.slice(from, i), after: after.slice(to, j) });
  }
  if (i < before.length || j < after.length)
    runs.push({ kind: 'changed', before: before.slice(i), after: after.slice(j) });
  return runs;
}
