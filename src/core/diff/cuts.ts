import type { Stretch } from './exact.js';
import { flipGap, flipSides, flipStretch, type Gap, type Sides } from './sides.js';

/** Long enough to tell most clauses apart by how they start. */
const lengthOfStart = 4;
/** Of clauses that start alike, no more than this are tried for each text: the time stays bounded. */
const mostTries = 32;

/**
 * Clauses of a gap that only were cut elsewhere: one whose text is that of several in a row on the other side,
 * quotation marks and dashes aside.
 */
export function matchCut(gap: Gap, sides: Sides): Stretch[] {
  const merged = split(flipGap(gap), flipSides(sides)).map(flipStretch);
  return withoutCrossing([...split(gap, sides), ...merged]);
}

function split({ before, after }: Gap, sides: Sides): Stretch[] {
  const now = new Map(after.map((j) => [j, sides.plainAfter(j)]));
  const byStart = new Map<string, number[]>();
  for (const [j, text] of now) {
    const start = text.slice(0, lengthOfStart);
    const same = byStart.get(start);
    if (same) same.push(j);
    else byStart.set(start, [j]);
  }
  const found: Stretch[] = [];
  let end = 0;
  for (const i of before) {
    const text = sides.plainBefore(i);
    for (const j of startingLike(text, byStart, end)) {
      const to = endOfParts(text, j, now);
      if (to === null) continue;
      found.push({ before: [i, i + 1], after: [j, to] });
      end = to;
      break;
    }
  }
  return found;
}

/** The next few clauses with which a text could start. */
function startingLike(text: string, byStart: ReadonlyMap<string, number[]>, from: number) {
  const found: number[] = [];
  for (let length = 1; length <= Math.min(lengthOfStart, text.length); length++) {
    const places = byStart.get(text.slice(0, length)) ?? [];
    // What was passed once is never asked for again.
    while (places[0] !== undefined && places[0] < from) places.shift();
    found.push(...places.slice(0, mostTries));
  }
  return found;
}

/** Where the clauses end that make up the text from here on; null where they do not, or are one. */
function endOfParts(text: string, from: number, parts: ReadonlyMap<number, string>): number | null {
  let at = 0;
  for (let j = from; ; j++) {
    const part = parts.get(j);
    if (!part || !text.startsWith(part, at)) return null;
    at += part.length;
    if (at === text.length) return j > from ? j + 1 : null;
    // Scripts without spaces have none there, and so have sentences that lost theirs.
    if (text[at] === ' ') at++;
  }
}

/** The first that come, of those that would cross one another. */
export function withoutCrossing(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches.toSorted(
    (a, b) => a.before[0] - b.before[0] || a.after[0] - b.after[0],
  )) {
    const last = kept.at(-1);
    if (last && (stretch.before[0] < last.before[1] || stretch.after[0] < last.after[1])) continue;
    kept.push(stretch);
  }
  return kept;
}
