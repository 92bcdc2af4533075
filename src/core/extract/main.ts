import { type Element, isTag, type ParentNode } from 'domhandler';
import { type Coverage, coverageOf } from './coverage.js';
import { showAddresses } from './email-protection.js';
import { type Ending, endingOf } from './ending.js';
import { frameOfGuess, guessMain } from './guess.js';
import { mayBeFaded, showFaded } from './hidden/faded.js';
import { mayShowAgain, showAgain } from './hidden/shown-again.js';
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
  { select, remove }: { select: readonly string[]; remove: readonly string[] },
  url: string,
): Main | null {
  const parsed = parse(html);
  const { $, base } = parsed;
  showAddresses(html, $);
  const guessed = select.length === 0;
  if (guessed) showInside(html, $('body').toArray().filter(isTag));
  const matched = guessed ? guessMain($) : $(select.join(',')).toArray().filter(isTag);
  const roots = outermost(matched);
  if (!guessed) showInside(html, roots);
  const last = roots.at(-1);
  if (!last) return null;

  const removing = guessed ? [...remove, ...frameOfGuess] : remove;
  if (removing.length > 0) removeInside(roots, $(removing.join(',')).toArray().filter(isTag));
  return {
    roots,
    language: $.root().children('html').attr('lang')?.trim() || null,
    base: base !== null && URL.canParse(base, url) ? new URL(base, url).href : url,
    ending: endingOf(html, parsed, last),
    guessed,
    coverage: () => coverageOf($, roots, select),
  };
}

/** Shows what browsers show inside of something hidden. A root is read whatever it looks like. */
function showInside(html: string, roots: readonly Element[]): void {
  if (mayShowAgain.test(html)) for (const root of roots) showAgain(root);
  if (mayBeFaded.test(html)) for (const root of roots) showFaded(root);
}

/** The union of the matches; one inside another is not read twice. Each node is visited once, however many match. */
function outermost(matched: readonly Element[]): Element[] {
  const inside = new Map<ParentNode, boolean>(matched.map((element) => [element, true]));
  return matched.filter((element) => {
    const path: ParentNode[] = [];
    let above = element.parent;
    for (; above && !inside.has(above); above = above.parent) path.push(above);
    const isInside = above !== null && inside.get(above) === true;
    for (const node of path) inside.set(node, isInside);
    return !isInside;
  });
}
