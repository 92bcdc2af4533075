import type { Element } from 'domhandler';

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
const declared = /(?:^|;)\s*(?:vertical-align|font-variant-position)\s*:([^;!]+)/i;
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

/** How an element moves its words off the line; null if it does not. */
export function shiftOf({ name, attribs }: Element): Shift | null {
  const value = attribs.style && declared.exec(attribs.style)?.[1]?.trim().toLowerCase();
  const own = byName.get(name) ?? null;
  if (!value || notInLine.has(name)) return own;
  if (value === 'super' || value === 'text-top') return 'raised';
  if (value === 'sub' || value === 'text-bottom') return 'lowered';
  const [, sign, amount, unit = ''] = length.exec(value) ?? [];
  if (amount === undefined || Number(amount) < (least[unit] ?? Number.POSITIVE_INFINITY))
    return own;
  return sign === '-' ? 'lowered' : 'raised';
}
