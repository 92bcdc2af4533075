import { anything, type Characters, inBoth, inEither, meet } from './characters.js';
import type { Tree } from './tree.js';

/** Where reading can go on, and in how many ways: one, or `several`. */
export type Steps = Map<number, number>;
export const several = 2;

/** All ways to read texts by a pattern. A place is a character of the pattern that has just been taken. */
export interface Automaton {
  places: Characters[];
  first: Steps;
  /** What must stand in front of a match that begins at a place, if it matters. */
  infront: Map<number, Characters>;
  next: Steps[];
  /** Places at which the pattern has matched, whatever follows. */
  matched: Set<number>;
}

/** The same for a part of the pattern. */
interface Part {
  first: Steps;
  infront: Map<number, Characters>;
  last: Steps;
  /** Those of `last` behind which nothing is asked for. */
  surelyLast: Set<number>;
  /** In how many ways it takes nothing, what must stand in front for that, and whether that is all. */
  empty: number;
  emptyInfront: Characters;
  surelyEmpty: boolean;
}

const nothing: Part = {
  first: new Map(),
  infront: new Map(),
  last: new Map(),
  surelyLast: new Set(),
  empty: 1,
  emptyInfront: anything,
  surelyEmpty: true,
};

/** Glushkov's construction, which also counts the ways from place to place. */
export function automatonOf(tree: Tree): Automaton {
  const places: Characters[] = [];
  const next: Steps[] = [];
  const { first, infront, surelyLast } = build(tree);
  return { places, first, infront, next, matched: surelyLast };

  function build(tree: Tree): Part {
    switch (tree.kind) {
      case 'one':
        return one(tree.of);
      case 'guard':
        return { ...nothing, surelyEmpty: false };
      case 'behind':
        return { ...nothing, emptyInfront: tree.allowed, surelyEmpty: false };
      case 'ahead': {
        const { first, infront } = build(tree.part);
        return { ...nothing, first, infront, surelyEmpty: false };
      }
      case 'repeat': {
        const part = build(tree.part);
        join(part, part);
        return part;
      }
      case 'choice':
        return tree.parts.map(build).reduce(either);
      case 'sequence':
        return tree.parts.map(build).reduce(then, nothing);
    }
  }

  function one(of: Characters): Part {
    const place = places.push(of) - 1;
    next.push(new Map());
    const step: Steps = new Map([[place, 1]]);
    const surelyLast = new Set([place]);
    return { ...nothing, first: step, last: step, surelyLast, empty: 0, surelyEmpty: false };
  }

  function then(a: Part, b: Part): Part {
    join(a, b);
    const through = times(b.first, a.empty);
    const infrontOfThrough = Array.from(through.keys(), (place): [number, Characters] => [
      place,
      inBoth(a.emptyInfront, b.infront.get(place) ?? anything),
    ]);
    return {
      first: sum(a.first, through),
      infront: new Map([...a.infront, ...infrontOfThrough]),
      last: sum(b.last, times(a.last, b.empty)),
      surelyLast: b.surelyEmpty ? new Set([...a.surelyLast, ...b.surelyLast]) : b.surelyLast,
      empty: atMostSeveral(a.empty * b.empty),
      emptyInfront: inBoth(a.emptyInfront, b.emptyInfront),
      surelyEmpty: a.surelyEmpty && b.surelyEmpty,
    };
  }

  /** Reading goes on from the end of one part to the beginning of the other. */
  function join({ last }: Part, { first, infront }: Part): void {
    for (const [from, ways] of last) {
      const steps = next[from] ?? new Map();
      const taken = places[from] ?? anything;
      for (const [to, more] of first) {
        const asked = infront.get(to);
        if (asked && !meet(taken, asked)) continue;
        addTo(steps, to, ways * more);
      }
    }
  }
}

function either(a: Part, b: Part): Part {
  return {
    first: sum(a.first, b.first),
    infront: new Map([...a.infront, ...b.infront]),
    last: sum(a.last, b.last),
    surelyLast: new Set([...a.surelyLast, ...b.surelyLast]),
    empty: atMostSeveral(a.empty + b.empty),
    emptyInfront:
      a.empty > 0 && b.empty > 0
        ? inEither(a.emptyInfront, b.emptyInfront)
        : (a.empty > 0 ? a : b).emptyInfront,
    surelyEmpty: a.surelyEmpty || b.surelyEmpty,
  };
}

function sum(a: Steps, b: Steps): Steps {
  const steps = new Map(a);
  for (const [to, ways] of b) addTo(steps, to, ways);
  return steps;
}

function times(steps: Steps, ways: number): Steps {
  if (ways === 0) return new Map();
  return new Map(Array.from(steps, ([to, before]) => [to, atMostSeveral(before * ways)]));
}

function addTo(steps: Steps, to: number, ways: number): void {
  steps.set(to, atMostSeveral((steps.get(to) ?? 0) + ways));
}

function atMostSeveral(ways: number): number {
  return Math.min(ways, several);
}
