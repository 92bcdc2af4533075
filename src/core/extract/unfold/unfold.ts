import type { Element, ParentNode } from 'domhandler';
import { unfoldArea, unfoldInput, unfoldSelect } from './fields.js';
import { type ReadFrame, unfoldFrame } from './frame.js';
import { unfoldShadow } from './shadow.js';

/** Elements that show something else than their children. */
export const folded = new Set(['template', 'textarea', 'input', 'select', 'iframe']);

/** What unfolding needs to know of the parser that built the tree. */
export interface Parsing {
  /** Whether the text of a `textarea` stands as it is written, with its character references. */
  isRaw: boolean;
  /** Parses a page inside the page; null if it is too deep inside others. */
  readFrame: ReadFrame;
}

/**
 * Gives elements what browsers show in them: a host its shadow tree, a field its value, a frame its page. They come in
 * the order of the page: an outer shadow tree is filled before those inside it.
 */
export function unfold(elements: readonly Element[], { isRaw, readFrame }: Parsing): void {
  const hosts = new Set<ParentNode>();
  for (const element of elements) {
    if (element.name === 'template') unfoldShadow(element, hosts);
    else if (element.name === 'textarea') unfoldArea(element, isRaw);
    else if (element.name === 'input') unfoldInput(element);
    else if (element.name === 'select') unfoldSelect(element);
    else unfoldFrame(element, readFrame);
  }
}
