import { type ChildNode, Element, isTag, type ParentNode } from 'domhandler';
import { setChildren } from '../children.js';

/** The body of a page in a frame, and the base of links that it declares. */
export interface Frame {
  body: ChildNode[];
  base: string | null;
}

export type ReadFrame = (html: string) => Frame | null;

/** Shows the page that a frame brings along, sandboxed or not. What stands between its tags is for browsers without frames. */
export function unfoldFrame(iframe: Element, readFrame: ReadFrame): void {
  const { srcdoc } = iframe.attribs;
  const frame = srcdoc === undefined ? null : readFrame(srcdoc);
  if (frame === null) {
    setChildren(iframe, []);
    return;
  }
  if (frame.base !== null) resolve(frame.body, frame.base);
  const body = new Element('div', {});
  setChildren(body, frame.body);
  setChildren(iframe, [body]);
}

/** Links of the frame follow its own base, where it has one. */
function resolve(nodes: readonly ChildNode[], base: string): void {
  if (!URL.canParse(base)) return;
  const open: ParentNode[] = nodes.filter(isTag);
  for (let parent = open.pop(); parent; parent = open.pop()) {
    if (
      isTag(parent) &&
      parent.attribs.href !== undefined &&
      URL.canParse(parent.attribs.href, base)
    ) {
      parent.attribs.href = new URL(parent.attribs.href, base).href;
    }
    for (const child of parent.children) if (isTag(child)) open.push(child);
  }
}
