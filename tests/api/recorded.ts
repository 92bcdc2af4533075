import { onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.js';
import type { Changes } from '../../src/store/store.js';
import { policy, start } from '../store/builders.js';
import { publishChanges } from './harness.js';

/** Changes that note what they are asked. */
export async function recorded(count: number) {
  const store = await openStore(':memory:');
  onTestFinished(() => store.close());
  await store.documents.sync([policy], start);
  await publishChanges(store, count);
  const asked: string[] = [];
  const changes: Pick<Changes, 'page' | 'read' | 'lastSeq' | 'marks'> = {
    lastSeq: () => store.changes.lastSeq(),
    marks: () => store.changes.marks(),
    page: (query) => {
      asked.push('page');
      return store.changes.page(query);
    },
    read: (seqs) => {
      asked.push(`read ${seqs}`);
      return store.changes.read(seqs);
    },
  };
  return { changes, asked, store };
}

/** Room for all that a test keeps, in bytes. */
export const plenty = 1_000_000;
