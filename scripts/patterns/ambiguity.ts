import { type Automaton, type Steps, several } from './automaton.js';
import { anything, type Characters, inBoth } from './characters.js';
import { loopsOf } from './loops.js';
import { type Effort, type Step, shortestTo } from './shortest.js';

/*
 * A backtracking engine tries every way to read what it has seen so far. It is linear where their number has a bound
 * that holds for all texts. The number has none exactly if some word leads round a loop in two ways (exponential), or
 * round a loop, from there into another loop, and round that one (polynomial): A. Weber and H. Seidl, “On the degree
 * of ambiguity of finite automata”, Theoretical Computer Science 88 (1991).
 */

/** A text that makes more work the more often `pump` stands in it. */
export interface Attack {
  growth: 'exponential' | 'polynomial';
  prefix: string;
  pump: string;
}

/** For each loop from which the ways to read a text have no bound, an attack; none when they have one everywhere. */
export function ambiguities(automaton: Automaton, effort: Effort): Attack[] {
  const loops = loopsOf(automaton.first, automaton.next);
  return loops.flatMap((loop) => {
    const pump = twoWaysRound(loop, automaton, effort);
    if (pump === null) return fromLoopToOthers(loop, loops, automaton, effort) ?? [];
    return { growth: 'exponential' as const, prefix: textTo(loop, automaton, effort), pump };
  });
}

/** A word that leads from a place of the loop back to it in two ways. */
function twoWaysRound(
  loop: ReadonlySet<number>,
  { next, places }: Automaton,
  effort: Effort,
): string | null {
  type Pair = { a: number; b: number; origin: number; parted: boolean };
  const found = shortestTo<Pair>(
    {
      starts: Array.from(loop, (place) => ({ a: place, b: place, origin: place, parted: false })),
      *steps({ a, b, origin, parted }) {
        for (const [toA, ways] of within(loop, next[a])) {
          for (const [toB] of within(loop, next[b])) {
            const together = toA === toB;
            if (!parted && (together ? ways < several : toA > toB)) continue;
            const taken = inBoth(at(places, toA), at(places, toB));
            yield { taken, state: { a: toA, b: toB, origin, parted: true } };
          }
        }
      },
      isGoal: ({ a, b }) => a === b,
      keyOf: ({ a, b }) => (a < b ? `${a} ${b}` : `${b} ${a}`),
    },
    effort,
  );
  if (!found) return null;
  return found.text + textBetween(found.goal.a, found.goal.origin, loop, { next, places }, effort);
}

function fromLoopToOthers(
  from: ReadonlySet<number>,
  loops: readonly ReadonlySet<number>[],
  automaton: Automaton,
  effort: Effort,
): Attack | null {
  const ahead = reachable(from, automaton.next);
  for (const to of loops) {
    if (to === from || ![...to].some((place) => ahead.has(place))) continue;
    for (const p of from) {
      for (const q of to) {
        const pump = roundBoth(p, q, from, to, automaton, effort);
        if (pump === null) continue;
        return { growth: 'polynomial', prefix: textTo(new Set([p]), automaton, effort), pump };
      }
    }
  }
  return null;
}

/** A word that leads from `p` round its loop, from `p` to `q`, and from `q` round its loop. */
function roundBoth(
  p: number,
  q: number,
  from: ReadonlySet<number>,
  to: ReadonlySet<number>,
  { next, places }: Automaton,
  effort: Effort,
): string | null {
  type Triple = readonly [number, number, number];
  const found = shortestTo<Triple>(
    {
      starts: [[p, p, q]],
      *steps([x, y, z]) {
        for (const [toX] of within(from, next[x])) {
          for (const [toZ] of within(to, next[z])) {
            const outer = inBoth(at(places, toX), at(places, toZ));
            if (outer.sample === null) continue;
            for (const toY of next[y]?.keys() ?? []) {
              yield { taken: inBoth(outer, at(places, toY)), state: [toX, toY, toZ] };
            }
          }
        }
      },
      isGoal: ([x, y, z]) => x === p && y === q && z === q,
      keyOf: (places) => places.join(' '),
    },
    effort,
  );
  return found?.text ?? null;
}

/** The shortest text that leads into the loop. */
function textTo(
  loop: ReadonlySet<number>,
  { first, next, places }: Automaton,
  effort: Effort,
): string {
  const outside = -1;
  const found = shortestTo<number>(
    {
      starts: [outside],
      steps: (place) => stepsTo(place === outside ? first : next[place], places),
      isGoal: (place) => loop.has(place),
      keyOf: String,
    },
    effort,
  );
  return found?.text ?? '';
}

/** The shortest text that leads from one place of the loop to another; none from a place to itself. */
export function textBetween(
  from: number,
  to: number,
  loop: ReadonlySet<number>,
  { next, places }: Pick<Automaton, 'next' | 'places'>,
  effort: Effort,
): string {
  if (from === to) return '';
  const found = shortestTo<number>(
    {
      starts: [from],
      steps: (place) => stepsTo(new Map(within(loop, next[place])), places),
      isGoal: (place) => place === to,
      keyOf: String,
    },
    effort,
  );
  return found?.text ?? '';
}

function* stepsTo(
  steps: Steps | undefined,
  places: readonly Characters[],
): Generator<Step<number>> {
  for (const to of steps?.keys() ?? []) yield { taken: at(places, to), state: to };
}

export function* within(
  loop: ReadonlySet<number>,
  steps: Steps | undefined,
): Generator<[number, number]> {
  for (const step of steps ?? []) if (loop.has(step[0])) yield step;
}

export function at(places: readonly Characters[], place: number): Characters {
  return places[place] ?? anything;
}

function reachable(from: ReadonlySet<number>, next: readonly Steps[]): Set<number> {
  const found = new Set<number>();
  const open = [...from];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const to of next[place]?.keys() ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  return found;
}
