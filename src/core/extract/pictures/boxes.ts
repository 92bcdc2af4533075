import { type AnyNode, type Element, isTag } from 'domhandler';
import { cells } from '../elements.js';
import { isHidden, isVisuallyHidden } from '../visibility.js';

const ticked = '☑';
const unticked = '☐';

const types = new Set(['checkbox', 'radio']);
const roles = new Set(['checkbox', 'radio', 'switch', 'menuitemcheckbox', 'menuitemradio']);
/** With such boxes, style sheets open menus and sections; nobody ticks them. */
const opener = /accordion|collaps|expand|drawer|dropdown|(^|[\s_-])(menu|nav|tab)/i;

/** The marks of a text's boxes, each by the element in front of whose words it stands. */
export type Boxes = ReadonlyMap<Element, string>;

/** Whether an element may be a box, or the label of one. Most texts have neither. */
export function mayHoldBox({ name, attribs }: Element): boolean {
  return name === 'label' || name === 'input' || attribs['aria-checked'] !== undefined;
}

/**
 * Where the marks of all boxes below `root` stand: in front of their labels, or where the box is if it has none,
 * or if its label is in another table cell. Each node is visited once.
 */
export function readBoxes(root: Element): Boxes {
  const marks = new Map<Element, string>();
  const { boxes, labels } = find(root);
  const byId = new Map(labels.flatMap((label) => (label.target ? [[label.target, label]] : [])));
  for (const { element, mark, cell, within } of boxes) {
    const label = within ?? byId.get(element.attribs.id ?? '');
    const isNear = label !== undefined && label.cell === cell && !marks.has(label.element);
    marks.set(isNear ? label.element : element, mark);
  }
  return marks;
}

interface Label {
  element: Element;
  /** The id of its box; null if the box is inside. */
  target: string | null;
  cell: Element | null;
}

interface Box {
  element: Element;
  mark: string;
  cell: Element | null;
  within: Label | undefined;
}

function find(root: Element): { boxes: Box[]; labels: Label[] } {
  const [boxes, labels]: [Box[], Label[]] = [[], []];
  const open: { node: AnyNode; cell: Element | null; within: Label | undefined }[] = [
    { node: root, cell: null, within: undefined },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    if (!isTag(node)) continue;
    const mark = markOf(node);
    let { cell, within } = next;
    if (mark !== null) boxes.push({ element: node, mark, cell, within });
    else if (node !== root && isHidden(node)) continue;
    if (cells.has(node.name)) [cell, within] = [node, undefined];
    if (node.name === 'label') {
      within = { element: node, target: node.attribs.for ?? null, cell };
      labels.push(within);
    }
    for (let i = node.children.length - 1; i >= 0; i--) {
      open.push({ node: node.children[i] as AnyNode, cell, within });
    }
  }
  return { boxes, labels };
}

/** The mark of a box; null if it is none, or one that is not to be ticked. */
function markOf(element: Element): string | null {
  const { name, attribs } = element;
  const isInput = name === 'input' && types.has(attribs.type?.toLowerCase() ?? '');
  if (!isInput && !roles.has(attribs.role ?? '')) return null;
  if (!isInput && attribs['aria-checked'] === undefined) return null;
  // Style sheets hide the browser's box in order to draw their own.
  if (isHidden(element) && !isVisuallyHidden(element)) return null;
  if (opener.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`)) return null;
  const isTicked = attribs.checked !== undefined || attribs['aria-checked'] === 'true';
  return isTicked ? ticked : unticked;
}
