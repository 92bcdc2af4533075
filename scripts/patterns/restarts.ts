import { type Attack, at, textBetween, within } from './ambiguity.js';
import type { Automaton, Steps } from './automaton.js';
import { anything, inBoth, meet } from './characters.js';
import { loopsOf } from './loops.js';
import { type Effort, shortestTo } from './shortest.js';

/** No attempt has begun yet. */
const notYet = -1;
/** In front of the attack, what no pattern knows: some match at the start of a text alone. */
const unknown = '\u0000';

/**
 * A pattern without an anchor is tried from each place of a text until it matches. Why the attempts that fail may read
 * a text together more often than any bound says, as `\s+$` reads a long run of spaces; null when they cannot.
 */
export function restarts(automaton: Automaton, effort: Effort): Attack | null {
  const { places, infront, matched } = automaton;
  // An attempt that gets to one of these does not fail.
  const first = without(matched, automaton.first);
  const next = automaton.next.map((steps, place) =>
    matched.has(place) ? new Map<number, number>() : without(matched, steps),
  );
  for (const loop of loopsOf(first, next)) {
    const pump = caughtUp(loop);
    if (pump !== null) return { growth: 'polynomial', prefix: unknown, pump };
  }
  return null;

  /** A word that leads an attempt round the loop, and a new attempt into the loop to the same place. */
  function caughtUp(loop: ReadonlySet<number>): string | null {
    type Race = { older: number; newer: number; origin: number };
    const found = shortestTo<Race>(
      {
        starts: Array.from(loop, (place) => ({ older: place, newer: notYet, origin: place })),
        *steps({ older, newer, origin }) {
          const ahead = newer === notYet ? [notYet, ...beginnings(older)] : next[newer]?.keys();
          const newers = [...(ahead ?? [])];
          for (const [olderTo] of within(loop, next[older])) {
            for (const newerTo of newers) {
              const begun = newerTo === notYet ? anything : at(places, newerTo);
              const taken = inBoth(at(places, olderTo), begun);
              yield { taken, state: { older: olderTo, newer: newerTo, origin } };
            }
          }
        },
        isGoal: ({ older, newer }) => older === newer,
        keyOf: ({ older, newer }) => `${older} ${newer}`,
      },
      effort,
    );
    if (!found) return null;
    const { older, origin } = found.goal;
    return found.text + textBetween(older, origin, loop, { next, places }, effort);
  }

  /** Where an attempt can begin behind a character that was taken at this place. */
  function* beginnings(behind: number): Generator<number> {
    for (const place of first.keys()) {
      const asked = infront.get(place);
      if (!asked || meet(at(places, behind), asked)) yield place;
    }
  }
}

function without(left: ReadonlySet<number>, steps: Steps): Steps {
  return new Map([...steps].filter(([to]) => !left.has(to)));
}
