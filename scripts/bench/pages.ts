import { join } from 'node:path';
import { load } from 'cheerio';
import { type AnyNode, hasChildren, isText } from 'domhandler';
import type { Document } from '../../src/core/document.js';
import { extract, loadCatalogue, openStore, readWarc, replay } from './built.js';
import { type Figure, figure, type Series } from './figure.js';
import { inTurns } from './rounds.js';

const captureFile = 'linkedin-privacy-policy.fr.2022.warc.gz';
const catalogueFile = 'catalogue.fr.json';

/**
 * What Clausewatch does with a page whose text is unchanged, against parsing it with cheerio's default parser and
 * nothing more. The pages are real captures; `folder` is for databases.
 */
export async function pageFigures(captures: string, folder: string): Promise<Figure[]> {
  const warc = join(captures, captureFile);
  const document = await onlyDocument(join(captures, catalogueFile));
  const pages = await readPages(warc);
  const perPage = (elapsedMs: number) => elapsedMs / pages.length;
  const eachPage = (work: (html: string) => unknown) => () => {
    const start = performance.now();
    for (const html of pages) work(html);
    return perPage(performance.now() - start);
  };

  const values = await inTurns(
    {
      parsed: eachPage((html) => load(html)),
      replayed: async () => perPage(await replayOnce(warc, document, pages.length, folder)),
      extracted: eachPage((html) => extract(html, document, document.url)),
      walked: eachPage((html) => wordsIn(load(html).root().toArray())),
    },
    { warmUps: 2, rounds: 9 },
  );
  const series = (name: string, of: readonly number[]): Series => ({
    name,
    unit: 'ms a page',
    values: of,
  });
  const parsed = series('cheerio.load', values.parsed);
  return [
    figure('replay', series('replay into a file', values.replayed), parsed, { atMost: 0.8 }),
    figure('extract', series('extraction alone', values.extracted), parsed, { atMost: 0.6 }),
    figure('walk', series('cheerio.load and a walk', values.walked), parsed, null),
  ];
}

async function onlyDocument(file: string): Promise<Document> {
  const loaded = await loadCatalogue(file);
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const [document] = loaded.documents;
  if (!document) throw new Error(`${file} declares no document.`);
  return document;
}

async function readPages(warc: string): Promise<string[]> {
  const pages: string[] = [];
  for await (const { body } of readWarc(warc)) {
    if (body) pages.push(new TextDecoder().decode(body));
  }
  return pages;
}

/**
 * Milliseconds of one replay into an empty database, because a second replay into the same one would have nothing to
 * do.
 */
async function replayOnce(
  warc: string,
  document: Document,
  expected: number,
  folder: string,
): Promise<number> {
  const store = await openStore(join(folder, `replay-${performance.now()}.db`));
  try {
    await store.documents.sync([document], Date.now());
    const tools = { store, now: Date.now, random: Math.random };
    const start = performance.now();
    const { captures, versions, changes } = await replay([warc], [document], tools);
    const elapsedMs = performance.now() - start;
    if (captures !== expected || versions !== 1 || changes !== 0) {
      throw new Error(
        `The replay gave ${versions} versions and ${changes} changes from ${captures} captures instead of 1 and 0 from ${expected}, so its time is meaningless.`,
      );
    }
    return elapsedMs;
  } finally {
    await store.close();
  }
}

/** The minimum that anyone does with a parsed page: visit its nodes once and collect the words. */
function wordsIn(roots: AnyNode[]): string {
  let words = '';
  const open = [...roots];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isText(node)) words += node.data;
    if (hasChildren(node)) open.push(...node.children);
  }
  return words;
}
