import { type AnyNode, type Element, isTag } from 'domhandler';
import { normalise } from '../normalise.js';
import { textIn } from '../pictures/pictures.js';
import { type Measure, measured } from './measures.js';

/** A twin of less than this share of its surroundings may be a sentence that a text repeats. */
const leastShare = 0.3;

/**
 * Copies of a page's text for other screens or for print, next to the first one: a style sheet hides all but one of
 * them. Each level on the way to the text is looked at once.
 */
export function twinsIn(body: Element, measures: ReadonlyMap<Element, Measure>): AnyNode[] {
  const twins: AnyNode[] = [];
  let holder: Element | undefined = body;
  while (holder) {
    const least = leastShare * measured(measures, holder).letters;
    const large: Element[] = holder.children
      .filter(isTag)
      .filter((child) => child.name !== 'p' && (measures.get(child)?.letters ?? 0) > least);
    const [first, ...others] = large;
    twins.push(...others.filter((other) => first !== undefined && isSame(first, other)));
    holder = first;
  }
  return twins;
}

function isSame(element: Element, other: Element): boolean {
  return normalise(textIn(element)) === normalise(textIn(other));
}
