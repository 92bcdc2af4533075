import type { Element } from 'domhandler';
import { declarationsIn } from './inline-style.js';

const struckByName = new Set(['del', 's', 'strike']);
/** Class names of Tailwind CSS, Bootstrap and editors that do nothing but strike words out. */
const struckClass =
  /(^|\s)(line-through|text-decoration-line-through|(text-)?strike-?through|text-strike)(\s|$)/;
const mayStrike = /through|strike/;
const mayDecorate = /text-decoration/i;
const decorations = new Set(['text-decoration', 'text-decoration-line']);

/** Whether the words of an element are struck out: they were in force once, and are not any more. */
export function isStruck({ name, attribs }: Element): boolean {
  const byStyle = attribs.style === undefined ? null : decorated(attribs.style);
  if (byStyle !== null) return byStyle;
  if (struckByName.has(name) || attribs.role === 'deletion') return true;
  return (
    attribs.class !== undefined && mayStrike.test(attribs.class) && struckClass.test(attribs.class)
  );
}

/** Whether a style strikes out; null if it says nothing that browsers understand. The last declaration counts. */
function decorated(style: string): boolean | null {
  if (!mayDecorate.test(style)) return null;
  let found: boolean | null = null;
  for (const { name, value } of declarationsIn(style)) {
    if (!decorations.has(name)) continue;
    const words = value.toLowerCase().split(/\s+/);
    const isNone = words.includes('none');
    // “none line-through” is an error, which browsers pass over.
    if (isNone && words.length > 1) continue;
    if (isNone || words.some((word) => word === 'line-through' || word === 'underline')) {
      found = words.includes('line-through');
    }
  }
  return found;
}
