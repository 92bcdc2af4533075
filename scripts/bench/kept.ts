import { extract } from '../../src/core/extract/extract.js';
import { openReader, type Reader } from './kept-browser.js';
import { type Overlap, overlap, wordsOf } from './kept-words.js';
import { type Capture, lastCaptures, type Pack } from './last-captures.js';

/*
 * Checks whether extraction keeps the words that a reader sees: our clauses against Chromium's `innerText` of the
 * declared elements, for the last capture of each document.
 *
 * Left out on both sides, because the two cannot agree on it:
 * - style sheets: most are missing from the packs, and what they collapse is one click away and counts as visible.
 *   Chromium reads each page without any, with closed `<details>` opened. Inline styles and `hidden` still apply.
 * - elements that a well-known class hides visually: hidden for us, but only a style sheet hides them.
 * - `<noscript>`, which this browser shows because it runs no scripts, and the options of `<select>`.
 * - capitals from an inline `text-transform`; soft hyphens and direction marks; punctuation.
 * - pages that hide all their words until scripts have run: we read them, and this browser shows none.
 * What browsers generate (bullets, list numbers, quotation marks) is in no `innerText`.
 *
 * Left in, and counted against us: relative time stamps, which our rules treat as frame, and sections that are
 * collapsed by an inline style, which count as visible for us.
 */

export interface KeptPage extends Overlap {
  pack: string;
  document: string;
}

export type KeptReport =
  | { kind: 'left-out'; reason: string }
  | {
      kind: 'measured';
      pages: KeptPage[];
      /** Medians over the pages. */
      recall: number;
      precision: number;
      /** Sorted by the lower of both figures, lowest first. */
      worst: KeptPage[];
      /** Documents of which the browser shows nothing, because their pages hide all words until scripts run. */
      notShown: string[];
    };

const packs: readonly Pack[] = [
  { warc: 'gold/dates.dev.warc.gz', catalogue: 'gold/dates.dev.catalogue.json' },
  { warc: 'captures/others.dev.warc.gz', catalogue: 'gold/others.dev.catalogue.json' },
];
const worstShown = 10;
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

/** The report: the medians, then the worst pages with the words that differ. */
export function keptLines(report: KeptReport): string[] {
  if (report.kind === 'left-out') return [`kept: LEFT OUT. ${report.reason}`];
  const { pages, recall, precision, worst, notShown } = report;
  const medians = `recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`;
  return [
    `words kept, medians of ${pages.length} pages: ${medians}`,
    ...worst.map(pageLine),
    ...notShown.map((document) => `  ${document}  not compared: the browser shows nothing`),
  ];
}

function pageLine({ document, shown, kept, recall, precision, missing, extra }: KeptPage): string {
  const figures = `recall ${recall.toFixed(4)}  precision ${precision.toFixed(4)}  ${shown} shown, ${kept} kept`;
  const hints = [hint('missing', missing), hint('extra', extra)].filter((part) => part !== '');
  return ['', document.padEnd(50), figures, ...hints].join('  ').trimEnd();
}

function hint(label: string, words: readonly string[]): string {
  const wordsInHint = 12;
  const more = words.length > wordsInHint ? ' …' : '';
  return words.length === 0 ? '' : `${label}: ${words.slice(0, wordsInHint).join(' ')}${more}`;
}

async function comparePages(captures: readonly Capture[], reader: Reader): Promise<KeptPage[]> {
  const pages: KeptPage[] = [];
  for (const { pack, document, url, html } of captures) {
    const text = extract(html, document, url)?.text;
    const kept = (text?.clauses ?? []).flatMap((clause) => wordsOf(clause.text));
    const shown = wordsOf(await reader.read(html, document));
    pages.push({ pack, document: document.id, ...overlap(shown, kept) });
    if (pages.length % everySoManyPages === 0) {
      console.error(`kept: ${pages.length} of ${captures.length} pages`);
    }
  }
  return pages;
}

function summarise(compared: readonly KeptPage[]): KeptReport {
  const pages = compared.filter(({ shown }) => shown > 0);
  const worse = (page: KeptPage) => Math.min(page.recall, page.precision);
  return {
    kind: 'measured',
    pages,
    recall: median(pages.map(({ recall }) => recall)),
    precision: median(pages.map(({ precision }) => precision)),
    worst: [...pages].sort((a, b) => worse(a) - worse(b)).slice(0, worstShown),
    notShown: compared.filter(({ shown }) => shown === 0).map(({ document }) => document),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return ((sorted[Math.ceil(sorted.length / 2) - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
