import { type AST, RegExpParser } from '@eslint-community/regexpp';
import {
  allBut,
  anything,
  type Characters,
  charactersOf,
  inBoth,
  inEither,
  start,
} from './characters.js';

/**
 * A pattern, as far as it matters for the number of ways to read a text. What is left out or loosened, such as what an
 * assertion refuses or how often a long part may be repeated, only ever adds ways.
 */
export type Tree =
  | { kind: 'one'; of: Characters }
  | { kind: 'sequence'; parts: readonly Tree[] }
  | { kind: 'choice'; parts: readonly Tree[] }
  /** Once or more. `most`: how often the pattern allows. */
  | { kind: 'repeat'; part: Tree; most: number }
  /** Takes no character, and may refuse to go on. */
  | { kind: 'guard' }
  /** A guard that reads ahead on its own. `allowed`: what the next character may be. */
  | { kind: 'ahead'; part: Tree; allowed: Characters }
  /** A guard that looks behind. `allowed`: what the character in front may be. */
  | { kind: 'behind'; allowed: Characters };

/** A pattern with something that this check does not know. */
export class Unreadable extends Error {}

const nothing: Tree = { kind: 'sequence', parts: [] };
const guard: Tree = { kind: 'guard' };

export function toTree(source: string, flags: string): Tree {
  if (flags.includes('v')) throw new Unreadable('This check cannot read the flag v.');
  const unicode = flags.includes('u');
  const parsed = new RegExpParser().parsePattern(source, 0, source.length, { unicode });
  const ownFlags = flags.replace(/[^ius]/g, '');
  return choice(parsed.alternatives);

  function choice(alternatives: readonly AST.Alternative[]): Tree {
    const parts = alternatives.map(({ elements }) => sequence(elements.map(toPart)));
    const [only = nothing] = parts;
    return parts.length === 1 ? only : { kind: 'choice', parts };
  }

  function toPart(element: AST.Element): Tree {
    switch (element.type) {
      case 'Character':
        return { kind: 'one', of: charactersOf(element.raw, ownFlags, element.value) };
      case 'CharacterSet':
      case 'CharacterClass':
        return { kind: 'one', of: charactersOf(element.raw, ownFlags, null) };
      case 'Group':
      case 'CapturingGroup':
        return choice(element.alternatives);
      case 'Quantifier':
        return repeated(toPart(element.element), element.min, element.max);
      case 'Backreference':
        return repetition(element);
      case 'Assertion':
        return assertion(element);
      default:
        throw new Unreadable(`This check cannot read ${element.raw}.`);
    }
  }

  /** What a group took, once more: anything that the group may take, but it may be something else. */
  function repetition({ resolved }: AST.Backreference): Tree {
    const groups = [resolved].flat().map(({ alternatives }) => choice(alternatives));
    return sequence([{ kind: 'choice', parts: groups }, guard]);
  }

  function assertion(element: AST.Assertion): Tree {
    switch (element.kind) {
      case 'start':
        return flags.includes('m') ? guard : { kind: 'one', of: start };
      case 'end':
      case 'word':
        return guard;
      case 'lookahead': {
        const allowed = allowedBy(
          element.alternatives.map(({ elements }) => elements.map(toPart)),
          element.negate,
        );
        return { kind: 'ahead', part: choice(element.alternatives), allowed };
      }
      case 'lookbehind':
        if (longest(choice(element.alternatives)) === Number.POSITIVE_INFINITY) {
          throw new Unreadable('This check cannot read a look-behind without an end.');
        }
        return {
          kind: 'behind',
          allowed: allowedBy(
            element.alternatives.map(({ elements }) => elements.map(toPart)),
            element.negate,
          ),
        };
    }
  }
}

/** The characters that a look ahead or behind leaves possible, as far as it asks for a single one. */
function allowedBy(alternatives: readonly Tree[][], negate: boolean): Characters {
  const single = alternatives.flatMap(([only, ...more]) =>
    only?.kind === 'one' && more.length === 0 ? [only.of] : [],
  );
  if (single.length === 0 || (!negate && single.length < alternatives.length)) return anything;
  const asked = single.reduce(inEither);
  return negate ? allBut(asked) : asked;
}

/** In `(?=[a-z])\w`, the second part takes what both allow. */
function sequence(elements: readonly Tree[]): Tree {
  const parts = elements.map((part, i): Tree => {
    const before = elements[i - 1];
    if (part.kind !== 'one' || before?.kind !== 'ahead') return part;
    return { kind: 'one', of: inBoth(part.of, before.allowed) };
  });
  const [only = nothing] = parts;
  return parts.length === 1 ? only : { kind: 'sequence', parts };
}

/** Repetitions of up to so many characters are written out; longer ones count as if they had no end. */
const longestWrittenOut = 8;
const longestLeastWrittenOut = 64;

function repeated(part: Tree, min: number, max: number): Tree {
  const size = sizeOf(part);
  if (max <= 1 || max * size <= longestWrittenOut) return writtenOut(part, min, max);
  // The engine may choose which of the rounds take nothing: a number of ways that no automaton shows.
  if (min > 1 && mayBeEmpty(part)) {
    throw new Unreadable('A part that may be empty is repeated a fixed number of times.');
  }
  if (min * size > longestLeastWrittenOut) {
    return sequence([{ kind: 'repeat', part, most: max }, guard]);
  }
  if (min === max && part.kind === 'one') return writtenOut(part, min, max);
  const before = Math.max(min - 1, 0);
  const rest: Tree = { kind: 'repeat', part, most: max - before };
  return sequence([...Array<Tree>(before).fill(part), min === 0 ? optional(rest) : rest]);
}

/** `a{1,3}` as `a(?:a(?:a)?)?`. */
function writtenOut(part: Tree, min: number, max: number): Tree {
  let rest = nothing;
  for (let i = max; i > 0; i--) {
    const whole = rest === nothing ? part : sequence([part, rest]);
    rest = i > min ? optional(whole) : whole;
  }
  return rest;
}

function optional(part: Tree): Tree {
  return { kind: 'choice', parts: [part, nothing] };
}

function mayBeEmpty(tree: Tree): boolean {
  if (tree.kind === 'repeat') return mayBeEmpty(tree.part);
  if (tree.kind === 'choice') return tree.parts.some(mayBeEmpty);
  return tree.kind === 'sequence' ? tree.parts.every(mayBeEmpty) : tree.kind !== 'one';
}

function sizeOf(tree: Tree): number {
  if (tree.kind === 'one') return 1;
  if ('part' in tree) return sizeOf(tree.part);
  return 'parts' in tree ? tree.parts.reduce((sum, part) => sum + sizeOf(part), 0) : 0;
}

/** How many characters it can look at from one place on. */
export function longest(tree: Tree): number {
  switch (tree.kind) {
    case 'one':
      return 1;
    case 'guard':
    case 'behind':
      return 0;
    case 'ahead':
      return longest(tree.part);
    case 'repeat':
      return longest(tree.part) === 0 ? 0 : longest(tree.part) * tree.most;
    case 'choice':
      return Math.max(...tree.parts.map(longest));
    case 'sequence':
      return tree.parts.reduce((sum, part) => sum + longest(part), 0);
  }
}
