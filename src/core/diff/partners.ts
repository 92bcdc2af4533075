import { type Clause, clauseAt } from '../clause.js';
import { must } from '../must.js';
import { matchCut } from './cuts.js';
import { matchDateLines } from './date-lines.js';
import { gaps, matchExactly, type Pair, type Stretch, single } from './exact.js';
import { matchMoved, matchMovedAndReworded } from './moves.js';
import { matchByPlace, matchMovedCells } from './places.js';
import { flipSides, flipStretch, type Gap, placeIn, type Sides } from './sides.js';
import { matchSimilar } from './similar.js';
import { withSplits } from './splits.js';

/** Which clauses of the version before correspond to which clauses of the version after. */
export interface Partners {
  /** In order. Equally many on both sides, paired one by one; or one that became several, or the reverse. */
  inPlace: readonly Stretch[];
  moved: readonly Pair[];
}

/** Finds the same partners in both directions, so that undoing a change gives the same edits in reverse. */
export function findPartners(sides: Sides): Partners {
  if (isFirst(sides)) return find(sides);
  const { inPlace, moved } = find(flipSides(sides));
  return { inPlace: inPlace.map(flipStretch), moved: moved.map(([i, j]) => [j, i]) };
}

/** True for one of the two orders of any two versions, no matter which is older. */
function isFirst({ before, after }: Sides): boolean {
  const at = before.findIndex(({ text }, i) => text !== after[i]?.text);
  return at < 0 || clauseAt(before, at).text < (after[at]?.text ?? '');
}

/** The surest matches come first: each step sees only what the previous steps left. */
function find(sides: Sides): Partners {
  let inPlace = inRows(matchExactly(keysOf(sides.before), keysOf(sides.after)));
  let moved: Pair[] = [];
  let left: Gap | null = null;
  const fill = (match: (gap: Gap, sides: Sides) => readonly Stretch[]) => {
    const found = open(sides, { inPlace, moved }).flatMap((gap) => match(gap, sides));
    if (found.length === 0) return;
    inPlace = inOrder([...inPlace, ...found]);
    left = null;
  };
  const move = (match: (gap: Gap, sides: Sides) => readonly Pair[]) => {
    left ??= leftOver(sides, { inPlace, moved });
    if (left.before.length === 0 || left.after.length === 0) return;
    const found = match(left, sides);
    if (found.length === 0) return;
    moved = moved.concat(found);
    left = null;
  };
  fill(matchPlain);
  fill(matchCut);
  fill(matchDateLines);
  move(matchMoved);
  fill((gap) => withSplits(matchSimilar(gap, sides).map(single), gap, sides));
  move(matchMovedAndReworded);
  if (moved.length > 0) move((left) => matchMovedCells(moved, left, sides));
  fill(matchByPlace);
  return { inPlace, moved };
}

/** “✓” in one row of a table is another answer than “✓” in the next. */
function keysOf(clauses: readonly Clause[]): string[] {
  return clauses.map(({ text, headers: { row } }) =>
    row.length === 0 ? text : [text, ...row].join('\n'),
  );
}

/** Joins adjacent pairs into stretches, because most of a text is adjacent. */
function inRows(pairs: readonly Pair[]): Stretch[] {
  const rows: Stretch[] = [];
  for (let at = 0; at < pairs.length; ) {
    const [i, j] = must(pairs[at], 'the next pair of equal clauses');
    let length = 0;
    while (pairs[at]?.[0] === i + length && pairs[at]?.[1] === j + length) {
      length++;
      at++;
    }
    rows.push({ before: [i, i + length], after: [j, j + length] });
  }
  return rows;
}

/** Pairs clauses that are equal apart from quotation marks and dashes. */
function matchPlain({ before, after }: Gap, sides: Sides): Stretch[] {
  const old = before.map(sides.plainBefore);
  const now = after.map(sides.plainAfter);
  return matchExactly(old, now).map(([row, column]) =>
    single([placeIn(before, row), placeIn(after, column)]),
  );
}

function inOrder(stretches: readonly Stretch[]): Stretch[] {
  return [...stretches].sort((a, b) => a.before[0] - b.before[0]);
}

/** The gaps with unpaired clauses on both sides. */
function open(sides: Sides, partners: Partners): Gap[] {
  const whole: Stretch = { before: [0, sides.before.length], after: [0, sides.after.length] };
  const gone = new Set(partners.moved.map(([i]) => i));
  const come = new Set(partners.moved.map(([, j]) => j));
  return gaps(whole, partners.inPlace)
    .filter(({ before, after }) => before[1] > before[0] && after[1] > after[0])
    .map(({ before, after }) => ({ before: range(before, gone), after: range(after, come) }))
    .filter(({ before, after }) => before.length > 0 && after.length > 0);
}

/** All clauses of both versions that have no partner. */
export function leftOver(sides: Sides, { inPlace, moved }: Partners): Gap {
  const whole: Stretch = { before: [0, sides.before.length], after: [0, sides.after.length] };
  const gone = new Set(moved.map(([i]) => i));
  const come = new Set(moved.map(([, j]) => j));
  const between = gaps(whole, inPlace);
  return {
    before: between.flatMap(({ before }) => range(before, gone)),
    after: between.flatMap(({ after }) => range(after, come)),
  };
}

function range([from, to]: readonly [number, number], taken: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (!taken.has(i)) found.push(i);
  return found;
}
