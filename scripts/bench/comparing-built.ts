/* As `built.ts`: the code as it ships. */

export const { compare } = (await import(
  new URL('../../dist/core/diff/compare.js', import.meta.url).href
)) as typeof import('../../src/core/diff/compare.js');
