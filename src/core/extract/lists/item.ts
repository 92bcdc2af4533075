import type { Element } from 'domhandler';
import { withoutMarker } from '../../prose/markers.js';
import { markerOf } from './counters.js';
import { listStyleOf } from './list-style.js';
import { ordinalsIn } from './ordinals.js';

/** A list whose items are being read. */
export interface OpenList {
  /** What its items are marked with, unless they say otherwise; see `listStyleOf`. */
  style: string;
  ordinalOf: (item: Element) => number | null;
}

/** An item that is being read. Its marker stands in front of the first clause in it. */
export interface OpenItem {
  /** Null if it has a bullet, or nothing. */
  marker: string | null;
  isMarked: boolean;
  /** The item around it; null outside of all. */
  around: OpenItem | null;
}

export function openList(list: Element): OpenList {
  let ordinals: ReadonlyMap<Element, number> | null = null;
  return {
    style: listStyleOf(list) ?? 'none',
    ordinalOf: (item) => {
      ordinals ??= ordinalsIn(list);
      return ordinals.get(item) ?? null;
    },
  };
}

export function openItem(
  element: Element,
  list: OpenList | null,
  around: OpenItem | null,
): OpenItem {
  return { marker: list && markerFor(element, list), isMarked: false, around };
}

function markerFor(element: Element, list: OpenList): string | null {
  const style = listStyleOf(element) ?? list.style;
  if (style === 'none') return null;
  const ordinal = list.ordinalOf(element);
  if (ordinal === null) return null;
  return /^["']/.test(style) ? written(style.slice(1, -1)) : markerOf(style, ordinal);
}

/** A style may give the marker itself. A dash is a bullet. */
function written(marker: string): string | null {
  return /[\p{L}\p{N}]/u.test(marker) ? marker.trim() : null;
}

/**
 * The marker of an item's next clause; null if it is not the first one, or has none. In a list that begins another
 * list's item, both stand in front: “1. a.”. If the text begins with a number of its own, the style sheet that is not
 * read here hides the browser's.
 */
export function takeMarker(item: OpenItem | null, text: string): string | null {
  const markers: string[] = [];
  for (let open = item; open && !open.isMarked; open = open.around) {
    open.isMarked = true;
    if (open.marker !== null) markers.push(open.marker);
  }
  if (markers.length === 0 || withoutMarker(text) !== text) return null;
  return markers.reverse().join(' ');
}
