import { join } from 'node:path';
import { loadCatalogue } from '../../src/catalogue/load.js';
import type { Clause } from '../../src/core/clause.js';
import { extract } from '../../src/core/extract/extract.js';
import { decode } from '../../src/core/response/decode.js';
import { matcher } from '../../src/pipeline/warc/match.js';
import { readWarc } from '../../src/pipeline/warc/read.js';

/** A point in a pack where the text of a document differs from the previous one. */
export interface Update {
  document: string;
  /** The day of the first capture of the new text. */
  date: string;
  before: readonly Clause[];
  after: readonly Clause[];
}

/** All updates in one pack, in file order. Paths are below `shared`. */
export async function updatesIn(
  shared: string,
  pack: string,
  catalogue: string,
): Promise<Update[]> {
  const loaded = await loadCatalogue(join(shared, catalogue));
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const match = matcher(loaded.documents);
  const last = new Map<string, { digest: string; clauses: readonly Clause[] }>();
  const updates: Update[] = [];
  for await (const { url, at, headers, body } of readWarc(join(shared, pack))) {
    const decoded = body && decode(body, headers['content-type']);
    const document = decoded && 'html' in decoded ? match(url, decoded.html) : null;
    const text =
      document && decoded && 'html' in decoded
        ? extract(decoded.html, document, url)?.text
        : undefined;
    if (!document || !text || text.clauses.length === 0) continue;
    const before = last.get(document.id);
    if (before?.digest === text.digest) continue;
    last.set(document.id, text);
    const date = new Date(at).toISOString().slice(0, 10);
    if (before) {
      updates.push({ document: document.id, date, before: before.clauses, after: text.clauses });
    }
  }
  return updates;
}
