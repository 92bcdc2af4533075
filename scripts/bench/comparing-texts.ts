import type { Clause } from '../../src/core/clause.js';
import { sections } from '../../src/core/prose/sections.js';

/*
 * Texts of a given size, the same in every run. Their word frequencies are those of natural text: the n-th word of
 * the list is 1/n times as frequent as the first (Zipf).
 */

const differentWords = 4000;
const clausesInSection = 12;

/**
 * About this many characters of text, with headings above paragraphs as in a policy. Each `seed` gives a different
 * text.
 */
export function textOf(characters: number, seed: number): Clause[] {
  const next = generator(seed);
  const placed: Clause[] = [];
  for (let written = 0; written < characters; ) {
    const isHeading = placed.length % clausesInSection === 0;
    const text = sentence(isHeading ? 4 : 20 + Math.floor(next() * 60), next);
    placed.push({
      kind: isHeading ? 'heading' : 'paragraph',
      level: isHeading ? 2 : 0,
      marker: null,
      text,
      links: [],
      section: [],
      headers: { column: [], row: [] },
    });
    written += text.length;
  }
  return inSections(placed);
}

/**
 * The same text after an ordinary update: of every hundred clauses, three are reworded, one is removed and one is
 * added.
 */
export function updated(clauses: readonly Clause[], seed: number): Clause[] {
  const next = generator(seed);
  return inSections(
    clauses.flatMap((clause, i): Clause[] => {
      if (i % 100 === 50) return [];
      if (i % 100 === 75) return [clause, { ...clause, text: sentence(30, next) }];
      return i % 33 === 5 ? [{ ...clause, text: reworded(clause.text, next) }] : [clause];
    }),
  );
}

function reworded(text: string, next: () => number): string {
  const words = text.split(' ');
  const at = Math.floor(next() * words.length);
  return words.toSpliced(at, 2, sentence(3, next)).join(' ');
}

function inSections(clauses: readonly Clause[]): Clause[] {
  const paths = sections(clauses);
  return clauses.map((clause, i) => ({ ...clause, section: paths[i] ?? [] }));
}

function sentence(words: number, next: () => number): string {
  return `${Array.from({ length: words }, () => word(next)).join(' ')}.`;
}

/** The n-th word, where n is `differentWords` to the power of a uniform number: a few words make up most of a text. */
function word(next: () => number): string {
  const rank = Math.floor(differentWords ** next());
  return `${'abcdefghijklmnopqrstuvwxyz'[rank % 26]}${rank.toString(36)}`.repeat(1 + (rank % 3));
}

/** Uniform numbers from 0 to 1: a linear congruential generator with the constants of Knuth and Lewis. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
