import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { noHeaders } from '../clause.js';
import { type Block, type BlockContext, Draft } from './draft.js';
import { cells, headingLevel, isBlock, isBold, lists } from './elements.js';
import { Copies } from './hidden/copies.js';
import type { Style } from './line.js';
import { type OpenItem, type OpenList, openItem, openList, takeMarker } from './lists/item.js';
import { type Boxes, mayHoldBox, readBoxes } from './pictures/boxes.js';
import {
  type Holder,
  holderOf,
  isSilent,
  keepsBack,
  noteLabel,
  noteSign,
  noteWords,
  startAgain,
  wordsInstead,
} from './pictures/holder.js';
import { withoutCaptioned } from './pictures/picture-words.js';
import { isPicture, labelOf, type Picture, pictureOf, textIn } from './pictures/pictures.js';
import { keepsLines, keepsLinesAround } from './preformatted/keeps-lines.js';
import { decimalSign } from './raised/decimal-sign.js';
import { shiftOf } from './raised/shift.js';
import { type Cell, withHeaders } from './tables/table-headers.js';
import { type CellHeaders, readHeaders } from './tables/tables.js';
import { isHidden, isRead, isVisuallyHidden } from './visibility.js';

/** What is known at one depth of the walk. Each element that changes something adds a frame. */
interface Frame extends Style {
  element: Element | null;
  place: BlockContext;
  listDepth: number;
  /** The innermost list and item; null outside of all. */
  list: OpenList | null;
  item: OpenItem | null;
  cellHeaders: CellHeaders | null;
  /** The innermost cell of a data table; null outside of all. */
  cell: Cell | null;
  /** The innermost element that may have no words of its own; null outside of all. */
  holder: Holder | null;
}

const outside: Frame = {
  element: null,
  place: { kind: 'paragraph', level: 0, headers: noHeaders },
  listDepth: 0,
  list: null,
  item: null,
  bold: false,
  link: null,
  shift: null,
  keepsLines: false,
  cellHeaders: null,
  cell: null,
  holder: null,
};

/** A link's target in normal form; null for invalid targets. */
type NormaliseLink = (href: string) => string | null;

/**
 * The blocks of text below `root`, in reading order. It follows the nodes' links instead of
 * recursing, because a page may be nested arbitrarily deep. Time is linear in the number of nodes.
 */
export function walk(root: Element, normaliseLink: NormaliseLink, language: string): Block[] {
  const found: Block[] = [];
  const cellOf = new Map<Block, Cell>();
  const copies = new Copies();
  let decimal: string | null = null;
  const draft = new Draft({
    language,
    decimal: () => (decimal ??= decimalSign(textIn(root), language)),
  });
  const frames: Frame[] = [{ ...outside, keepsLines: keepsLinesAround(root) }];
  let boxes: Boxes | null = null;
  const top = () => frames.at(-1) ?? outside;
  const flush = () => {
    const { place, cell, item } = top();
    for (const block of draft.finish(place)) {
      block.marker = takeMarker(item, block.text);
      found.push(block);
      if (cell) cellOf.set(block, cell);
    }
  };

  let node: AnyNode = root;
  for (;;) {
    const entered = enter(node);
    const child = entered && isTag(node) ? node.firstChild : null;
    if (child) {
      node = child as AnyNode;
      continue;
    }
    if (entered) leave(node);
    while (node !== root && !node.nextSibling) {
      node = node.parentNode as AnyNode;
      leave(node);
    }
    if (node === root) break;
    node = node.nextSibling as AnyNode;
  }
  flush();
  return withHeaders(withoutCaptioned(copies.without(found), draft.pictures), cellOf);

  /** False if nothing below the node is for readers. */
  function enter(current: AnyNode): boolean {
    if (isText(current)) draft.write(current.data, top());
    if (!isTag(current)) return false;
    if (current.name === 'br') draft.lineBreak();
    // A declared element is read, whatever it looks like before scripts have run.
    if (isPicture(current) || (current !== root && !isRead(current))) {
      readUnwritten(current);
      return false;
    }
    if (isBlock(current)) {
      flush();
      if (current !== root) copies.enter(current, found.length);
    }
    const frame = frameFor(current, top(), normaliseLink);
    const isDataCell = frame?.place.kind === 'cell' && cells.has(current.name);
    const mark = markAt(current);
    const holder = holderOf(current, { isDataCell, isBox: mark !== null }, draft);
    if (frame && holder) frame.holder = holder;
    const keeps = keepsLines(current);
    if (frame && keeps !== null) frame.keepsLines = keeps;
    if (frame) frames.push(frame);
    else if (holder || keeps !== null) frames.push(plainFrame(current, top(), holder, keeps));
    noteLabel(top().holder, current);
    if (mark !== null) tick(current, mark);
    return true;
  }

  function leave(current: AnyNode): void {
    if (!isTag(current)) return;
    const { element, holder, link } = top();
    const isOver = element === current;
    if (isOver && holder?.element === current) {
      const around = frames.at(-2)?.holder ?? null;
      if (isSilent(holder, draft)) {
        const words = wordsInstead(holder, draft);
        if (words !== null && holder.isCell) draft.dropSigns();
        if (words !== null) draft.picture(words, link);
        show(holder.picture, around);
      } else noteSign(around, holder, draft);
    }
    if (isBlock(current)) {
      flush();
      copies.leave(current, found.length);
    }
    if (isOver) frames.pop();
  }

  /** Reads what an element says whose content is not read. */
  function readUnwritten(current: Element): void {
    if (isPicture(current)) show(isHidden(current) ? null : pictureOf(current), top().holder);
    else if (mayHoldBox(current)) {
      const mark = markAt(current);
      const label = labelOf(current);
      if (mark === null) noteLabel(top().holder, current);
      else tick(current, mark);
      if (mark !== null && label !== null) draft.picture(label, null);
    } else if (isVisuallyHidden(current)) noteWords(top().holder, current);
  }

  /** Writes the words of a picture, unless `holder` keeps them back. */
  function show(picture: Picture | null, holder: Holder | null): void {
    if (picture !== null && !keepsBack(holder, picture)) draft.picture(picture.words, top().link);
  }

  /** The mark of a box that stands in front of an element’s words; null if there is none. */
  function markAt(current: Element): string | null {
    if (!mayHoldBox(current)) return null;
    boxes ??= readBoxes(root);
    return boxes.get(current) ?? null;
  }

  /** Writes whether a box is ticked, in front of its label. */
  function tick(current: Element, mark: string): void {
    draft.write(` ${mark} `, outside);
    const { holder } = top();
    if (holder?.element === current) startAgain(holder, draft);
  }
}

