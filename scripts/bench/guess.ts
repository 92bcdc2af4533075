import type { Document } from '../../src/core/document.js';
import { extract } from '../../src/core/extract/extract.js';
import { guessMain } from '../../src/core/extract/guess.js';
import { parse } from '../../src/core/extract/parse.js';
import { textIn } from '../../src/core/extract/pictures/pictures.js';
import { type Overlap, overlap, wordsOf } from './kept-words.js';
import { type Capture, lastCaptures, type Pack } from './last-captures.js';

/*
 * How well the main text is guessed: the words that are read without `select` and `remove`, against those that are
 * read with them, for the last capture of each document. Most pages name their main text with `<main>`, which makes
 * the guess easy, so each page is also read with these names taken away.
 */

export interface GuessReport {
  asPublished: Guesses;
  /** The same pages, with `<main>`, `role=main` and `<article>` as plain `<div>`. */
  withoutNames: Guesses;
}

export interface Guesses {
  pages: GuessedPage[];
  /** How many pages have both figures at `leastShare` or above. */
  good: number;
}

export interface GuessedPage extends Overlap {
  pack: string;
  document: string;
  /** Where the words are that make the difference; null if both figures are good. */
  because: Differences | null;
}

/** Words by the place in the page that explains them. */
export interface Differences {
  /** Declared as main text, but inside what the guess takes for frame or menus. */
  inFrame: string[];
  /** Declared as main text, but outside the guessed element. */
  leftOut: string[];
  /** Inside what the declaration removes, which no guess can know. */
  removed: string[];
  /** Outside the declared elements. */
  around: string[];
}

export const leastShare = 0.95;
const fewestWords = 200;

const dates = ['dates.dev', 'dates.dev2', 'announced.dev'].map((set) => ({
  warc: `gold/${set}.warc.gz`,
  catalogue: `gold/${set}.catalogue.json`,
}));
const linkedin = [
  ['linkedin-privacy-policy.en.2022-2025', 'en'],
  ['linkedin-eu-notice.en.2025', 'en'],
  ['linkedin-help.a1678508.2025', 'en'],
  ['linkedin-help.a6278444.2024-2025', 'en'],
  ['linkedin-privacy-policy.fr.2022', 'fr'],
  ['linkedin-help.hi.2025', 'hi'],
].map(([name, language]) => ({
  warc: `captures/${name}.warc.gz`,
  catalogue: `captures/catalogue.${language}.json`,
}));
const packs: readonly Pack[] = [
  { warc: 'captures/others.dev.warc.gz', catalogue: 'gold/others.dev.catalogue.json' },
  ...linkedin,
  ...dates,
];

export async function guessReport(shared: string): Promise<GuessReport> {
  const captures = await lastCaptures(shared, packs);
  return {
    asPublished: guesses(captures, (html) => html),
    withoutNames: guesses(captures, withoutNames),
  };
}

function guesses(captures: readonly Capture[], disguise: (html: string) => string): Guesses {
  const pages = captures.flatMap((capture) => guessedPage(capture, disguise(capture.html)) ?? []);
  return { pages, good: pages.filter(isGood).length };
}

/** Null for pages with so few words that a share says little. */
function guessedPage(capture: Capture, disguised: string): GuessedPage | null {
  const { pack, document, html, url } = capture;
  const read = (page: string, { select = document.select, remove = document.remove }) =>
    wordsRead(page, { ...document, select: [...select], remove: [...remove] }, url);
  const declared = read(html, {});
  if (declared.length < fewestWords) return null;

  const guessed = read(disguised, { select: [], remove: [] });
  const found = overlap(declared, guessed);
  const because = isGood(found)
    ? null
    : differences(found, {
        frame: overlap(wordsInRoot(disguised, document), guessed).missing,
        removed: overlap(read(html, { remove: [] }), declared).missing,
      });
  return { pack, document: document.id, ...found, because };
}

function wordsRead(html: string, document: Document, url: string): string[] {
  const clauses = extract(html, document, url)?.text.clauses ?? [];
  return clauses.flatMap(({ text }) => wordsOf(text));
}

/** All words inside the guessed element, also those of what is left out there. */
function wordsInRoot(html: string, { language }: Document): string[] {
  const { roots } = guessMain(parse(html).$, language);
  return roots.flatMap((root) => wordsOf(textIn(root)));
}

export function isGood({ recall, precision }: Overlap): boolean {
  return Math.min(recall, precision) >= leastShare;
}

function differences(
  { missing, extra }: Overlap,
  { frame, removed }: { frame: readonly string[]; removed: readonly string[] },
): Differences {
  const leftOut = overlap(missing, frame).missing;
  const around = overlap(extra, removed).missing;
  return {
    inFrame: overlap(missing, leftOut).missing,
    leftOut,
    removed: overlap(extra, around).missing,
    around,
  };
}

/** Takes the names away by which a page says where its main text is. */
function withoutNames(html: string): string {
  return html
    .replace(/<(\/?)(?:main|article)(?=[\s>])/gi, '<$1div')
    .replace(/\srole=["']?main\b/gi, ' data-role="main');
}
