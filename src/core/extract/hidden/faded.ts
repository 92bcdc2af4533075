import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { hiddenByStyle, isFadedOut } from './style.js';

/** Whether a page may have faded words: most have none, and need not be searched. */
export const mayBeFaded = /\sstyle\s?=[^<>]{0,300}opacity\s?:\s?[0.]/i;
/** With this share of its words seen through, a page waits for a script to fade them in. */
const waits = 0.75;
const notText = new Set(['a', 'nav', 'header', 'footer', 'aside', 'script', 'style', 'noscript']);

/** Shows what is seen through, if that is most of the text: scripts fade it in. */
export function showFaded(root: Element): void {
  const found: Element[] = [];
  const letters = { all: 0, faded: 0 };
  const open: { node: AnyNode; isFaded: boolean }[] = [{ node: root, isFaded: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    let { isFaded } = next;
    if (isText(node)) {
      const { length } = node.data.trim();
      letters.all += length;
      if (isFaded) letters.faded += length;
    }
    if (!isTag(node) || notText.has(node.name) || hiddenByStyle(node.attribs) === 'all') continue;
    if (isFadedOut(node.attribs)) {
      found.push(node);
      isFaded = true;
    }
    for (const child of node.children) open.push({ node: child, isFaded });
  }
  if (letters.faded < waits * letters.all) return;
  for (const { attribs } of found) attribs.style = `${attribs.style};opacity:1!important`;
}
