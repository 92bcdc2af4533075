import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Loaded, loadCatalogue } from '../../src/catalogue/load.js';
import type { Document } from '../../src/core/document.js';

export interface Files {
  /** Where the catalogue that was loaded last stands. */
  file: () => string;
  /** Loads a file of these words. */
  loadText: (text: string) => Promise<Loaded>;
  /** Loads a file of these services. */
  load: (...services: object[]) => Promise<Loaded>;
}

/** A folder for catalogue files, gone when the tests of this file end. */
export function catalogueFiles(): Files {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clausewatch-catalogue-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const file = () => join(folder, 'catalogue.json');
  const loadText = async (text: string) => {
    await writeFile(file(), text);
    return loadCatalogue(file());
  };
  return { file, loadText, load: (...services) => loadText(JSON.stringify({ services })) };
}

export const policy = {
  id: 'privacy',
  title: 'Privacy Policy',
  url: 'https://example.com/privacy',
  language: 'en',
};
export const service = { id: 'example', name: 'Example', documents: [policy] };

export function documents(loaded: Loaded): Document[] {
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  return loaded.documents;
}
