import type { CheerioAPI } from 'cheerio/slim';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { isAround } from './guessing/frame.js';
import { isRead } from './visibility.js';

/** How much of a page the declared selectors pick. */
export interface Coverage {
  /** The declared selectors that match something. */
  matching: readonly string[];
  /**
   * The share of the selected text in all text that readers see outside of menus, sidebars and footers, in [0, 1]; null
   * if the page has no text.
   */
  share: number | null;
}

/** Measures a page after what is declared as removed is gone. Takes time in proportion to the page. */
export function coverageOf(
  $: CheerioAPI,
  roots: readonly Element[],
  select: readonly string[],
): Coverage {
  // A single selector has matched the roots.
  const matching = select.length === 1 ? select : select.filter((one) => $(one).length > 0);
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
  return { matching, share: all === 0 ? null : inside / all };
}
