import { endsSentence, hasBullet, type SetLine } from '../line.js';
import { normalise } from '../normalise.js';

/** A line of preformatted text, as it is typed. */
export interface TypedLine {
  /** In characters, with the indentation. */
  length: number;
  indent: number;
  /** The length of its first word. */
  firstWord: number;
  isItem: boolean;
  /** True for a line that stands alone: a rule, or a heading in Markdown. */
  isSet: boolean;
  /** True if it has columns. */
  isRow: boolean;
  endsSentence: boolean;
  /** True if it does not begin with a small letter. */
  startsAnew: boolean;
  /** True if its last sign says that more follows. */
  goesOn: boolean;
}

const tabWidth = 8;
/** Other markers than those that also follow a `<br>`: `1.2`, `[3]`, `§ 4`. */
const marker = /^(?:\d{1,3}(?:\.\d{1,3}){1,4}\.?|\[\d{1,3}\]|§|[+o])\s/;
const markdownHeading = /^#{1,6}\s+\S/;
const columns = /\S(?: {4}|\t)/;
const smallLetterFirst = /^["'“‘«(]{0,2}\p{Ll}/u;
const moreToCome = /[,&/\-–—]$/;

export function typedLine({ raw }: SetLine): TypedLine {
  const line = raw.trimEnd().replaceAll('\t', ' '.repeat(tabWidth));
  const words = line.trimStart();
  const text = normalise(words);
  return {
    length: line.length,
    indent: line.length - words.length,
    firstWord: text.split(' ', 1)[0]?.length ?? 0,
    isItem: hasBullet(text) || marker.test(text),
    isSet: isRule(text) || isMarkdownHeading(text),
    isRow: columns.test(words),
    endsSentence: endsSentence(text),
    startsAnew: !smallLetterFirst.test(text),
    goesOn: moreToCome.test(text),
  };
}

/** A line of nothing but three or more of the same sign. */
export function isRule(text: string): boolean {
  const sign = text.charAt(0);
  if (sign === '' || !ruleSigns.includes(sign)) return false;
  const signs = text.replaceAll(' ', '');
  return signs.length >= fewestSigns && signs === sign.repeat(signs.length);
}

const ruleSigns = '=-_~*#+';
const fewestSigns = 3;

export function isMarkdownHeading(text: string): boolean {
  return markdownHeading.test(text);
}
