import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decode } from '../src/core/response/decode.js';
import { readWarc } from '../src/pipeline/warc/read.js';

/*
 * Real pages belong to their publishers and are no part of the project: they lie beside it, in `../shared`.
 * A test that needs them is skipped, loudly, where they are not; in CI it fails.
 */

const shared = new URL('../../shared/', import.meta.url);

/** The path of a pack, such as `captures/linkedin-help.hi.2025.warc.gz`; null when it is not there. */
export function sharedPack(name: string): string | null {
  const path = fileURLToPath(new URL(name, shared));
  return existsSync(path) ? path : null;
}

/** Says what to do about packs that are missing. */
export function verdictOn(missing: readonly string[], ci: string | undefined) {
  if (missing.length === 0) return 'run';
  return ci === 'true' ? 'fail' : 'skip';
}

/** `describe` for tests that need packs: `tests` is given the path of each, in the order of `names`. */
export function describePacks<const Names extends readonly string[]>(
  title: string,
  names: Names,
  tests: (...paths: { [Name in keyof Names]: string }) => void,
): void {
  const missing = names.filter((name) => sharedPack(name) === null);
  const message = `${title}: ${missing.join(', ')} not found in ${fileURLToPath(shared)}`;
  switch (verdictOn(missing, process.env.CI)) {
    case 'run':
      describe(title, () => tests(...(names.map(sharedPack) as { [Name in keyof Names]: string })));
      break;
    case 'skip':
      console.warn(`SKIPPED. ${message}`);
      describe.skip(title, () => it('needs its packs', () => {}));
      break;
    case 'fail':
      describe(title, () => it('finds its packs', () => expect.fail(message)));
  }
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
