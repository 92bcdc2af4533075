import fc from 'fast-check';
import { site } from './documents.js';

/** How a page is written besides its text. All of it may differ between two fetches of one text. */
export interface MarkupStyle {
  /** Drives every choice below that is made anew at each place. */
  seed: number;
  /** White space in many forms, also around blocks. */
  spaces: boolean;
  /** Letters as entities, named and numeric. */
  entities: boolean;
  /** Letters with their accents apart (Unicode NFD). */
  decomposed: boolean;
  /** Characters that nobody sees, inside words. */
  invisible: boolean;
  comments: boolean;
  /** Ids, classes, data and ARIA attributes, in all three quote styles. */
  attributes: boolean;
  tracking: boolean;
  /** Elements that mean nothing, around words and around blocks. */
  wrappers: boolean;
  /** Closing tags that HTML lets authors leave out, and tags in capitals. */
  sloppy: boolean;
  /** Banners, scripts and hidden words, beside the main text and inside it. */
  frame: boolean;
}

const flags = fc.record({
  spaces: fc.boolean(),
  entities: fc.boolean(),
  decomposed: fc.boolean(),
  invisible: fc.boolean(),
  comments: fc.boolean(),
  attributes: fc.boolean(),
  tracking: fc.boolean(),
  wrappers: fc.boolean(),
  sloppy: fc.boolean(),
  frame: fc.boolean(),
});
export const markupStyles: fc.Arbitrary<MarkupStyle> = fc
  .tuple(fc.nat(), flags)
  .map(([seed, rest]) => ({ seed, ...rest }));

/** How such a page is declared. */
export const declaration = {
  url: `${site}/legal/privacy`,
  language: 'en',
  select: ['main'],
  remove: ['.frame'],
  dropParameters: ['src'],
};

/** Every word of the frame starts with this, and no word of a document does. */
export const frameWord = 'Zzframe';

/** What is no part of the text, in all the places where it may stand. */
export const frames = [
  `<div class="frame other"><p>${frameWord} <a href="/f">${frameWord}</a></p></div>`,
  `<nav class=frame><ul><li>${frameWord}</ul></nav>`,
  `<script>var s = "<p>${frameWord}</p>";</script>`,
  `<style>p { content: "${frameWord}" }</style>`,
  `<div hidden><h2>${frameWord}</h2></div>`,
  `<p style="display:none">${frameWord}</p>`,
  `<noscript>${frameWord}</noscript><template><p>${frameWord}</template>`,
  `<p>Last updated: <time>3 days ago</time></p>`,
  `<p><span class="sr-only">${frameWord}</span></p>`,
  `<dialog><p>${frameWord}</p></dialog>`,
  `<svg><desc>${frameWord}</desc></svg><select><option><option>${frameWord}</select>`,
] as const;
