import { isForScreenReaders } from './screen-readers.js';
import { onAllScreens, type Screens, screensOf } from './screens.js';

/** What an element's class names say about who sees it. */
export interface SaidByClasses {
  screens: Screens;
  forScreenReaders: boolean;
}

/** A page uses the same few classes for most of its elements. */
const mostKnown = 1000;
const known = new Map<string, SaidByClasses>();
const nothing: SaidByClasses = { screens: onAllScreens, forScreenReaders: false };

/** Reads a `class` attribute. This runs for every element, so what has been read is remembered. */
export function saidByClasses(classes: string | undefined): SaidByClasses {
  if (classes === undefined) return nothing;
  const before = known.get(classes);
  if (before !== undefined) return before;
  const said = { screens: screensOf(classes), forScreenReaders: isForScreenReaders(classes) };
  if (known.size === mostKnown) known.clear();
  known.set(classes, said);
  return said;
}
