import { join } from 'node:path';
import { loadCatalogue } from '../../src/catalogue/load.js';
import type { FoundOptOut } from '../../src/core/opt-outs/opt-out.js';
import { optOutsIn } from '../../src/core/opt-outs/reading/opt-outs.js';
import { updatesIn } from './words-updates.js';

/** What every version of a document says about opting out, oldest first. */
export interface OptOutHistory {
  document: string;
  url: string;
  versions: readonly (readonly FoundOptOut[])[];
}

/** The documents of a pack that changed at least once. Paths are below `shared`. */
export async function optOutHistories(
  shared: string,
  pack: string,
  catalogue: string,
): Promise<OptOutHistory[]> {
  const loaded = await loadCatalogue(join(shared, catalogue));
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const updates = await updatesIn(shared, pack, catalogue);
  return loaded.documents.flatMap(({ id, url, language }) => {
    const own = updates.filter(({ document }) => document === id);
    const texts = own.flatMap(({ before, after }, i) => (i === 0 ? [before, after] : [after]));
    const versions = texts.map((clauses) => optOutsIn(clauses, { language, url }));
    return versions.length === 0 ? [] : [{ document: id, url, versions }];
  });
}
