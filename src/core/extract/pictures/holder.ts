import { type Element, isTag } from 'domhandler';
import { headingLevel } from '../elements.js';
import { ariaLabelOf, labelledPicture, type Picture, textIn, tipOf } from './pictures.js';

/**
 * An element whose pictures and hidden labels count only if nothing else in it can be seen: a link, a button,
 * a heading, a table cell.
 */
export interface Holder {
  element: Element;
  /** A cell keeps its pictures next to its words: “✗ except in California”. */
  isCell: boolean;
  /** Whether words for screen readers stand for it. */
  takesLabels: boolean;
  /** What the draft had when the holder began. */
  seen: number;
  said: number;
  /** Words of pictures and words for screen readers, in order. */
  spare: string[];
  label: string | null;
  /** What shows while a mouse points at it. */
  tip: string | null;
  /** What `role=img` makes of the whole. */
  picture: Picture | null;
}

const cellRoles = new Set(['cell', 'gridcell']);
const controls = new Set(['button', 'summary']);

/** How much was read so far: pieces of text with something to see, and those with words. */
export interface Progress {
  seen: number;
  said: number;
}

/** The holder that an element is; null for other elements. A link within the page is part of what it stands in. */
export function holderOf(
  element: Element,
  { isDataCell, isBox }: { isDataCell: boolean; isBox: boolean },
  { seen, said }: Progress,
): Holder | null {
  const { name, attribs } = element;
  const isCell = isDataCell || name === 'dd' || cellRoles.has(attribs.role ?? '');
  const isLink = name === 'a' && attribs.href !== undefined && !attribs.href.trim().startsWith('#');
  const isOther = controls.has(name) || attribs.role === 'button' || headingLevel(element) > 0;
  const picture = labelledPicture(element);
  if (!isCell && !isLink && !isOther && !isBox && picture === null) return null;
  // A link without anything in it covers something else.
  const takesLabels = isCell || isBox || (isLink && element.children.some(isTag));
  const holder = {
    element,
    isCell,
    takesLabels,
    seen,
    said,
    spare: [],
    label: null,
    tip: null,
    picture,
  };
  noteLabel(holder, element);
  return holder;
}

/** Begins again behind the mark of a box. */
export function startAgain(holder: Holder, { seen, said }: Progress): void {
  holder.seen = seen;
  holder.said = said;
}

/** Whether there is nothing to read in a holder. In a cell, a sign such as “●” says nothing either. */
export function isSilent({ isCell, seen, said }: Holder, draft: Progress): boolean {
  return isCell ? said === draft.said : seen === draft.seen;
}

/** Notes what a sign such as “●” stands for. */
export function noteSign(holder: Holder | null, { picture, said }: Holder, draft: Progress): void {
  if (holder?.takesLabels && picture !== null && said === draft.said)
    holder.spare.push(picture.words);
}

/** Notes the label that an element has for screen readers. */
export function noteLabel(holder: Holder | null, element: Element): void {
  if (!holder?.takesLabels) return;
  holder.label ??= ariaLabelOf(element);
  holder.tip ??= tipOf(element);
}

/** Notes words that are written for screen readers only. */
export function noteWords(holder: Holder | null, element: Element): void {
  if (holder?.takesLabels) holder.spare.push(textIn(element));
}

/** Keeps a picture that may turn out to be all that its holder has; false if it is to be read where it is. */
export function keepsBack(holder: Holder | null, picture: Picture): boolean {
  if (holder === null) return picture.spare;
  if (holder.isCell && !picture.spare) return false;
  holder.spare.push(picture.words);
  return true;
}

/**
 * What a holder says that has no visible words and is no picture itself; null if nothing. A tip explains a visible sign,
 * and does not stand for it.
 */
export function wordsInstead({ picture, spare, label, tip, seen }: Holder, draft: Progress) {
  if (picture !== null) return null;
  if (spare.length > 0) return [...new Set(spare)].join(' ');
  return label ?? (seen === draft.seen ? tip : null);
}
