import { annotator } from '../../src/core/annotator.js';
import { digestOf } from '../../src/core/digest.js';
import { extractorVersion } from '../../src/core/extract/declaration.js';
import { digestOfClauses } from '../../src/core/extract/digest.js';
import { extract } from '../../src/core/extract/extract.js';
import { factsOf } from '../../src/core/facts.js';
import type { Page } from './pages.js';
import type { Pinned, PinnedPage } from './pinned.js';

/** Enough to tell two readings apart, and short enough to read in a diff. */
const digestLength = 16;
/** Two days after the terms of the demo's last stage came into force. */
const observedAt = Date.UTC(2025, 10, 5);

/** How pages are read now, and by which versions of the rules. */
export function readingOf(pages: readonly Page[]): Pinned {
  const read = pages.map((page) => [page.name, digestsOf(page)] as const);
  return { extractorVersion, annotator, pages: Object.fromEntries(read) };
}

function digestsOf({ name, declaration, html }: Page): PinnedPage {
  const extracted = extract(html, declaration);
  if (!extracted) throw new Error(`The page “${name}” gives no text; check its selectors.`);
  const { clauses } = extracted.text;
  const facts = factsOf(clauses, { ...declaration, observedAt });
  return {
    page: short([declaration, html]),
    clauses: digestOfClauses(clauses).slice(0, digestLength),
    facts: short(inOrder(facts)),
  };
}

/** The same values with their fields in alphabetical order, because the order in the code does not change a reading. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, inner]) => [name, inOrder(inner)]));
}

function short(value: unknown): string {
  return digestOf(value).slice(0, digestLength);
}
