import { load } from 'cheerio';
import { Parser } from 'htmlparser2';
import { extract, NestingWatch } from './built.js';
import { type Figure, figure, type Series } from './figure.js';
import { type Capture, lastCaptures } from './last-captures.js';
import { inTurns } from './rounds.js';

const pack = {
  warc: 'captures/others.dev.warc.gz',
  catalogue: 'gold/others.dev.catalogue.json',
};
/** For each page: what it takes to read it against what it takes to parse it, in milliseconds, by round. */
interface Page {
  capture: Capture;
  needsRepair: boolean;
  extracted: readonly number[];
  parsed: readonly number[];
}

/**
 * Extraction of each page of other publishers against parsing it with cheerio's default parser and nothing more: the
 * slowest page of each kind, and all pages together.
 */
export async function extractionFigures(shared: string): Promise<Figure[]> {
  const pages: Page[] = [];
  for (const capture of await lastCaptures(shared, [pack])) pages.push(await timesOf(capture));
  const [crossed, plain] = [pages.filter(needsRepair), pages.filter((page) => !needsRepair(page))];
  return [
    ...slowest('extract-plain', plain, { atMost: 1 }),
    ...slowest('extract-crossed', crossed, { atMost: 1.6 }),
    figure(
      'extract-pooled',
      sum('extraction of all pages', pages, 'extracted'),
      sum('cheerio.load', pages, 'parsed'),
      { atMost: 0.7 },
    ),
  ];
}

async function timesOf(capture: Capture): Promise<Page> {
  const { html, url, document } = capture;
  const { extracted, parsed } = await inTurns(
    {
      parsed: () => timed(() => load(html)),
      extracted: () => timed(() => extract(html, document, url)),
    },
    { warmUps: 2, rounds: 7 },
  );
  return { capture, needsRepair: isCrossed(html), extracted, parsed };
}

/** Several times in a row, so that a task pays for its own garbage: a page takes less time than collecting it. */
const inRow = 8;

function timed(work: () => unknown): number {
  const start = performance.now();
  for (let i = 0; i < inRow; i++) work();
  return (performance.now() - start) / inRow;
}

/** Whether htmlparser2 alone reads a page wrongly. */
function isCrossed(html: string): boolean {
  const watch = new NestingWatch(Number.POSITIVE_INFINITY, () => {});
  const parser = new Parser(watch);
  parser.write(html);
  watch.endOfPage();
  parser.end();
  return watch.faults > 0;
}

function needsRepair(page: Page): boolean {
  return page.needsRepair;
}

/** No figure if there is no page. */
function slowest(id: string, pages: readonly Page[], aim: { atMost: number }): Figure[] {
  const figures = pages.map(({ capture, extracted, parsed }) =>
    figure(
      id,
      series(`extraction of ${capture.document.id}`, extracted),
      series('cheerio.load', parsed),
      aim,
    ),
  );
  return figures.sort((a, b) => b.ratio - a.ratio).slice(0, 1);
}

function sum(name: string, pages: readonly Page[], what: 'extracted' | 'parsed'): Series {
  const rounds = pages[0]?.[what].length ?? 0;
  const total = (round: number) => pages.reduce((all, page) => all + (page[what][round] ?? 0), 0);
  return series(
    name,
    Array.from({ length: rounds }, (_, round) => total(round) / pages.length),
  );
}

function series(name: string, values: readonly number[]): Series {
  return { name, unit: 'ms a page', values };
}