/** The frame of an element that only holds back pictures, or says whether line ends are kept. */
function plainFrame(
  element: Element,
  above: Frame,
  holder: Holder | null,
  keeps: boolean | null,
): Frame {
  return {
    ...above,
    element,
    holder: holder ?? above.holder,
    keepsLines: keeps ?? above.keepsLines,
  };
}

/** The frame that an element adds; null if it changes nothing. */
function frameFor(element: Element, above: Frame, normaliseLink: NormaliseLink): Frame | null {
  const { name } = element;
  const level = headingLevel(element);
  if (level > 0) return inside(element, above, { kind: 'heading', level });
  if (lists.has(name))
    return { ...above, element, listDepth: above.listDepth + 1, list: openList(element) };
  if (name === 'li') return itemFrame(element, above);
  if (name === 'table') return { ...above, element, cellHeaders: readHeaders(element) };
  if (cells.has(name)) return cellFrame(element, above);
  const to = above.shift === null ? shiftOf(element) : null;
  const shift = to === null ? above.shift : { to, by: element };
  if (name === 'a') return linkFrame(element, above, shift, normaliseLink);
  if (shift !== above.shift) return { ...above, element, shift };
  return isBold(element) ? { ...above, element, bold: true } : null;
}

/** Blocks inside a heading, cell or item do not change its kind; inside a cell, everything belongs to the cell. */
function inside(element: Element, above: Frame, place: Omit<BlockContext, 'headers'>): Frame {
  if (above.place.kind === 'cell') return { ...above, element };
  return { ...above, element, place: { ...place, headers: noHeaders } };
}

function itemFrame(element: Element, above: Frame): Frame {
  const frame = inside(element, above, { kind: 'item', level: Math.max(above.listDepth, 1) });
  frame.item = openItem(element, above.list, above.item);
  return frame;
}

function cellFrame(element: Element, above: Frame): Frame {
  if (above.cellHeaders === null) return { ...above, element };
  const cell = { element, headers: above.cellHeaders.get(element) ?? null };
  return { ...above, element, cell, place: { kind: 'cell', level: 0, headers: noHeaders } };
}

function linkFrame(
  element: Element,
  above: Frame,
  shift: Frame['shift'],
  normaliseLink: NormaliseLink,
): Frame | null {
  const href = normaliseLink(element.attribs.href ?? '');
  return href === null ? null : { ...above, element, shift, link: { anchor: element, href } };
}
