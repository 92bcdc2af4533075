import type { CheerioAPI } from 'cheerio/slim';
import { type AnyNode, type Element, isTag } from 'domhandler';
import { headingLevel } from './elements.js';
import type { Page } from './guessing/branches.js';
import { frameOf } from './guessing/frame.js';
import { isMain, type Measure, measure, measured, noHeading } from './guessing/measures.js';
import { pageTitle } from './guessing/page-title.js';
import { edgesOf, isPageLevel, withSurroundings } from './guessing/surroundings.js';
import { twinsIn } from './guessing/twins.js';
import { normalise } from './normalise.js';
import { outermost } from './outermost.js';

/** Where a page's main text is. */
export interface Guess {
  /** Empty when there is no body. */
  roots: Element[];
  /** What surrounds the text inside the roots. */
  around: Element[];
}

/** A place that the page names has the main text if it has this share of the page's letters. */
const fairShare = 0.5;
/** The main part has at least this share; the rest is its title, notices and teasers. */
const nearlyAll = 0.9;

const containers = new Set(
  'article blockquote center details div fieldset font form main section span'.split(' '),
);
/** Tables that lay a page out are descended into where one cell has nearly everything. */
const layout = new Set(['table', 'tbody', 'tr', 'td']);

/**
 * Guesses which element holds a page's main text: the place that the page names, or else the smallest container of
 * nearly all letters outside links. Then the parts around it are judged, level by level: its title, its date and its
 * introduction may stand in front of it, and more text behind it.
 */
export function guessMain($: CheerioAPI, language: string): Guess {
  const body = $('body').get(0);
  if (!body) return { roots: [], around: [] };

  const whole = measure(body, new Set());
  const title = pageTitle(normalise($('title').first().text()), [...whole.keys()]);
  const frame = frameOf(body, whole, title);
  for (const twin of twinsIn(body, measure(body, frame))) frame.add(twin);
  const measures = measure(body, frame);

  const named = namedPlace(measures, body);
  const core = named ?? smallestHolder(measures, body);
  const first = firstHeadingIn(core, measures);
  const page: Page = {
    measures,
    language,
    title,
    firstLevel: first === null ? noHeading : headingLevel(first),
  };
  const { root, pruned } = withSurroundings(core, body, page, named !== null);
  const edges = named === null && isPageLevel(core, body, page) ? edgesOf(core, page) : [];
  return { roots: [root], around: [...elementsOf(frame), ...pruned, ...edges] };
}

/** The one place that the page names as its main text, or as its article, if most of its letters are in it. */
function namedPlace(measures: ReadonlyMap<Element, Measure>, body: Element): Element | null {
  const least = fairShare * measured(measures, body).letters;
  const elements = [...measures.keys()];
  for (const isNamed of [isMain, isArticle]) {
    const places = outermost(elements.filter(isNamed));
    const [only] = places;
    if (only && places.length === 1 && measured(measures, only).letters >= least) return only;
  }
  return null;
}

function isArticle({ name, attribs }: Element): boolean {
  return name === 'article' || attribs.role === 'article';
}

/** Descends while one child has nearly everything. */
function smallestHolder(measures: ReadonlyMap<Element, Measure>, body: Element): Element {
  let holder = body;
  for (;;) {
    const least = Math.max(nearlyAll * measured(measures, holder).letters, 1);
    const next = holder.children
      .filter(isTag)
      .find((child) => (measures.get(child)?.letters ?? 0) >= least);
    if (!next || !(isContainer(next) || layout.has(next.name))) break;
    holder = next;
  }
  // The rows of a table belong together, unless one cell is the page.
  while (layout.has(holder.name) && holder.name !== 'td' && holder.parent && isTag(holder.parent)) {
    holder = holder.parent;
  }
  return holder;
}

/** Elements whose names have a hyphen are a page's own. */
function isContainer({ name }: Element): boolean {
  return containers.has(name) || name.includes('-');
}

function firstHeadingIn(core: Element, measures: ReadonlyMap<Element, Measure>): Element | null {
  let element: Element | undefined = core;
  while (element && headingLevel(element) === 0) {
    element = element.children
      .filter(isTag)
      .find((child) => (measures.get(child)?.heading ?? noHeading) < noHeading);
  }
  return element ?? null;
}

function elementsOf(nodes: ReadonlySet<AnyNode>): Element[] {
  return [...nodes].filter(isTag);
}
