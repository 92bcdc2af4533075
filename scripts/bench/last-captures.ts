import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCatalogue } from '../../src/catalogue/load.js';
import type { Document } from '../../src/core/document.js';
import { decode } from '../../src/core/response/decode.js';
import { matcher } from '../../src/pipeline/warc/match.js';
import { readWarc } from '../../src/pipeline/warc/read.js';

/** A file of captures and the catalogue to read it with, both below `shared`. */
export interface Pack {
  warc: string;
  catalogue: string;
}

export interface Capture {
  pack: string;
  document: Document;
  url: string;
  html: string;
}

/** The last capture of each document in each pack. Packs that are not there are passed over. */
export async function lastCaptures(shared: string, packs: readonly Pack[]): Promise<Capture[]> {
  const last = new Map<string, Capture>();
  for (const pack of packs) {
    const files = { warc: join(shared, pack.warc), catalogue: join(shared, pack.catalogue) };
    if (!(await isThere(files.warc)) || !(await isThere(files.catalogue))) continue;
    for await (const capture of capturesIn(pack.warc, files)) {
      last.set(`${pack.warc} ${capture.document.id}`, capture);
    }
  }
  return [...last.values()];
}

async function* capturesIn(pack: string, { warc, catalogue }: Pack): AsyncGenerator<Capture> {
  const loaded = await loadCatalogue(catalogue);
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const match = matcher(loaded.documents);
  for await (const { url, headers, body } of readWarc(warc)) {
    const decoded = body && decode(body, headers['content-type']);
    if (!decoded || !('html' in decoded)) continue;
    const document = match(url, decoded.html);
    if (document) yield { pack, document, url, html: decoded.html };
  }
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
