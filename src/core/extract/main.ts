import { type Element, isTag } from 'domhandler';
import type { Declaration } from './declaration.js';
import { type Ending, endingOf } from './ending.js';
import { guessMain } from './guess.js';
import { outermost } from './outermost.js';
import { parse } from './parse.js';
import { removeInside } from './remove.js';

/** The part of a page with the document's text, without what is declared as removed. */
export interface Main {
  roots: Element[];
  /** `<html lang>` as written; null if missing. */
  language: string | null;
  /** The base for relative links. */
  base: string;
  ending: Ending;
  /** True when no selector was declared, or none was needed: the main text was guessed. */
  guessed: boolean;
}

/** Finds the main text by the declared selectors; null when they match nothing. */
export function findMain(
  html: string,
  { select, remove, language }: Pick<Declaration, 'select' | 'remove' | 'language'>,
  url: string,
): Main | null {
  const parsed = parse(html);
  const { $, base } = parsed;
  const guess = select.length === 0 ? guessMain($, language) : null;
  const roots = guess?.roots ?? outermost($(select.join(',')).toArray().filter(isTag));
  const last = roots.at(-1);
  if (!last) return null;

  const removed = remove.length > 0 ? $(remove.join(',')).toArray().filter(isTag) : [];
  removeInside(roots, [...removed, ...(guess?.around ?? [])]);
  return {
    roots,
    language: $.root().children('html').attr('lang')?.trim() || null,
    base: base !== null && URL.canParse(base, url) ? new URL(base, url).href : url,
    ending: endingOf(html, parsed, last),
    guessed: guess !== null,
  };
}
