import { type ChildNode, Element, isTag, isText, Text } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { setChildren } from '../children.js';
import { isBlank } from '../normalise.js';
import { textIn } from '../pictures/pictures.js';

/** Inputs whose value browsers do not show as words. The value of a button is its label. */
const wordless = new Set([
  'hidden',
  'password',
  'checkbox',
  'radio',
  'file',
  'color',
  'range',
  'image',
]);
const language = /(?:^|[?&](?:lang|locale|hl)=)[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}$/;
/** With fewer, short values may be answers: “yes” and “no”. */
const fewestLanguages = 4;
const lineEnd = /\r\n?|\n/;

/** Shows the value of an input. */
export function unfoldInput(input: Element): void {
  const { type = 'text', value } = input.attribs;
  if (value === undefined || isBlank(value) || wordless.has(type.trim().toLowerCase())) return;
  setChildren(input, [apart(value)]);
}

/** Shows the text of a `textarea`, line by line. Markup in it is words. */
export function unfoldArea(area: Element, isRaw: boolean): void {
  const written = textIn(area);
  const lines = (isRaw ? decoded(written) : written).split(lineEnd);
  const nodes = lines.flatMap((line, i): ChildNode[] =>
    i === 0 ? [new Text(line)] : [new Element('br', {}), new Text(line)],
  );
  setChildren(area, lines.length > 1 ? [block(nodes)] : [apart(lines[0] ?? '')]);
}

/** Decodes character references. A `<` is one more word here. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return parseDocument(text.replaceAll('<', '&lt;'))
    .children.map((node) => (isText(node) ? node.data : ''))
    .join('');
}

/** Shows the options that can be seen without opening the list: all of a list box, else the selected one. */
export function unfoldSelect(select: Element): void {
  const { multiple, size } = select.attribs;
  const rows = optionsIn(select);
  if (picksLanguage(rows)) {
    setChildren(select, []);
    return;
  }
  if (multiple !== undefined || Number.parseInt(size ?? '', 10) > 1) {
    setChildren(
      select,
      rows.map((row) => block([new Text(labelOf(row))])),
    );
    return;
  }
  const options = rows.filter(({ name }) => name === 'option');
  const chosen =
    options.findLast(({ attribs }) => attribs.selected !== undefined) ??
    options.find((option) => !isDisabled(option)) ??
    options[0];
  setChildren(select, chosen === undefined ? [] : [apart(labelOf(chosen))]);
}

/** The options and the labels of their groups, in order. */
function optionsIn(select: Element): Element[] {
  const found: Element[] = [];
  const open: Element[] = [select];
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.name === 'option' || element.name === 'optgroup') found.push(element);
    if (element.name === 'option') continue;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (child && isTag(child)) open.push(child);
    }
  }
  return found;
}

/** Whether a list offers the page in other languages. That is no text of the document. */
function picksLanguage(rows: readonly Element[]): boolean {
  const named = rows.filter(({ attribs }) => language.test(attribs.value ?? '')).length;
  return named >= fewestLanguages && named >= rows.length - 1;
}

function isDisabled({ attribs, parent }: Element): boolean {
  if (attribs.disabled !== undefined) return true;
  return parent !== null && isTag(parent) && parent.attribs.disabled !== undefined;
}

function labelOf(row: Element): string {
  return row.attribs.label || (row.name === 'option' ? textIn(row) : '');
}

/** A field is drawn apart from the words beside it. */
function apart(words: string): Text {
  return new Text(` ${words} `);
}

function block(children: ChildNode[]): Element {
  const element = new Element('div', {});
  setChildren(element, children);
  return element;
}
