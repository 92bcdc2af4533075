import { type Element, isText } from 'domhandler';
import { declarationsIn, type StyleDeclaration } from '../inline-style.js';

/** Which way words are moved off their line. */
export type Shift = 'raised' | 'lowered';

const byName: ReadonlyMap<string, Shift> = new Map([
  ['sup', 'raised'],
  ['sub', 'lowered'],
]);
/** These align a box or a table's cells, not words. */
const notInLine = new Set([
  'td',
  'th',
  'tr',
  'tbody',
  'thead',
  'tfoot',
  'table',
  'col',
  'div',
  'p',
  'li',
]);
const mayShift = /vertical-align|position/i;
const alignments = new Set(['vertical-align', 'font-variant-position']);
const length = /^([+-]?)(\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})(em|ex|ch|rem|%|px|pt)$/;
/** With less, letters are only nudged: the least that counts, by unit. */
const least: Readonly<Record<string, number>> = {
  em: 0.2,
  ex: 0.4,
  ch: 0.4,
  rem: 0.2,
  '%': 20,
  px: 3,
  pt: 2,
};

/** Class names that do nothing but this, such as those of Tailwind CSS. */
const mayShiftByClass = /align-|su[bp]/i;
const raisedClass = /(?:^|\s)(?:align-super|superscript|sup)(?:\s|$)/i;
const loweredClass = /(?:^|\s)(?:align-sub|subscript)(?:\s|$)/i;
/** Small words that are moved against their place: “position: relative; top: -0.5em; font-size: 70%”. */
const sizes = new Set(['font', 'font-size']);
const offsets = new Set(['top', 'bottom']);

/** How an element moves its words off the line; null if it does not. */
export function shiftOf(element: Element): Shift | null {
  const { name, attribs } = element;
  if (notInLine.has(name)) return null;
  return (
    (attribs.style ? byStyle(attribs.style) : null) ??
    byName.get(name) ??
    byClass(attribs.class) ??
    (isNoteLink(element) ? 'raised' : null)
  );
}

function byClass(classes: string | undefined): Shift | null {
  if (classes === undefined || !mayShiftByClass.test(classes)) return null;
  if (raisedClass.test(classes)) return 'raised';
  return loweredClass.test(classes) ? 'lowered' : null;
}

function byStyle(style: string): Shift | null {
  if (!mayShift.test(style)) return null;
  const declared = declarationsIn(style.toLowerCase());
  const value = declared.find(({ name }) => alignments.has(name))?.value;
  if (value === 'super' || value === 'text-top') return 'raised';
  if (value === 'sub' || value === 'text-bottom') return 'lowered';
  const isRelative = declared.some(
    ({ name, value }) => name === 'position' && value.startsWith('relative'),
  );
  return (value ? byLength(value) : null) ?? (isRelative ? byOffset(declared) : null);
}

function byOffset(declared: readonly StyleDeclaration[]): Shift | null {
  const moved = declared.find(({ name }) => offsets.has(name));
  const isSmall = declared.some(({ name }) => sizes.has(name));
  const away = moved && isSmall ? byLength(moved.value) : null;
  if (away === null || moved?.name === 'bottom') return away;
  return away === 'raised' ? 'lowered' : 'raised';
}

function byLength(value: string): Shift | null {
  const [, sign, amount, unit = ''] = length.exec(value) ?? [];
  if (amount === undefined || Number(amount) < (least[unit] ?? Number.POSITIVE_INFINITY)) {
    return null;
  }
  return sign === '-' ? 'lowered' : 'raised';
}

/** The mark of a footnote, and a place that is called one. */
const noteNumber = /^\s*\[?\d{1,3}\]?\s*$/;
const noteName = /#.{0,40}(?:fn|foot|note|ref|cite)/i;

/**
 * Whether a link is the mark of a footnote, which a style sheet raises: a number that touches the number or word before
 * it, and leads to a place in a page.
 */
function isNoteLink({ name, attribs, children, prev }: Element): boolean {
  if (name !== 'a' || !attribs.href?.includes('#')) return false;
  if (attribs.role === 'doc-noteref' || attribs['epub:type'] === 'noteref') return true;
  const [only, another] = children;
  if (!only || another || !isText(only) || !noteNumber.test(only.data)) return false;
  if (!prev || !isText(prev)) return false;
  return /\d$/.test(prev.data) || (/[\p{L}.,”")]$/u.test(prev.data) && noteName.test(attribs.href));
}
