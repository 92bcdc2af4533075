/*
 * Characters that differ only in typesetting, which readers do not notice. A site that swaps them throughout has not
 * changed a word.
 */
const variants: readonly [RegExp, string][] = [
  [/[‘’‚‛′ʼ`´＇]/g, "'"],
  [/[“”„‟″«»＂]|''/g, '"'],
  [/[‐‑‒–—―−﹣－]/g, '-'],
  [/…/g, '...'],
];
const mayHoldVariant = /[^ -_a-~]|''/;

/** The text in the plainest typography. It is the same for two texts that differ only in quotation marks or dashes. */
export function plainTypography(text: string): string {
  if (!mayHoldVariant.test(text)) return text;
  return variants.reduce((plain, [variant, to]) => plain.replace(variant, to), text);
}
