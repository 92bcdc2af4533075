import type { CheerioAPI } from 'cheerio/slim';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { isAround } from './guessing/frame.js';
import { isRead } from './visibility.js';

/** How much of a page the declared selectors pick. */
export interface Coverage {
  /** How many elements each declared selector matches. */
  matches: Readonly<Record<string, number>>;
  /**
   * The share of the selected text in all text that readers see outside of menus, sidebars and footers, in [0, 1]; null
   * if the page has no text.
   */
  share: number | null;
}

interface Selected {
  select: readonly string[];
  /** How many elements all of `select` matches. */
  matched: number;
  roots: readonly Element[];
}

/** Measures a page after what is declared as removed is gone. Takes time in proportion to the page. */
export function coverageOf($: CheerioAPI, { select, matched, roots }: Selected): Coverage {
  const matches = Object.fromEntries(
    select.map((selector) => [selector, select.length === 1 ? matched : $(selector).length]),
  );
  const selected = new Set<AnyNode>(roots);
  let [inside, all] = [0, 0];
  const open: { node: AnyNode; isSelected: boolean }[] = $.root()
    .children('html')
    .children('body')
    .toArray()
    .map((node) => ({ node, isSelected: false }));
  for (let top = open.pop(); top; top = open.pop()) {
    const { node } = top;
    if (isText(node)) {
      const length = node.data.trim().length;
      all += length;
      if (top.isSelected) inside += length;
    }
    if (!isTag(node)) continue;
    const isSelected = top.isSelected || selected.has(node);
    if (!isSelected && isAround(node)) continue;
    if (!selected.has(node) && !isRead(node)) continue;
    for (const child of node.children) open.push({ node: child, isSelected });
  }
  return { matches, share: all === 0 ? null : inside / all };
}
