import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import type { Opened } from './contract.js';

/** A database file of its own, gone when it is closed. */
export async function openSqlite(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'clausewatch-store-'));
  const opened: Store[] = [];
  const another = async () => {
    const store = await openStore(join(folder, 'test.db'));
    opened.push(store);
    return store;
  };
  return {
    store: await another(),
    another,
    close: async () => {
      for (const store of opened) await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
