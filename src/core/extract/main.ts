import type { CheerioAPI } from 'cheerio/slim';
import { type Element, isTag } from 'domhandler';
import { type Coverage, coverageOf } from './coverage.js';
import type { Declaration } from './declaration.js';
import { type Ending, endingOf } from './ending.js';
import { type Guess, guessMain } from './guess.js';
import { mayBeFaded, showFaded } from './hidden/faded.js';
import { mayShowAgain, showAgain } from './hidden/shown-again.js';
import { showAddresses } from './links/email-protection.js';
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
  /** Measured only when asked for. */
  coverage: () => Coverage;
}

/** Finds the main text by the declared selectors; null when they match nothing. */
export function findMain(
  html: string,
  { select, remove, language }: Pick<Declaration, 'select' | 'remove' | 'language'>,
  url: string,
): Main | null {
  const parsed = parse(html);
  const { $, base } = parsed;
  showAddresses(html, $);
  const guess = select.length === 0 ? guessShown(html, $, language) : null;
  const matched = guess === null ? $(select.join(',')).toArray().filter(isTag) : [];
  const roots = guess?.roots ?? outermost(matched);
  if (guess === null) showInside(html, roots);
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
    coverage: () => coverageOf($, { roots, select, matched: matched.length }),
  };
}

/** The guess goes by what browsers show, wherever that is. */
function guessShown(html: string, $: CheerioAPI, language: string): Guess {
  showInside(html, $('body').toArray().filter(isTag));
  return guessMain($, language);
}

/** Shows what browsers show inside of something hidden. A root is read whatever it looks like. */
function showInside(html: string, roots: readonly Element[]): void {
  if (mayShowAgain.test(html)) for (const root of roots) showAgain(root);
  if (mayBeFaded.test(html)) for (const root of roots) showFaded(root);
}
