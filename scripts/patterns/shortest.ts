import { type Characters, characterLike } from './characters.js';

/** One step further, and what may be read on the way. */
export interface Step<State> {
  state: State;
  taken: Characters;
}

export interface Graph<State> {
  starts: readonly State[];
  steps: (state: State) => Iterable<Step<State>>;
  isGoal: (state: State) => boolean;
  /** Two states with one key are the same. */
  keyOf: (state: State) => string;
}

export class TooLarge extends Error {}

/** How many steps may still be looked at, for one pattern. */
export interface Effort {
  left: number;
}

/** A shortest text that leads to a goal, in one step or more, and that goal; null when none can be reached. */
export function shortestTo<State>(
  { starts, steps, isGoal, keyOf }: Graph<State>,
  effort: Effort,
): { text: string; goal: State } | null {
  const seen = new Set<string>();
  let wave = starts.map((state) => ({ state, text: '' }));
  while (wave.length > 0) {
    const following: typeof wave = [];
    for (const { state: from, text: before } of wave) {
      for (const { state, taken } of steps(from)) {
        if (--effort.left < 0) throw new TooLarge();
        // A text of few different characters can be read in more ways.
        const character = characterLike(before.at(-1), taken);
        if (character === null) continue;
        const text = before + character;
        if (isGoal(state)) return { text, goal: state };
        const key = keyOf(state);
        if (seen.has(key)) continue;
        seen.add(key);
        following.push({ state, text });
      }
    }
    wave = following;
  }
  return null;
}
