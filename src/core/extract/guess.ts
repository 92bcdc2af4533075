import type { CheerioAPI } from 'cheerio/slim';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { must } from '../must.js';
import { isBlank } from './normalise.js';
import { isRead } from './visibility.js';

/** Where pages keep their main text, most reliable first. */
const usualPlaces = ['main', '[role=main]', 'article'];
/** A usual place with less than this share of the page's text is not the main text. */
const fairShare = 0.5;
/** The main part has at least this share of the text; the rest is notices and teasers. */
const nearlyAll = 0.9;

/** What surrounds a text. The header of an article is part of the text; that of a page is not (ARIA in HTML). */
export const frameOfGuess = [
  'nav',
  'header:not(main header, [role=main] header, article header)',
  'footer',
  'aside',
  '[role=navigation]',
  '[role=banner]',
  '[role=contentinfo]',
  '[role=complementary]',
  '[role=search]',
  '[role=dialog]',
  '[role=alertdialog]',
  '[id^="onetrust-" i]',
  ...['cookie-banner', 'cookie-bar', 'cookie-consent', 'consent-banner'].flatMap((name) => [
    `[id*="${name}" i]`,
    `[class*="${name}" i]`,
  ]),
];

const containers = new Set(['article', 'center', 'div', 'form', 'main', 'section', 'span']);

/**
 * Guesses which elements hold a page's main text: a usual place when most words are there, else the smallest
 * container that holds nearly all words outside links, and the page's title. Empty when there is no body.
 */
export function guessMain($: CheerioAPI): Element[] {
  const body = $('body').get(0);
  if (!body) return [];
  const weights = weigh(body, new Set<AnyNode>($(frameOfGuess.join(','))));
  const weightOf = (element: Element) => weights.get(element) ?? 0;
  for (const place of usualPlaces) {
    const found = $(place).toArray().filter(isTag);
    const sum = found.reduce((total, element) => total + weightOf(element), 0);
    if (found.length > 0 && sum >= fairShare * weightOf(body)) return found;
  }
  return [smallestHolder(body, $('h1').toArray().filter(isTag), weightOf)];
}

/** Descends while one child has nearly everything and no title is left behind. */
function smallestHolder(
  body: Element,
  titles: readonly Element[],
  weightOf: (element: Element) => number,
): Element {
  const title = titles.find((candidate) => weightOf(candidate) > 0);
  const above = new Set<unknown>();
  for (let node: Element['parent'] = title ?? null; node; node = node.parent) above.add(node);

  let holder = body;
  for (;;) {
    const least = nearlyAll * weightOf(holder);
    const next = holder.children
      .filter(isTag)
      .find((child) => weightOf(child) > 0 && weightOf(child) >= least);
    if (!next || !containers.has(next.name)) return holder;
    if (above.has(holder) && !above.has(next)) return holder;
    holder = next;
  }
}

/** For each element, the number of its letters outside links and frame. Each node is visited once. */
function weigh(body: Element, frame: ReadonlySet<AnyNode>): Map<Element, number> {
  const weights = new Map<Element, number>();
  const inOrder: Element[] = [];
  const open: Element[] = [body];
  for (let element = open.pop(); element; element = open.pop()) {
    if (!isRead(element) || frame.has(element)) continue;
    inOrder.push(element);
    let own = 0;
    for (const child of element.children) {
      if (isTag(child) && child.name !== 'a') open.push(child);
      else if (isText(child) && !isBlank(child.data)) own += child.data.trim().length;
    }
    weights.set(element, own);
  }
  const known = (element: Element) => must(weights.get(element), 'the weight of an element');
  for (const element of inOrder.reverse()) {
    const { parent } = element;
    if (element === body || !parent || !isTag(parent)) continue;
    weights.set(parent, known(parent) + known(element));
  }
  return weights;
}
