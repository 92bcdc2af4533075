/* The code as it ships; see `built.ts`. */

export const { compare } = (await import(
  new URL('../../dist/core/diff/compare.js', import.meta.url).href
)) as typeof import('../../src/core/diff/compare.js');
