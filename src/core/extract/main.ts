import type { CheerioAPI } from 'cheerio/slim';
import { type Element, isTag, type ParentNode } from 'domhandler';
import { parse } from './parse.js';

/** The part of a page that holds a document's text, without what was declared to be removed. */
export interface Main {
  roots: Element[];
  /** `<html lang>`, as it stands; null where the page does not say. */
  language: string | null;
  /** What relative links are resolved against. */
  base: string;
  /** False when the main element is open at the last byte and no tag closes the page: it may be cut. */
  closed: boolean;
  /** True when no selector was declared, or none was needed: the main text was guessed. */
  guessed: boolean;
}

/** Where people put a page's main text, best sign first. */
const usualPlaces = ['main', '[role=main]', 'article', 'body'];
const frameOfGuess = [
  'nav',
  'header',
  'footer',
  'aside',
  '[role=navigation]',
  '[role=banner]',
  '[role=contentinfo]',
];

/** Finds the main text by the declared selectors; null when they match nothing. */
export function findMain(
  html: string,
  { select, remove }: { select: readonly string[]; remove: readonly string[] },
  url: string,
): Main | null {
  const { $, whole } = parse(html);
  const guessed = select.length === 0;
  const matched = guessed ? guess($) : $(select.join(',')).toArray().filter(isTag);
  const roots = outermost(matched);
  const last = roots.at(-1);
  if (!last) return null;

  const removing = guessed ? [...remove, ...frameOfGuess] : remove;
  if (removing.length > 0) $(roots).find(removing.join(',')).remove();
  return {
    roots,
    language: $.root().children('html').attr('lang')?.trim() || null,
    base: baseOf($, url),
    // What is open at the end of the page ends behind its last whole tag.
    closed: whole && (closesPage(html) || html.includes('>', last.endIndex ?? 0)),
    guessed,
  };
}

function guess($: CheerioAPI): Element[] {
  for (const place of usualPlaces) {
    const found = $(place).toArray().filter(isTag);
    if (found.length > 0) return found;
  }
  return [];
}

/** The union of the matches: one inside another is not read twice. Each node is passed once, however many match. */
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

function baseOf($: CheerioAPI, url: string): string {
  // Step by step: a look through the whole page for what stands in its head costs as much as finding the text.
  const head = $.root().children('html').children('head');
  const declared = head.children('base[href]').first().attr('href');
  return declared !== undefined && URL.canParse(declared, url) ? new URL(declared, url).href : url;
}

function closesPage(html: string): boolean {
  return /<\/(html|body)\s*>/i.test(html.slice(-closingTagsWithin));
}

/** Pages end in comments and scripts behind the closing tags, but not in many. */
const closingTagsWithin = 4096;
