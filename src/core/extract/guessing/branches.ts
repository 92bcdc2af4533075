import { type AnyNode, type Element, isTag } from 'domhandler';
import { isDateLine } from '../../dates/date-line.js';
import { headingLevel, isBlock, isBold } from '../elements.js';
import { normalise } from '../normalise.js';
import { textIn } from '../pictures/pictures.js';
import { type Measure, measured, noHeading } from './measures.js';
import type { PageTitle } from './page-title.js';

/** What is known about a page when its parts are judged. */
export interface Page {
  measures: ReadonlyMap<Element, Measure>;
  /** BCP 47. */
  language: string;
  title: PageTitle;
  /** The level of the first heading inside the element with most of the text; `noHeading` if it has none. */
  firstLevel: number;
}

/** Longer than that, a part is text, and no notice or line of small print. */
const longestNotice = 1500;
const longestTitle = 150;
const longestLine = 300;
/** Prose has at least this many letters. */
const shortestProse = 60;
const shortestMore = 120;
/** A field with its label and its button has less. */
const longestForm = 200;
const titleClass = /title|headline|heading/i;
const ofCookies = /cookie|クッキー|쿠키/i;
const smallPrint = /©|\(c\) ?\d{4}|all rights reserved|copyright/i;
const sentenceEnd = /[.!?。！？।؟]["”’)\]]*$/u;

/** Links to other pages, notices about cookies, forms and small print. Text may have any of them, but not alone. */
export function isFrameLike(part: Element, { measures }: Page): boolean {
  const own = measured(measures, part);
  if (own.linkLetters > own.letters) return part.name !== 'p' || own.linkLetters > longestLine;
  if (own.controls > 0 && own.heading === noHeading && own.letters < longestForm) return true;
  if (own.letters > longestNotice) return false;
  const mayBeNotice = own.controls > 0 || own.linkLetters > 0;
  if (own.letters > longestLine && !mayBeNotice) return false;
  const text = normalise(textIn(part));
  return (
    (mayBeNotice && ofCookies.test(text) && own.titles === 0) ||
    (text.length <= longestLine && smallPrint.test(text) && own.heading === noHeading)
  );
}

/** Whether a part in front of the text belongs to it: it holds its title or its date. `isNext` if nothing is between. */
export function isFront(part: Element, page: Page, isNext: boolean): boolean {
  const own = measured(page.measures, part);
  if (own.letters === 0 || isFrameLike(part, page)) return false;
  if (own.heading < noHeading && isAbove(part, own.heading, page)) return true;
  if (own.letters > longestNotice) return isNext || own.heading < noHeading;
  return (
    linesIn(part).some(
      (line) => isDateLine(line.text, page.language) || isTitle(line, part, page),
    ) ||
    (isNext && isProse(part, own))
  );
}

/** A heading as high as the first of the text is its title, unless one behind it is called like the page. */
function isAbove(part: Element, level: number, { firstLevel, title }: Page): boolean {
  return level <= firstLevel && !title.isElsewhere(part, 'behind');
}

/** A page without a heading for its title may show it in bold, or name a class after it. */
function isTitle({ text, element }: Line, part: Element, { title }: Page): boolean {
  if (text.length > longestTitle || title.isElsewhere(part, 'behind')) return false;
  return isAllBold(element) || titleClass.test(element.attribs.class ?? '') || title.names(text);
}

function isProse(part: Element, own: Measure): boolean {
  const isText = own.letters >= shortestProse && own.controls === 0;
  return isText && own.letters > 4 * own.linkLetters && sentenceEnd.test(normalise(textIn(part)));
}

/** Whether a part behind the text is more of it. Around a page, only what is long and has a heading of its own. */
export function isMore(part: Element, page: Page, around: { isPage: boolean; letters: number }) {
  const own = measured(page.measures, part);
  if (own.letters === 0 || own.hasLinkedHeading || isFrameLike(part, page)) return false;
  if (!around.isPage) return true;
  const least = Math.max(shortestMore, around.letters / 20);
  const isText = own.letters >= least && own.letters > 4 * own.linkLetters && own.controls === 0;
  return isText && own.heading < noHeading;
}

interface Line {
  text: string;
  element: Element;
}

/** The lines of a part: what its innermost blocks say, in order. */
function linesIn(part: Element): Line[] {
  const lines: Line[] = [];
  const open: Element[] = [part];
  for (let element = open.pop(); element; element = open.pop()) {
    const inner = element.children.filter(isTag);
    if (inner.some((child) => isBlock(child)) && headingLevel(element) === 0) {
      open.push(...inner.reverse());
      continue;
    }
    const text = normalise(textIn(element));
    if (text !== '') lines.push({ text, element });
  }
  return lines;
}

function isAllBold(element: Element): boolean {
  if (isBold(element)) return true;
  const inner: AnyNode[] = element.children.filter((child) => normalise(textOf(child)) !== '');
  const [only] = inner;
  return inner.length === 1 && only !== undefined && isTag(only) && isBold(only);
}

function textOf(node: AnyNode): string {
  if (isTag(node)) return textIn(node);
  return 'data' in node ? node.data : '';
}
