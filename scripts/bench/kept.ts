import { extract } from '../../src/core/extract/extract.js';
import { median } from './figure.js';
import { openReader, type Reader } from './kept-browser.js';
import { withoutMarks } from './kept-page.js';
import { type Reason, reasons } from './kept-reasons.js';
import { type Overlap, overlap, wordsOf, wordsWithDigits } from './kept-words.js';
import { type Capture, lastCaptures, type Pack } from './last-captures.js';

/*
 * Checks whether extraction keeps the words that a page says: our clauses against Chromium's `innerText` of the
 * declared elements, for the last capture of each document.
 *
 * Two references: what `innerText` gives, and the same corrected by what it cannot know (`kept-page.ts`). Struck and
 * invisible words are out; the words of pictures and of fields are in; raised and lowered words stand apart.
 *
 * Left out on both sides, because the two cannot agree on it:
 * - style sheets: most are missing from the packs, and what they collapse is one click away and counts as visible.
 *   Chromium reads each page without any, with closed `<details>` opened. Inline styles and `hidden` still apply.
 * - elements that a well-known class hides visually: hidden for us, but only a style sheet hides them.
 * - `<noscript>`, which this browser shows because it runs no scripts, and the options of `<select>` that are not
 *   selected.
 * - capitals from an inline `text-transform`; soft hyphens and direction marks; punctuation.
 * - pages that hide all their words until scripts have run: we read them, and this browser shows none.
 * What browsers generate (bullets, list numbers, quotation marks) is in no `innerText`.
 *
 * Left in, and counted against us: relative time stamps, which our rules treat as frame, pictures that only decorate,
 * and sections that are collapsed by an inline style, which count as visible for us.
 */

export interface KeptPage {
  pack: string;
  document: string;
  /** Against `innerText` as it is. */
  plain: Overlap;
  /** Against what the page says. */
  corrected: Overlap;
  /** Empty unless a figure is below `leastWithoutReasons`. */
  reasons: Reason[];
}

/** Recall and precision of all words together, and the medians over the pages. */
export interface Figures {
  pooled: { recall: number; precision: number };
  medians: { recall: number; precision: number };
}

export type KeptReport =
  | { kind: 'left-out'; reason: string }
  | {
      kind: 'measured';
      pages: KeptPage[];
      plain: Figures;
      corrected: Figures;
      /** The pages to explain, worst first. */
      worst: KeptPage[];
      /** Documents of which the browser shows nothing, because their pages hide all words until scripts run. */
      notShown: string[];
    };

export const leastWithoutReasons = 0.99;

const packs: readonly Pack[] = [
  { warc: 'gold/dates.dev.warc.gz', catalogue: 'gold/dates.dev.catalogue.json' },
  { warc: 'gold/dates.dev2.warc.gz', catalogue: 'gold/dates.dev2.catalogue.json' },
  { warc: 'captures/others.dev.warc.gz', catalogue: 'gold/others.dev.catalogue.json' },
];
const everySoManyPages = 20;

/** Compares all packs in the folder `shared`, reporting progress on stderr. */
export async function keptReport(shared: string): Promise<KeptReport> {
  const captures = await lastCaptures(shared, packs);
  if (captures.length === 0)
    return { kind: 'left-out', reason: `There are no packs in ${shared}.` };
  const reader = await openReader();
  if (typeof reader === 'string') return { kind: 'left-out', reason: reader };

  try {
    return summarise(await comparePages(captures, reader));
  } finally {
    await reader.close();
  }
}

async function comparePages(captures: readonly Capture[], reader: Reader): Promise<KeptPage[]> {
  const pages: KeptPage[] = [];
  for (const capture of captures) {
    pages.push(await comparePage(capture, reader));
    if (pages.length % everySoManyPages === 0) {
      console.error(`kept: ${pages.length} of ${captures.length} pages`);
    }
  }
  return pages;
}

async function comparePage(capture: Capture, reader: Reader): Promise<KeptPage> {
  const { pack, document, url, html } = capture;
  const clauses = (extract(html, document, url)?.text.clauses ?? []).map(({ text }) => text);
  const shown = await reader.read(html, document);
  const corrected = overlap(
    wordsWithDigits(withoutMarks(shown.corrected)),
    clauses.flatMap(wordsWithDigits),
  );
  return {
    pack,
    document: document.id,
    plain: overlap(wordsOf(shown.plain), clauses.flatMap(wordsOf)),
    corrected,
    reasons:
      worse(corrected) < leastWithoutReasons
        ? reasons(corrected, shown, { clauses, language: document.language })
        : [],
  };
}

function worse({ recall, precision }: Overlap): number {
  return Math.min(recall, precision);
}

function summarise(compared: readonly KeptPage[]): KeptReport {
  const pages = compared.filter(({ plain }) => plain.shown > 0);
  return {
    kind: 'measured',
    pages,
    plain: figures(pages.map(({ plain }) => plain)),
    corrected: figures(pages.map(({ corrected }) => corrected)),
    worst: pages
      .filter(({ corrected }) => worse(corrected) < leastWithoutReasons)
      .sort((a, b) => worse(a.corrected) - worse(b.corrected)),
    notShown: compared.filter(({ plain }) => plain.shown === 0).map(({ document }) => document),
  };
}

function figures(overlaps: readonly Overlap[]): Figures {
  const sum = (of: (overlap: Overlap) => number) => overlaps.reduce((all, one) => all + of(one), 0);
  const both = sum(({ shown, missing }) => shown - missing.length);
  return {
    pooled: {
      recall: both / sum(({ shown }) => shown),
      precision: both / sum(({ kept }) => kept),
    },
    medians: {
      recall: median(overlaps.map(({ recall }) => recall)),
      precision: median(overlaps.map(({ precision }) => precision)),
    },
  };
}
