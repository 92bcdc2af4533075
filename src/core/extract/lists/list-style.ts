import type { Element } from 'domhandler';
import { lists } from '../elements.js';
import { declarationsIn } from '../inline-style.js';
import { isCounter } from './counters.js';

/*
 * What a list's items are marked with: the name of a counter style, “none”, or a marker itself in quotation marks.
 * Bullets are “none”, because they say nothing.
 */

/** HTML Living Standard, section 15.3.8. Letters count with their case. */
const byType: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
]);
const bullets = new Set(['disc', 'circle', 'square', 'none']);
/** Class names of Tailwind CSS and Bootstrap that do nothing but this. */
const byClass: ReadonlyMap<string, string> = new Map([
  ['list-decimal', 'decimal'],
  ['list-disc', 'none'],
  ['list-none', 'none'],
  ['list-unstyled', 'none'],
]);
const mayStyle = /list-|lower-|upper-|leading-zero/i;
/** “lower-alpha”, “list-lower-alpha”, “list-[lower-alpha]”. */
const counterName =
  /^(?:list-)?(?:style-)?\[?((?:lower|upper)-[a-z]{1,10}|decimal-leading-zero)\]?$/i;
const mayDeclare = /list-style/i;
const quoted = /"[^"]*"|'[^']*'/;
const image = /url\([^()]*\)/gi;
const positions = new Set(['inside', 'outside']);
const inherited = new Set(['inherit', 'unset', 'revert', 'revert-layer']);

/** What an element's own style and attributes say about items below it; null if nothing. */
export function listStyleOf({ name, attribs }: Element): string | null {
  return styled(attribs.style ?? '') ?? classed(attribs.class ?? '') ?? typed(name, attribs.type);
}

function typed(name: string, type: string | undefined): string | null {
  const isItem = name === 'li';
  if (!isItem && name !== 'ol') return lists.has(name) ? 'none' : null;
  if (isItem && bullets.has(type?.toLowerCase() ?? '')) return 'none';
  return byType.get(type ?? '') ?? (isItem ? null : 'decimal');
}

function classed(classes: string): string | null {
  if (!mayStyle.test(classes)) return null;
  const found = classes.split(/\s+/).map((name) => byClass.get(name) ?? counterIn(name));
  return found.findLast((style) => style !== null) ?? null;
}

/** The counter style that a class is called after; null for other classes. */
function counterIn(name: string): string | null {
  const style = counterName.exec(name)?.[1]?.toLowerCase() ?? '';
  return isCounter(style) ? style : null;
}

/** The last declaration counts. */
function styled(style: string): string | null {
  if (!mayDeclare.test(style)) return null;
  let found: string | null = null;
  for (const { name, value } of declarationsIn(style)) {
    if (name !== 'list-style' && name !== 'list-style-type') continue;
    found = declared(value.replace(image, ' '), name === 'list-style-type') ?? found;
  }
  return found;
}

/** Null for a value that leaves everything as it is. */
function declared(value: string, isType: boolean): string | null {
  const marker = quoted.exec(value)?.[0];
  if (marker !== undefined) return marker;
  const words = value.toLowerCase().trim().split(/\s+/);
  const types = words.filter((word) => word !== '' && !positions.has(word));
  const isInvalid = types.some((word) => word.includes('(')) || (isType && types.length > 1);
  if (isInvalid || types.some((word) => inherited.has(word))) return null;
  // The shorthand without a type means a bullet.
  if (types.length === 0) return isType ? null : 'none';
  return types.find(isCounter) ?? 'none';
}
