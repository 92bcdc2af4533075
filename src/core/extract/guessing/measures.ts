import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { must } from '../../must.js';
import { headingLevel } from '../elements.js';
import { isBlank } from '../normalise.js';
import { isRead } from '../visibility.js';

/** What an element holds that readers see, with everything below it. */
export interface Measure {
  /** Letters outside links to other pages. A link within the page, or to a mailbox, is text. */
  letters: number;
  linkLetters: number;
  /** The level of its highest heading that is no link; `noHeading` if there is none. */
  heading: number;
  /** How many headings of the first level it has that are no link. */
  titles: number;
  /** Whether a heading in it is a link, as in teasers of other pages. */
  hasLinkedHeading: boolean;
  /** Buttons and fields. */
  controls: number;
  /** Whether the page says that its main text is in it. */
  hasMain: boolean;
}

export const noHeading = 7;

const controlNames = new Set(['button', 'input', 'select', 'textarea']);
const ownLink = /^\s*(#|mailto:|tel:|javascript:)/i;

interface Open {
  element: Element;
  isSeen: boolean;
  inLink: boolean;
  inHeading: number;
}

/** Measures all elements below `body`; those in `left` and below count nothing. Each node is visited once. */
export function measure(body: Element, left: ReadonlySet<AnyNode>): Map<Element, Measure> {
  const measures = new Map<Element, Measure>();
  const inOrder: Element[] = [];
  const open: Open[] = [{ element: body, isSeen: true, inLink: false, inHeading: noHeading }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, inLink, inHeading } = next;
    if (left.has(element)) continue;
    const own = empty(element);
    measures.set(element, own);
    inOrder.push(element);
    const isSeen = next.isSeen && isRead(element);
    const isLink = inLink || isLinkElsewhere(element);
    const level = Math.min(inHeading, headingLevel(element) || noHeading);
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i] as AnyNode;
      if (isTag(child)) open.push({ element: child, isSeen, inLink: isLink, inHeading: level });
      else if (isSeen && isText(child) && !isBlank(child.data))
        count(own, child.data, isLink, level);
    }
  }
  for (const element of inOrder.reverse()) {
    const { parent } = element;
    const own = measured(measures, element);
    if (own.letters > 0 && headingLevel(element) === 1) own.titles = 1;
    if (element !== body && parent && isTag(parent)) add(measured(measures, parent), own);
  }
  return measures;
}

/** Whether the page says that an element is its main text. */
export function isMain({ name, attribs }: Element): boolean {
  return name === 'main' || attribs.role === 'main';
}

/** Whether anything in an element is seen. */
export function saysSomething({ letters, linkLetters }: Measure): boolean {
  return letters + linkLetters > 0;
}

export function measured(measures: ReadonlyMap<Element, Measure>, element: Element): Measure {
  return must(measures.get(element), 'the measure of an element');
}

function empty(element: Element): Measure {
  const { name, attribs } = element;
  const isControl =
    (controlNames.has(name) && attribs.type !== 'hidden') || attribs.role === 'button';
  return {
    letters: 0,
    linkLetters: 0,
    heading: noHeading,
    titles: 0,
    hasLinkedHeading: false,
    controls: isControl ? 1 : 0,
    hasMain: isMain(element),
  };
}

function isLinkElsewhere({ name, attribs }: Element): boolean {
  return name === 'a' && attribs.href !== undefined && !ownLink.test(attribs.href);
}

function count(own: Measure, text: string, inLink: boolean, level: number): void {
  const letters = text.trim().length;
  if (inLink) {
    own.linkLetters += letters;
    if (level < noHeading) own.hasLinkedHeading = true;
  } else {
    own.letters += letters;
    own.heading = Math.min(own.heading, level);
  }
}

function add(to: Measure, part: Measure): void {
  to.letters += part.letters;
  to.linkLetters += part.linkLetters;
  to.heading = Math.min(to.heading, part.heading);
  to.titles += part.titles;
  to.hasLinkedHeading ||= part.hasLinkedHeading;
  to.controls += part.controls;
  to.hasMain ||= part.hasMain;
}
