import { loadCatalogue } from '../../../src/catalogue/load.js';
import type { Document } from '../../../src/core/document.js';
import { matcher } from '../../../src/pipeline/warc/match.js';
import { type PackedPage, pagesIn } from '../../packs.js';

export interface Captured {
  document: Document;
  page: PackedPage;
}

/** The pages of a pack that the catalogue declares. */
export async function* capturesIn(pack: string, catalogue: string): AsyncGenerator<Captured> {
  const loaded = await loadCatalogue(catalogue);
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const match = matcher(loaded.documents);
  for await (const page of pagesIn(pack)) {
    const document = match(page.url, page.html);
    if (document) yield { document, page };
  }
}
