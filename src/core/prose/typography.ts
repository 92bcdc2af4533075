/*
 * Characters that are a matter of typesetting and that readers do not tell apart. A site that swaps them throughout
 * has not changed a word.
 */
const variants: readonly [RegExp, string][] = [
  [/[‘’‚‛′ʼ`´＇]/g, "'"],
  [/[“”„‟″«»＂]|''/g, '"'],
  [/[‐‑‒–—―−﹣－]/g, '-'],
  [/…/g, '...'],
];
const mayHoldVariant = /[^ -_a-~]|''/;

/** A text in the plainest typography: what two texts have in common when only their quotation marks or dashes differ. */
export function plainTypography(text: string): string {
  if (!mayHoldVariant.test(text)) return text;
  return variants.reduce((plain, [variant, to]) => plain.replace(variant, to), text);
}
