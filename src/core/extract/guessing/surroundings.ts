import { type Element, isTag, isText } from 'domhandler';
import { isBlock } from '../elements.js';
import { isBlank } from '../normalise.js';
import { isFrameLike, isFront, isMore, type Page } from './branches.js';
import { measured, saysSomething } from './measures.js';

/** A text with what belongs to it, and what is inside its root but does not. */
export interface Surrounded {
  root: Element;
  pruned: Element[];
}

/** One step on the way from the body to the element that has most of the text. */
interface Level {
  holder: Element;
  before: Element[];
  after: Element[];
  isPage: boolean;
  isLast: boolean;
}

/**
 * Widens the root from `core` to the highest element that has a part of the text besides it, and leaves out the other
 * parts. What the page names as its main text has no more of it behind.
 */
export function withSurroundings(
  core: Element,
  body: Element,
  page: Page,
  isNamed: boolean,
): Surrounded {
  const { letters } = measured(page.measures, core);
  const levels = levelsAbove(core, body, page);
  const pruned: Element[] = [];
  let root: Element | null = null;
  let hasBegun = false;
  for (const { holder, before, after, isPage, isLast } of levels) {
    const kept: Element[] = [];
    for (const part of before) {
      if (!hasBegun) hasBegun = isFront(part, page, isLast && part === before.at(-1));
      if (hasBegun && !isFrameLike(part, page)) kept.push(part);
    }
    const isBehind = (part: Element) => !isNamed && isMore(part, page, { isPage, letters });
    kept.push(...after.filter(isBehind));
    if (kept.length > 0) root ??= holder;
    const left = new Set(kept);
    if (root !== null) pruned.push(...[...before, ...after].filter((part) => !left.has(part)));
    for (const part of kept) pruned.push(...linksIn(part, page));
  }
  return { root: root ?? core, pruned };
}

/** From the body down. Parts that nobody sees are left out. */
function levelsAbove(core: Element, body: Element, page: Page): Level[] {
  const levels: Level[] = [];
  for (let next = core; next !== body; ) {
    const holder = next.parent;
    if (!holder || !isTag(holder)) break;
    const at = holder.children.indexOf(next);
    levels.push({
      holder,
      before: holder.children
        .slice(0, at)
        .filter(isTag)
        .filter((part) => isSeen(part, page)),
      after: holder.children
        .slice(at + 1)
        .filter(isTag)
        .filter((part) => isSeen(part, page)),
      isPage: isPageLevel(holder, body, page),
      isLast: next === core,
    });
    next = holder;
  }
  return levels.reverse();
}

/** Whether an element lays out a page: parts of its frame are in it. */
export function isPageLevel(holder: Element, body: Element, { measures }: Page): boolean {
  return holder === body || holder.children.some((child) => isTag(child) && !measures.has(child));
}

/** Menus at the beginning and at the end of an element. */
export function edgesOf(core: Element, page: Page): Element[] {
  const parts = core.children.filter(isTag).filter((part) => isSeen(part, page));
  const isEdge = (part: Element) =>
    isFrameLike(part, page) || measured(page.measures, part).hasLinkedHeading;
  const start = parts.findIndex((part) => !isEdge(part));
  const end = parts.findLastIndex((part) => !isEdge(part));
  // The text may stand in the element itself.
  if (start === -1)
    return core.children.some((child) => isText(child) && !isBlank(child.data)) ? parts : [];
  return [...parts.slice(0, start), ...parts.slice(end + 1)];
}

/** Menus inside a part in front of the text, such as the way to the page from the home page. */
function linksIn(part: Element, { measures }: Page): Element[] {
  const menus: Element[] = [];
  const open: Element[] = [part];
  for (let element = open.pop(); element; element = open.pop()) {
    for (const child of element.children.filter(isTag)) {
      const own = measures.get(child);
      if (own === undefined || own.linkLetters === 0 || child.name === 'p') continue;
      if (own.linkLetters > own.letters && isBlock(child)) menus.push(child);
      else open.push(child);
    }
  }
  return menus;
}

function isSeen(part: Element, { measures }: Page): boolean {
  const own = measures.get(part);
  return own !== undefined && saysSomething(own);
}
