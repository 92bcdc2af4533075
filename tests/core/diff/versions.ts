import fc from 'fast-check';
import type { Clause } from '../../../src/core/clause.js';
import { clause, link } from '../clauses.js';

/* Random pairs of versions: what publishers do to a text, and what nobody would do. */

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'we may share your personal data with'.split(' ')) },
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z]{1,7}$/) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['2025', '3.4', '1,000', 'LinkedIn’s', 'opt-out', '(e.g.,', 'ads)', 'data.', '“us”'],
      ...['個人情報を', 'AI模型', 'डेटा', 'données', '👩‍💻', '—', '§'],
    ),
  },
);
const text = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const links = fc.array(
  fc.constantFrom('/a', '/b', '/c').map((path) => link(path)),
  { maxLength: 3 },
);

const anyClause: fc.Arbitrary<Clause> = fc
  .tuple(fc.constantFrom('paragraph', 'paragraph', 'heading', 'item', 'cell'), text, links)
  .map(([kind, words, targets]) =>
    clause(words, { kind, level: kind === 'heading' ? 2 : 0, links: targets }),
  );
const clauses = fc.array(anyClause, { maxLength: 12 });

/** What a publisher does to one clause, or to its place. */
type Step =
  | { do: 'remove' | 'double' | 'merge'; at: number }
  | { do: 'split'; at: number; from: number }
  | { do: 'add'; at: number; clause: Clause }
  | { do: 'move'; at: number; to: number }
  | { do: 'reword'; at: number; word: string; from: number; count: number }
  | { do: 'relink'; at: number; links: Clause['links'] };

const nat = fc.nat({ max: 1000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('remove' as const, 'double' as const, 'merge' as const),
    at: nat,
  }),
  fc.record({ do: fc.constant('split' as const), at: nat, from: nat }),
  fc.record({ do: fc.constant('add' as const), at: nat, clause: anyClause }),
  fc.record({ do: fc.constant('move' as const), at: nat, to: nat }),
  fc.record({
    do: fc.constant('reword' as const),
    at: nat,
    word,
    from: nat,
    count: fc.nat({ max: 3 }),
  }),
  fc.record({ do: fc.constant('relink' as const), at: nat, links }),
);

function take(version: readonly Clause[], step: Step): Clause[] {
  const at = version.length === 0 ? 0 : step.at % version.length;
  const chosen = version[at];
  if (step.do === 'add') return version.toSpliced(at, 0, step.clause);
  if (!chosen) return [...version];
  switch (step.do) {
    case 'remove':
      return version.toSpliced(at, 1);
    case 'split':
      return version.toSpliced(at, 1, ...halves(chosen, step.from));
    case 'merge':
      return version.toSpliced(at, 2, joined(version.slice(at, at + 2)));
    case 'double':
      return version.toSpliced(at, 0, chosen);
    case 'move':
      return version.toSpliced(at, 1).toSpliced(step.to % version.length, 0, chosen);
    case 'reword':
      return version.with(at, { ...chosen, text: reword(chosen.text, step) });
    case 'relink':
      return version.with(at, { ...chosen, links: step.links });
  }
}

/** A clause cut between two of its words; as it is where it has one. */
export function halves(whole: Clause, from: number): Clause[] {
  const words = whole.text.split(' ');
  if (words.length < 2) return [whole];
  const cut = 1 + (from % (words.length - 1));
  const part = (some: readonly string[]) => ({ ...whole, text: some.join(' ') });
  return [part(words.slice(0, cut)), part(words.slice(cut))];
}

function joined(parts: readonly Clause[]): Clause {
  const [first = clause('')] = parts;
  return { ...first, text: parts.map(({ text }) => text).join(' ') };
}

function reword(words: string, { word, from, count }: Step & { do: 'reword' }): string {
  const all = words.split(' ');
  return all.toSpliced(from % all.length, count, word).join(' ');
}

export interface Versions {
  before: readonly Clause[];
  after: readonly Clause[];
}

/** Half of them one text and its edited self, half of them two texts that share little but words. */
export const versions: fc.Arbitrary<Versions> = fc.oneof(
  fc.tuple(clauses, fc.array(step, { maxLength: 8 })).map(([before, steps]) => ({
    before,
    after: steps.reduce<Clause[]>(take, [...before]),
  })),
  fc.record({ before: clauses, after: clauses }),
);

/** Many clauses that stand often: “Yes”, “No”, “Location”. */
export const repetitive: fc.Arbitrary<Versions> = fc
  .constantFrom('Yes', 'No', 'Location', 'We may share it.', 'We may share your data with them.')
  .map((words) => clause(words))
  .chain((first) =>
    fc.array(fc.constantFrom(first, clause('Yes'), clause('No')), { maxLength: 15 }),
  )
  .chain((before) =>
    fc.record({ before: fc.constant(before), after: fc.shuffledSubarray(before) }),
  );

export const sentences = text;

/** A text with a heading over each section, no two sections having a clause in common. */
export const distinctSections: fc.Arbitrary<Clause[][]> = fc
  .array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 7 })
  .map((sections) =>
    sections.map((paragraphs, s) => [
      clause(`Part s${s}`, { kind: 'heading', level: 2 }),
      ...paragraphs.map((words, p) => clause(`s${s}p${p} ${words}`)),
    ]),
  );

export const versionOf = clauses;
