import type { Stretch } from './exact.js';
import { flipGap, flipSides, flipStretch, type Gap, type Sides } from './sides.js';

/** In characters. Long enough to distinguish most clauses by how they start. */
const lengthOfStart = 4;
/** At most this many clauses with the same start are tried per text, to limit the time. */
const mostTries = 32;

/**
 * Clauses of a gap that were only split or joined: one clause has the same text as several adjacent ones on the other
 * side, apart from quotation marks and dashes.
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

/** The next few clauses that a text could start with. */
function startingLike(text: string, byStart: ReadonlyMap<string, number[]>, from: number) {
  const found: number[] = [];
  for (let length = 1; length <= Math.min(lengthOfStart, text.length); length++) {
    const places = byStart.get(text.slice(0, length)) ?? [];
    // `from` only grows, so earlier places are no longer needed.
    while (places[0] !== undefined && places[0] < from) places.shift();
    found.push(...places.slice(0, mostTries));
  }
  return found;
}

/** Where the clauses that make up the text from here on end; null if they do not match it, or are only one. */
function endOfParts(text: string, from: number, parts: ReadonlyMap<number, string>): number | null {
  let at = 0;
  for (let j = from; ; j++) {
    const part = parts.get(j);
    if (!part || !text.startsWith(part, at)) return null;
    at += part.length;
    if (at === text.length) return j > from ? j + 1 : null;
    // There is no space in scripts without spaces, nor where it was lost between sentences.
    if (text[at] === ' ') at++;
  }
}

/** The stretches that keep their order. If some would cross, the earlier ones are kept. */
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
