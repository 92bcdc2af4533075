import { type Clause, clauseAt } from '../clause.js';
import { must } from '../must.js';
import { plainTypography } from '../prose/typography.js';
import type { Stretch } from './exact.js';
import { type Bag, bagger } from './similarity.js';

/** Both versions, and facts about each clause, computed on demand because most clauses stay unchanged. */
export interface Sides {
  before: readonly Clause[];
  after: readonly Clause[];
  /** The document's; null if unknown. */
  language: string | null;
  /** The words of a clause. */
  bagBefore: (i: number) => Bag;
  bagAfter: (j: number) => Bag;
  /** Its text in the plainest typography. */
  plainBefore: (i: number) => string;
  plainAfter: (j: number) => string;
  /** The words of a path of headings; all numbers count as the same. */
  bagOfPath: (section: readonly string[]) => Bag;
}

export function toSides(
  before: readonly Clause[],
  after: readonly Clause[],
  language: string | null,
): Sides {
  const bag = bagger();
  const paths = new Map<string, Bag>();
  const bagOfPath = (section: readonly string[]) => {
    const path = section.join(' ');
    const known = paths.get(path) ?? bag(path);
    paths.set(path, known);
    return known;
  };
  return {
    before,
    after,
    language,
    bagBefore: lazily(before, bag),
    bagAfter: lazily(after, bag),
    plainBefore: lazily(before, plainTypography),
    plainAfter: lazily(after, plainTypography),
    bagOfPath,
  };
}

function lazily<Known>(
  clauses: readonly Clause[],
  make: (text: string) => Known,
): (i: number) => Known {
  const known: Known[] = [];
  return (i) => {
    const found = known[i] ?? make(clauseAt(clauses, i).text);
    known[i] = found;
    return found;
  };
}

/** The same with before and after swapped. */
export function flipSides(sides: Sides): Sides {
  return {
    before: sides.after,
    after: sides.before,
    language: sides.language,
    bagBefore: sides.bagAfter,
    bagAfter: sides.bagBefore,
    plainBefore: sides.plainAfter,
    plainAfter: sides.plainBefore,
    bagOfPath: sides.bagOfPath,
  };
}

/** Clauses that have no partner yet, between two that do or overall, as indices in each version. */
export interface Gap {
  before: readonly number[];
  after: readonly number[];
}

/** The index of the clause in a given row or column of a gap. */
export function placeIn(side: readonly number[], row: number): number {
  return must(side[row], 'the place of a row or column in a gap of a comparison');
}

export function flipGap({ before, after }: Gap): Gap {
  return { before: after, after: before };
}

export function flipStretch({ before, after }: Stretch): Stretch {
  return { before: after, after: before };
}
