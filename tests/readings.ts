import { loadCatalogue } from '../src/catalogue/load.js';
import type { Document } from '../src/core/document.js';
import { extract } from '../src/core/extract/extract.js';
import type { Text } from '../src/core/extract/text.js';
import { matcher } from '../src/pipeline/warc/match.js';
import { type PackedPage, pagesIn } from './packs.js';

export interface Captured {
  document: Document;
  page: PackedPage;
}

/** The pages of a pack that the catalogue declares, in file order. */
export async function* capturesIn(pack: string, catalogue: string): AsyncGenerator<Captured> {
  const loaded = await loadCatalogue(catalogue);
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const match = matcher(loaded.documents);
  for await (const page of pagesIn(pack)) {
    const document = match(page.url, page.html);
    if (document) yield { document, page };
  }
}

/** What a captured page says; null when its main text was not found. */
export interface Reading {
  document: Document;
  /** Epoch milliseconds. */
  at: number;
  status: number;
  text: Text | null;
}

const known = new Map<string, Promise<readonly Reading[]>>();

/** The texts of all captures of a pack, in file order. Reading them costs seconds, so a process does it once. */
export function readingsIn(pack: string, catalogue: string): Promise<readonly Reading[]> {
  const key = `${pack} ${catalogue}`;
  const readings = known.get(key) ?? read(pack, catalogue);
  known.set(key, readings);
  return readings;
}

async function read(pack: string, catalogue: string): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for await (const { document, page } of capturesIn(pack, catalogue)) {
    const text = extract(page.html, document, page.url)?.text ?? null;
    readings.push({ document, at: page.at, status: page.status, text });
  }
  return readings;
}

/** A text of a document that differs from the one before it. */
export interface Update {
  document: Document;
  /** When the new text was captured first, in epoch milliseconds. */
  at: number;
  before: Text;
  after: Text;
}

/** All updates in a pack, in file order; pages that were not served, or that hold no text, are passed over. */
export async function updatesIn(pack: string, catalogue: string): Promise<Update[]> {
  const latest = new Map<string, Text>();
  const updates: Update[] = [];
  for (const { document, at, status, text: after } of await readingsIn(pack, catalogue)) {
    if (status !== 200 || !after || after.words === 0) continue;
    const before = latest.get(document.id);
    latest.set(document.id, after);
    if (before && before.digest !== after.digest) updates.push({ document, at, before, after });
  }
  return updates;
}
