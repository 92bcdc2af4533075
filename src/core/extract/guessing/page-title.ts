import type { Element, ParentNode } from 'domhandler';
import { headingLevel } from '../elements.js';
import { normalise } from '../normalise.js';
import { textIn } from '../pictures/pictures.js';

/** What a page's `<title>` tells about its headings. */
export interface PageTitle {
  /** Whether a text stands in it. */
  names(text: string): boolean;
  /** Whether a heading outside an element is one of its parts, and the element has no such heading itself. */
  isElsewhere(element: Element, where: 'outside' | 'behind'): boolean;
}

/** Beyond that, headings are not compared with the title. */
const mostHeadings = 200;
const shortestName = 4;
const separator = /\s[-–—|·•:»/]+\s|[|:]\s/;

/** `inOrder`: the elements of the page in document order. */
export function pageTitle(title: string, inOrder: readonly Element[]): PageTitle {
  const lower = title.toLowerCase();
  const parts = new Set([lower, ...lower.split(separator).map((part) => part.trim())]);
  const found = [...byText(parts, inOrder).values()];
  const places = new Map(inOrder.map((element, place) => [element, place]));
  return {
    names: (text) => text.length >= shortestName && lower.includes(text.toLowerCase()),
    isElsewhere: (element, where) => {
      const from = where === 'behind' ? (places.get(element) ?? 0) : -1;
      return found.some(({ headings, inside }) => {
        const isInside = (inside.get(element) ?? 0) > 0;
        return !isInside && headings.some((heading) => (places.get(heading) ?? -1) > from);
      });
    },
  };
}

/** Headings with the same text, and how many of them are in each element above them. */
interface Same {
  headings: Element[];
  inside: Map<ParentNode, number>;
}

function byText(parts: ReadonlySet<string>, inOrder: readonly Element[]): Map<string, Same> {
  const found = new Map<string, Same>();
  for (const heading of inOrder
    .filter((element) => headingLevel(element) > 0)
    .slice(0, mostHeadings)) {
    const text = normalise(textIn(heading)).toLowerCase();
    if (text === '' || !parts.has(text)) continue;
    const same: Same = found.get(text) ?? { headings: [], inside: new Map() };
    found.set(text, same);
    same.headings.push(heading);
    let above: ParentNode | null = heading;
    for (; above; above = above.parent) {
      same.inside.set(above, (same.inside.get(above) ?? 0) + 1);
    }
  }
  return found;
}
