import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { headingLevel, isBlock, isBold } from '../elements.js';
import { isBlank, normalise } from '../normalise.js';
import { isPicture, labelledPicture, labelOf, pictureOf, textIn } from '../pictures/pictures.js';
import { isRead, isVisuallyHidden } from '../visibility.js';

/** A cell of a table, as its headers are looked for. What it says is read once, when it is asked for. */
export class TableCell {
  /** What `scope` says that it is the header of; null if nothing. */
  readonly scope: 'row' | 'column' | null;
  private readRuns: readonly Run[] | null = null;
  private readText: string | null = null;

  constructor(readonly element: Element) {
    this.scope = scopeOf(element);
  }

  /** What it says: its words, or if there are none, what stands for them. */
  get text(): string {
    this.readText ??= joined(this.runs) || normalise(wordsInstead(this.element));
    return this.readText;
  }

  get hasText(): boolean {
    return this.text !== '';
  }

  /** Whether it reads as a header: a `th`, one with the scope of a header, or all in bold. */
  get isHeader(): boolean {
    if (this.element.name === 'th' || this.scope !== null) return this.hasText;
    return joined(this.runs) !== '' && this.runs.every(({ bold }) => bold);
  }

  private get runs(): readonly Run[] {
    this.readRuns ??= runsOf(this.element);
    return this.readRuns;
  }
}

function scopeOf({ attribs }: Element): TableCell['scope'] {
  const scope = attribs.scope?.trim().toLowerCase();
  if (scope === 'row' || scope === 'rowgroup') return 'row';
  return scope === 'col' || scope === 'colgroup' ? 'column' : null;
}

function joined(runs: readonly Run[]): string {
  return normalise(runs.map(({ text }) => text).join(''));
}

/** The labels of pictures and the words for screen readers in a cell without words to see. */
function wordsInstead(cell: Element): string {
  const found: string[] = [];
  let label: string | null = null;
  const open: AnyNode[] = [cell];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isTag(node)) continue;
    if (isVisuallyHidden(node)) found.push(textIn(node));
    else if (isRead(node)) {
      const picture = labelledPicture(node);
      if (picture) found.push(picture.words);
      label ??= labelOf(node);
      for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i] as AnyNode);
    }
  }
  return found.length > 0 ? found.join(' ') : (label ?? '');
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
      const bold = top.bold || isBold(node) || headingLevel(node) > 0;
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
