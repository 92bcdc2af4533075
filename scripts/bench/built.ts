/*
 * The code as it ships, from `dist/`: the loader that runs these scripts only rewrites TypeScript, so nothing
 * distorts what is timed.
 */

const at = (path: string) => new URL(`../../dist/${path}`, import.meta.url).href;

export const mainFile = new URL('../../dist/main.js', import.meta.url);

export const { loadCatalogue } = (await import(
  at('catalogue/load.js')
)) as typeof import('../../src/catalogue/load.js');

export const { extract } = (await import(
  at('core/extract/extract.js')
)) as typeof import('../../src/core/extract/extract.js');

export const { NestingWatch } = (await import(
  at('core/extract/nesting.js')
)) as typeof import('../../src/core/extract/nesting.js');

export const { replay } = (await import(
  at('pipeline/replay.js')
)) as typeof import('../../src/pipeline/replay.js');

export const { readWarc } = (await import(
  at('pipeline/warc/read.js')
)) as typeof import('../../src/pipeline/warc/read.js');

export const { openStore } = (await import(
  at('store/open.js')
)) as typeof import('../../src/store/open.js');
