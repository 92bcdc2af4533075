import type { DistributiveOmit, Edit } from '../change.js';
import { type Clause, clauseAt, type Link } from '../clause.js';
import { type Pair, type Stretch, single } from './exact.js';
import { compareLinks, distinct, sameTargets } from './links.js';
import { inReadingOrder } from './order.js';
import { findPartners, leftOver } from './partners.js';
import { type Sides, toSides } from './sides.js';
import { compareWords } from './words.js';

/** An edit without significance and topics, and not yet linked to a clause of the document's history. */
export type RawEdit = DistributiveOmit<Edit, 'significance' | 'because' | 'topics' | 'clauseId'>;
export type RawModified = Extract<RawEdit, { op: 'modified' }>;

/**
 * The edits that turn one version into the next, in the reading order of the new version.
 * Applying the edits to `before` gives `after`, word for word. The same input gives the same edits.
 * `language` is the document's, which decides what counts as a date line; null if unknown.
 */
export function compare(
  before: readonly Clause[],
  after: readonly Clause[],
  language: string | null = null,
): RawEdit[] {
  const sides = toSides(before, after, language);
  const partners = findPartners(sides);
  const left = leftOver(sides, partners);
  const edits = [
    ...partners.inPlace
      .flatMap((stretch) => changedIn(stretch, sides))
      .map((stretch) => modified(stretch, sides)),
    ...partners.moved.map((pair) => moved(pair, sides)),
    ...left.before.map((i) => removed(i, sides)),
    ...left.after.map((j) => added(j, sides)),
  ];
  return inReadingOrder(edits, partners.inPlace);
}

/** The pairs that differ. A clause that was split, or clauses that were merged, stay together. */
function changedIn(stretch: Stretch, sides: Sides): Stretch[] {
  const [[i, m], [j, n]] = [stretch.before, stretch.after];
  if (m - i !== n - j) return [stretch];
  const found: Stretch[] = [];
  for (let k = 0; k < m - i; k++) {
    if (differ(clauseAt(sides.before, i + k), clauseAt(sides.after, j + k)))
      found.push(single([i + k, j + k]));
  }
  return found;
}

function differ(old: Clause, now: Clause): boolean {
  return old.text !== now.text || !sameTargets(old.links, now.links);
}

function modified({ before, after }: Stretch, sides: Sides): RawEdit {
  const [old, now] = [sides.before.slice(...before), sides.after.slice(...after)];
  const { kind, section, headers } = clauseAt(sides.after, after[0]);
  return {
    op: 'modified',
    kind,
    section,
    headers,
    ...differences(old, now),
    sectionBefore: null,
    split: now.length > 1 ? textsOf(now) : null,
    merged: old.length > 1 ? textsOf(old) : null,
    position: { before: before[0], after: after[0] },
  };
}

function moved([i, j]: Pair, sides: Sides): RawEdit {
  const [old, now] = [clauseAt(sides.before, i), clauseAt(sides.after, j)];
  return {
    op: 'moved',
    kind: now.kind,
    section: now.section,
    headers: now.headers,
    ...differences([old], [now]),
    sectionBefore: old.section,
    split: null,
    merged: null,
    position: { before: i, after: j },
  };
}

function removed(i: number, { before }: Sides): RawEdit {
  const { kind, section, headers, text, links } = clauseAt(before, i);
  return {
    op: 'removed',
    kind,
    section,
    headers,
    before: text,
    after: null,
    words: compareWords(text, ''),
    links: { removed: distinct(links), added: [] },
    sectionBefore: null,
    split: null,
    merged: null,
    position: { before: i, after: null },
  };
}

function added(j: number, { after }: Sides): RawEdit {
  const { kind, section, headers, text, links } = clauseAt(after, j);
  return {
    op: 'added',
    kind,
    section,
    headers,
    before: null,
    after: text,
    words: compareWords('', text),
    links: { removed: [], added: distinct(links) },
    sectionBefore: null,
    split: null,
    merged: null,
    position: { before: null, after: j },
  };
}

/** The texts before and after of clauses that changed, and what differs between them. */
function differences(old: readonly Clause[], now: readonly Clause[]) {
  const [before, after] = [textsOf(old).join(' '), textsOf(now).join(' ')];
  const links = compareLinks(linksOf(old), linksOf(now));
  return { before, after, words: compareWords(before, after), links };
}

function textsOf(clauses: readonly Clause[]): string[] {
  return clauses.map(({ text }) => text);
}

function linksOf(clauses: readonly Clause[]): Link[] {
  return clauses.flatMap(({ links }) => links);
}
