import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { isBlock, isBold } from './elements.js';
import { isBlank, normalise } from './normalise.js';
import { isPicture, pictureOf } from './pictures.js';
import { isRead } from './visibility.js';

/** Whether a cell reads as a header: a `th`, or all in bold. */
export function isHeaderCell(cell: Element): boolean {
  return hasText(cell) && (cell.name === 'th' || runsOf(cell).every(({ bold }) => bold));
}

export function hasText(cell: Element): boolean {
  return textOf(cell) !== '';
}

export function textOf(cell: Element): string {
  return normalise(
    runsOf(cell)
      .map(({ text }) => text)
      .join(''),
  );
}

interface Run {
  text: string;
  /** Also true if there is nothing to see. */
  bold: boolean;
}

const border: Run = { text: ' ', bold: true };

/**
 * The texts below a cell. A table inside it keeps its own texts: each word is read for one table only.
 * Uses a stack instead of recursion, because a page may be nested arbitrarily deep. Null stands for the end of a block.
 */
function runsOf(cell: Element): Run[] {
  const found: Run[] = [];
  const stack: { node: AnyNode | null; bold: boolean }[] = [{ node: cell, bold: false }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node } = top;
    if (node === null) found.push(border);
    else if (isText(node)) {
      found.push({ text: node.data, bold: top.bold || isBlank(node.data) });
    } else if (isTag(node) && isPicture(node)) {
      found.push({ text: pictureOf(node)?.words ?? '', bold: false });
    } else if (isTag(node) && node.name !== 'table' && isRead(node)) {
      const bold = top.bold || isBold(node);
      if (isBlock(node) || node.name === 'br') {
        found.push(border);
        stack.push({ node: null, bold });
      }
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child) stack.push({ node: child, bold });
      }
    }
  }
  return found;
}
