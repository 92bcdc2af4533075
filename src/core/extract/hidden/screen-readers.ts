import { visuallyHidden } from './class-names.js';

const names: ReadonlySet<string> = new Set(visuallyHidden);
/** The same with a prefix of the site, or with the suffix of a build. */
const variant =
  /(?:^|[-_])(?<!(?:not|no|un|undo)[-_])(?:visually[-_]?hidden|sr[-_]?only|screen[-_]?reader[-_]?(?:text|only)|a11y[-_]?text)(?:[-_]focusable)?(?:_{1,2}[\w-]{4,10})?$/i;
const mayBe = /hidden|hide|sr-?only|for-sr|screen|reader|invisible|assistive|a11y/i;
/** A style sheet may undo that for some screen sizes: “sr-only md:not-sr-only”. */
const shownOnSomeScreens = /(?:^|[\s:])(?:sm|md|lg|xl|2xl):not-sr-only(?:\s|$)/;

/** Whether the class names of an element leave its words to screen readers. */
export function isForScreenReaders(classes: string): boolean {
  if (!mayBe.test(classes) || shownOnSomeScreens.test(classes)) return false;
  return classes.split(/\s+/).some((name) => names.has(name.toLowerCase()) || variant.test(name));
}
