import { join } from 'node:path';
import type { Clause } from '../../src/core/clause.js';
import type { Document } from '../../src/core/document.js';
import { extract, loadCatalogue, readWarc } from './built.js';
import { compare } from './comparing-built.js';
import { textOf, updated } from './comparing-texts.js';
import { type Figure, figure, type Series } from './figure.js';
import { inTurns } from './rounds.js';

const captureFile = 'linkedin-eu-notice.en.2025.warc.gz';
const catalogueFile = 'catalogue.en.json';
const documentId = 'linkedin/eu-privacy-notice';
/** Both run warm, as in a server that has already read some pages. */
const rounds = { warmUps: 10, rounds: 15 };
/** A measurement lasts at least this long, because other processes also take their turns. */
const longEnoughMs = 40;
const smallText = 100_000;
const timesAsLong = 10;

/** What comparing costs: relative to extracting the compared pages, and for a text ten times as long. */
export async function comparingFigures(captures: string): Promise<Figure[]> {
  return [...(await againstExtracting(captures)), ...(await byLength())];
}

async function againstExtracting(captures: string): Promise<Figure[]> {
  const notice = await readNotice(captures);
  const { texts } = notice;
  const values = await inTurns(
    {
      extracted: () => perCall(() => extractAll(notice)) / notice.pages.length,
      compared: () => perCall(() => compareAll(texts)) / (texts.length - 1),
      largest: () => perCall(() => compareAll(texts.slice(-2))),
    },
    rounds,
  );
  const extracted = series('extracting the European notice', values.extracted);
  return [
    figure('compare', series('comparing two consecutive versions', values.compared), extracted, {
      atMost: 0.15,
    }),
    figure(
      'compare-largest',
      series('comparing the two that differ most', values.largest),
      extracted,
      { atMost: 0.15 },
    ),
  ];
}

interface Notice {
  document: Document;
  pages: string[];
  /** Its versions, in order of time. */
  texts: (readonly Clause[])[];
}

async function readNotice(captures: string): Promise<Notice> {
  const loaded = await loadCatalogue(join(captures, catalogueFile));
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const document = loaded.documents.find(({ id }) => id === documentId);
  if (!document) throw new Error(`${catalogueFile} does not declare ${documentId}.`);
  const pages: string[] = [];
  const texts = new Map<string, readonly Clause[]>();
  for await (const { body } of readWarc(join(captures, captureFile))) {
    if (!body) continue;
    const html = new TextDecoder().decode(body);
    const text = extract(html, document, document.url)?.text;
    pages.push(html);
    if (text && !texts.has(text.digest)) texts.set(text.digest, text.clauses);
  }
  return { document, pages, texts: [...texts.values()] };
}

function extractAll({ document, pages }: Notice): void {
  for (const html of pages) extract(html, document, document.url);
}

function compareAll(texts: readonly (readonly Clause[])[]): void {
  texts.forEach((text, i) => {
    if (i > 0) compare(texts[i - 1] ?? [], text);
  });
}

/**
 * One long text against the same amount of text in different short ones. The same short text repeated would stay in
 * the processor's caches and distort the ratio.
 */
async function byLength(): Promise<Figure[]> {
  const shorts = Array.from({ length: timesAsLong }, (_, i) => trio(smallText, 10 * i));
  const long = trio(timesAsLong * smallText, 10 * timesAsLong);
  const values = await inTurns(
    {
      edited: () =>
        perCall(() => shorts.map(({ text, edited }) => compare(text, edited))) / timesAsLong,
      editedLong: () => perCall(() => compare(long.text, long.edited)),
      rewritten: () =>
        perCall(() => shorts.map(({ text, other }) => compare(text, other))) / timesAsLong,
      rewrittenLong: () => perCall(() => compare(long.text, long.other)),
    },
    rounds,
  );
  const second = series(
    'one second',
    values.rewritten.map(() => 1000),
  );
  const rewritten = series('two unrelated texts of 100 kB', values.rewritten);
  const edited = series('an ordinary update of 100 kB', values.edited);
  const atMost = 1.2 * timesAsLong;
  return [
    figure('compare-unrelated', rewritten, second, { atMost: 1 }),
    figure('compare-long-update', series('the same of 1 MB', values.editedLong), edited, {
      atMost,
    }),
    figure('compare-long-unrelated', series('the same of 1 MB', values.rewrittenLong), rewritten, {
      atMost,
    }),
  ];
}

/** A text, the same text after an ordinary update, and an unrelated one of the same length. */
function trio(length: number, seed: number) {
  const text = textOf(length, seed);
  return { text, edited: updated(text, seed + 1), other: textOf(length, seed + 2) };
}

/**
 * Milliseconds per call: the median of enough calls to be reliable. A mean would charge one task with collecting the
 * garbage of the other.
 */
function perCall(work: () => unknown): number {
  const elapsed: number[] = [];
  for (let allMs = 0; allMs < longEnoughMs; ) {
    const start = performance.now();
    work();
    const elapsedMs = performance.now() - start;
    elapsed.push(elapsedMs);
    allMs += elapsedMs;
  }
  return elapsed.sort((a, b) => a - b)[elapsed.length >> 1] ?? 0;
}

function series(name: string, values: readonly number[]): Series {
  return { name, unit: 'ms a page', values };
}
