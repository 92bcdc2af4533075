import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page of the documentation, by its path from the root of the repository. */
export interface Page {
  file: string;
  markdown: string;
}

/** README.md, CONTRIBUTING.md and everything in docs/. */
export async function documentation(top: string): Promise<Page[]> {
  const inDocs = await readdir(join(top, 'docs'), { recursive: true });
  const files = ['README.md', 'CONTRIBUTING.md', ...inDocs.map((file) => `docs/${file}`)];
  const pages = files.filter((file) => file.endsWith('.md')).sort();
  return Promise.all(
    pages.map(async (file) => ({ file, markdown: await readFile(join(top, file), 'utf8') })),
  );
}
