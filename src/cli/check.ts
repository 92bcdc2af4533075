import type { Config } from '../config.js';
import type { Document } from '../core/document.js';
import type { CheckResult } from '../pipeline/check-result.js';
import { track } from '../pipeline/track.js';
import { createDocumentFetcher } from './fetcher.js';
import { linkBaseOf } from './link-base.js';
import { openWith, readDocuments } from './open.js';
import { createProgress } from './progress.js';
import { exitCodes, Refused } from './refused.js';

/** `clausewatch check [document…]`: prints one tab-separated line per document on standard output. */
export async function checkCommand(ids: readonly string[], config: Config): Promise<number> {
  const all = await readDocuments(config);
  const chosen = choose(ids, all);
  const store = await openWith(all, 'keep', config);
  const fetcher = createDocumentFetcher(config);
  const progress = createProgress();
  const stop = new AbortController();
  const interrupted = () => stop.abort();
  process.once('SIGINT', interrupted);
  try {
    const results: CheckResult[] = [];
    for (const [i, document] of chosen.entries()) {
      progress.now(
        `${i + 1}/${chosen.length} ${document.id}: requesting from ${new URL(document.url).host}…`,
      );
      const eventBase = linkBaseOf(config);
      const tools = { store, fetcher, now: Date.now, random: Math.random, eventBase };
      const result = await track(document, tools, stop.signal);
      if (!result) throw new Refused('Stopped. The checks that had finished are recorded.');
      results.push(result);
      progress.done();
      process.stdout.write(`${toLine(result)}\n`);
    }
    return exitCodeFor(results);
  } finally {
    process.off('SIGINT', interrupted);
    await fetcher.close();
    await store.close();
  }
}

function choose(ids: readonly string[], all: readonly Document[]): readonly Document[] {
  if (ids.length === 0) return all;
  return ids.map((id) => {
    const document = all.find((one) => one.id === id);
    if (document) return document;
    const known = all.map((one) => `  ${one.id}`).join('\n');
    throw new Refused(`There is no document “${id}” in the catalogue. It has:\n${known}`);
  });
}

function toLine({ documentId, outcome, change, detail }: CheckResult): string {
  return [documentId, outcome, change?.id ?? '-', change?.summary ?? detail].join('\t');
}

function exitCodeFor(results: readonly CheckResult[]): number {
  if (results.some(({ failed }) => failed)) return exitCodes.failed;
  return results.some(({ change }) => change) ? exitCodes.changed : exitCodes.fine;
}
