import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../src/catalogue/load.js';
import type { Document } from '../../src/core/document.js';
import { replay } from '../../src/pipeline/replay.js';
import { openStore } from '../../src/store/open.js';
import type { ChangeRecord } from '../../src/store/store.js';
import { type Label, type Score, score } from './score.js';

const files = {
  warc: 'captures/others.dev.warc.gz',
  catalogue: 'gold/others.dev.catalogue.json',
  labels: 'gold/others.dev.jsonl',
};

/** Replays real captures of other publishers' pages and compares the reported changes with the labels. */
export async function scoreOthers(shared: string): Promise<Score> {
  const lines = readFileSync(join(shared, files.labels), 'utf8').split('\n').filter(Boolean);
  const documents = await documentsIn(join(shared, files.catalogue));
  const reported = await changesIn(join(shared, files.warc), documents);
  return score(
    lines.map((line) => JSON.parse(line) as Label),
    reported,
  );
}

async function documentsIn(catalogue: string): Promise<readonly Document[]> {
  const loaded = await loadCatalogue(catalogue);
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  return loaded.documents;
}

async function changesIn(warc: string, documents: readonly Document[]): Promise<ChangeRecord[]> {
  const store = await openStore(':memory:');
  try {
    await store.documents.sync(documents, 0);
    await replay([warc], documents, { store, now: Date.now, random: () => 0.5 });
    const changes: ChangeRecord[] = [];
    for await (const change of store.changes.all({})) changes.push(change);
    return changes;
  } finally {
    await store.close();
  }
}
