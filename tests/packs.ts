import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { decode } from '../src/core/response/decode.js';
import { readWarc } from '../src/pipeline/warc/read.js';
import { missing, type PackName, pathOf } from './pack-files.js';

/**
 * `describe` for tests that need packs: `tests` is given the path of each, in the order of `names`. Where one is not
 * there, they are skipped; the end of the run says so.
 */
export function describePacks<const Names extends readonly PackName[]>(
  title: string,
  names: Names,
  tests: (...paths: { [Name in keyof Names]: string }) => void,
): void {
  const lacking = missing(names);
  if (lacking.length > 0) describe.skip(title, () => it(`needs ${lacking.join(', ')}`, () => {}));
  else describe(title, () => tests(...(pathsOf(names) as { [Name in keyof Names]: string })));
}

function pathsOf(names: readonly PackName[]): string[] {
  return names.map((name) => pathOf(name));
}

/** A page as a pack holds it: a response with a body that can be decoded. */
export interface PackedPage {
  url: string;
  /** Epoch milliseconds. */
  at: number;
  status: number;
  html: string;
}

/** The pages of a pack, in file order. */
export async function* pagesIn(path: string): AsyncGenerator<PackedPage> {
  for await (const { url, at, status, headers, body } of readWarc(path)) {
    const decoded = body && decode(body, headers['content-type']);
    if (decoded && 'html' in decoded) yield { url, at, status, html: decoded.html };
  }
}

/** The labels of a `.jsonl` file, a value a line. */
export function labelsIn<Label>(path: string): Label[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Label);
}
