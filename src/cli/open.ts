import { loadCatalogue } from '../catalogue/load.js';
import type { Config } from '../config.js';
import type { Document } from '../core/document.js';
import type { CuratedOptOut } from '../core/opt-outs/curated.js';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { Refused } from './refused.js';

/** Throws `Refused` for an invalid catalogue. */
export async function readCatalogue({
  catalogue,
}: Config): Promise<{ documents: Document[]; curated: CuratedOptOut[] }> {
  const loaded = await loadCatalogue(catalogue);
  if (loaded.kind === 'invalid') throw new Refused(loaded.problems.join('\n'));
  return loaded;
}

/** The catalogue's documents, with `--confirmations` applied if given. */
export async function readDocuments(config: Config, confirmations?: number): Promise<Document[]> {
  const { documents } = await readCatalogue(config);
  if (confirmations === undefined) return documents;
  return documents.map((document) => ({ ...document, confirmations }));
}

/**
 * Opens the database and syncs its documents with the catalogue. `others` decides what happens to stored documents
 * that the catalogue does not declare. The caller closes the store.
 */
export async function openWith(
  documents: readonly Document[],
  others: 'unwatch' | 'keep',
  { db }: Config,
): Promise<Store> {
  const store = await openStore(db);
  const conflicts = await store.documents.sync(documents, Date.now(), others);
  if (conflicts.length === 0) return store;
  await store.close();
  const lines = conflicts.map(
    ({ documentId, field, stored, declared }) =>
      `${documentId}: its ${field} is “${stored}” in the database but “${declared}” in the catalogue.`,
  );
  throw new Refused(
    `${lines.join('\n')}\nNothing was changed. Use another database (--db) or another document id.`,
  );
}
