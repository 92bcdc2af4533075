import {
  addBit,
  allBits,
  bitsMatching,
  firstOf,
  frontMark,
  hasBit,
  isAlone,
  noBits,
} from './bits.js';

/** A set of characters. */
export interface Characters {
  id: number;
  /** Nearly all sets hold one character, and are compared often: those have no bits. */
  only: number | null;
  bits: Uint32Array;
  /** One of the characters, a readable one if possible; null when there is none. */
  sample: string | null;
}

const readable = Array.from(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,-',
  (character) => character.charCodeAt(0),
);
const noneNeeded = new Uint32Array(0);
const singles = new Map<number, Characters>();
const classes = new Map<string, Characters>();
const meetings = new Map<number, Characters>();
const unions = new Map<number, Characters>();
const rests = new Map<number, Characters>();
/** Two numbers below this make one key. */
const mostSets = 2 ** 26;
let sets = 0;

const none: Characters = { id: sets++, only: null, bits: noBits(), sample: null };
/** What `^` takes: a mark that stands in front of each text, and nowhere else. */
export const start = single(frontMark);
export const anything = toSet(allBits());

/** What a letter, an escape or a class matches under these flags. `code`: of a letter. */
export function charactersOf(source: string, flags: string, code: number | null): Characters {
  if (code !== null && !flags.includes('i')) return single(code);
  return once(classes, `${source}/${flags}`, () => bitsMatching(source, flags));
}

export function inBoth(a: Characters, b: Characters): Characters {
  if (a === b || b === anything) return a;
  if (a === anything) return b;
  if (a.only !== null) return holds(b, a.only) ? a : none;
  if (b.only !== null) return holds(a, b.only) ? b : none;
  const bits = () => a.bits.map((word, i) => word & (b.bits[i] ?? 0));
  return once(meetings, a.id * mostSets + b.id, bits);
}

export function inEither(a: Characters, b: Characters): Characters {
  const other = bitsOf(b);
  const bits = () => bitsOf(a).map((word, i) => word | (other[i] ?? 0));
  return once(unions, a.id * mostSets + b.id, bits);
}

export function allBut(set: Characters): Characters {
  return once(rests, set.id, () => bitsOf(set).map((word) => ~word));
}

export function meet(a: Characters, b: Characters): boolean {
  return inBoth(a, b) !== none;
}

/** The same character as another one, or else a readable one; null when there is none. */
export function characterLike(other: string | undefined, set: Characters): string | null {
  const code = other?.codePointAt(0);
  return other !== undefined && code !== undefined && holds(set, code) ? other : set.sample;
}

/** Equal questions get the same set, so that it is worked out once. */
function once<Key>(known: Map<Key, Characters>, key: Key, toBits: () => Uint32Array): Characters {
  const found = known.get(key) ?? toSet(toBits());
  known.set(key, found);
  return found;
}

function single(code: number): Characters {
  const sample = code === frontMark ? '' : String.fromCodePoint(code);
  const found = singles.get(code) ?? { id: sets++, only: code, bits: noneNeeded, sample };
  singles.set(code, found);
  return found;
}

function toSet(bits: Uint32Array): Characters {
  const first = firstOf(bits);
  if (first === null) return none;
  if (isAlone(bits, first)) return single(first);
  const code = readable.find((one) => hasBit(bits, one)) ?? first;
  return { id: sets++, only: null, bits, sample: String.fromCodePoint(code) };
}

function holds(set: Characters, code: number): boolean {
  return set.only === null ? hasBit(set.bits, code) : set.only === code;
}

function bitsOf({ only, bits }: Characters): Uint32Array {
  if (only === null) return bits;
  const made = noBits();
  addBit(made, only);
  return made;
}
