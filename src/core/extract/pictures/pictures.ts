import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { isBlank, normalise } from '../normalise.js';

/** What a picture shows, in words. */
export interface Picture {
  words: string;
  /** True for a picture that only belongs to a design, such as “arrow icon”: it counts where nothing else is. */
  spare: boolean;
}

/** A picture of this many pixels or fewer counts visits; nobody sees it. */
const largestPixel = 2;
const graphics = new Set(['img', 'svg', 'amp-img']);
/** Elements without words of their own, which may be labelled as pictures. */
const drawn = new Set(['canvas', 'object', 'embed']);
/** Words that say what sort of picture it is, not what it shows, in the languages of most pages; and file names. */
const designs =
  /(?<!\p{L})(logo(s|t[iy]po?|typen?|tipos?)?|logótipo|icons?|icône|ícone|icono|icona|ikone?|ikona|иконка|логотип|ロゴ|アイコン|图标|圖示|标志|아이콘|로고|bullet|arrow|chevron|caret|spacer|separator|divider)(?!\p{L})|\.(png|jpe?g|gif|svg|webp)$/iu;

/** Whether an element is a picture as a whole: what is below it is not read. */
export function isPicture({ name, attribs }: Element): boolean {
  if (drawn.has(name)) return attribs.role?.toLowerCase() === 'img';
  return graphics.has(name) || (name === 'input' && attribs.type?.toLowerCase() === 'image');
}

/** The picture that an element is; null if it shows nothing or only decorates. */
export function pictureOf(element: Element): Picture | null {
  const { attribs } = element;
  if (attribs.alt === '' || isDecoration(attribs)) return null;
  if (element.name === 'svg') return svgPicture(element);
  return toPicture(attribs.alt ?? attribs['aria-label'], attribs) ?? spare(attribs.title);
}

/** The picture that other elements make up by `role=img`; null if it has no words. */
export function labelledPicture({ attribs }: Element): Picture | null {
  if (attribs.role?.toLowerCase() !== 'img') return null;
  return toPicture(attribs['aria-label'], attribs) ?? spare(attribs.title);
}

/** Words of an element that browsers only tell screen readers, or show while a mouse points at it. */
export function labelOf(element: Element): string | null {
  return ariaLabelOf(element) ?? tipOf(element);
}

export function ariaLabelOf({ attribs }: Element): string | null {
  return wordsIn(attribs['aria-label']);
}

export function tipOf({ attribs }: Element): string | null {
  return wordsIn(attribs.title);
}

function wordsIn(attribute: string | undefined): string | null {
  return attribute === undefined || isBlank(attribute) ? null : attribute;
}

function svgPicture(svg: Element): Picture | null {
  const words = textIn(svg, 'text');
  if (!isBlank(words)) return { words, spare: false };
  const title = svg.children.find((child) => isTag(child) && child.name === 'title');
  return (
    toPicture(svg.attribs['aria-label'], svg.attribs) ??
    toPicture(title && isTag(title) ? textIn(title) : textIn(svg, 'title'), svg.attribs)
  );
}

function toPicture(words: string | undefined, attribs: Record<string, string>): Picture | null {
  if (words === undefined || isBlank(words)) return null;
  return { words, spare: attribs['aria-hidden'] === 'true' || designs.test(normalise(words)) };
}

function spare(words: string | undefined): Picture | null {
  return words === undefined || isBlank(words) ? null : { words, spare: true };
}

function isDecoration({ role, width, height }: Record<string, string>): boolean {
  if (role === 'presentation' || role === 'none') return true;
  return [width, height].some(
    (size) => size !== undefined && Number.parseInt(size, 10) <= largestPixel,
  );
}

/** The text below an element; with a name, only inside elements of that name. Each node is visited once. */
export function textIn(element: Element, name?: string): string {
  let text = '';
  const open: { node: AnyNode; inside: boolean }[] = [
    { node: element, inside: name === undefined },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    if (isText(node) && next.inside) text += node.data;
    if (!isTag(node) || node.name === 'script' || node.name === 'style') continue;
    if (node.name === name) text += ' ';
    const inside = next.inside || node.name === name;
    for (let i = node.children.length - 1; i >= 0; i--) {
      open.push({ node: node.children[i] as AnyNode, inside });
    }
  }
  return text;
}
