import type { Element } from 'domhandler';
import { closesPage } from './page-end.js';
import type { Parsed } from './parse.js';

/**
 * How the text of a page ends.
 *
 * - `closed`: an end tag closes the text, or the page.
 * - `complete`: nothing is open that needs an end tag, and the last sentence has its end. HTML allows that.
 * - `unfinished`: the same, but the last words are in an item, a cell or no element, and may be no sentence.
 * - `cut`: in a tag, in an element that needs an end tag, or in the sentence of a paragraph.
 */
export type Ending = 'closed' | 'complete' | 'unfinished' | 'cut';

const lastWordsWithin = 500;
/** Inside these, a text is whole although their end tags are missing. */
const endMayBeLeftOut = new Set(
  'p li dt dd option optgroup tr td th thead tbody tfoot caption plaintext'.split(' '),
);

/** How a text ends whose last selected element is `last`. No page has to close its `html` and `body`. */
export function endingOf(html: string, { whole, open }: Parsed, last: Element): Ending {
  if (!whole) return 'cut';
  if (closesPage(html) || isClosed(last, html)) return 'closed';
  const inside = open
    .slice(Math.max(open.lastIndexOf(last.name), 0))
    .filter((name) => name !== 'html' && name !== 'body');
  if (endsInTag(html) || inside.some((name) => !endMayBeLeftOut.has(name))) return 'cut';
  const end = html.slice(-lastWordsWithin).trimEnd();
  if ((inside.length === 0 && end.endsWith('>')) || endsSentence(end)) return 'complete';
  return inside.includes('p') ? 'cut' : 'unfinished';
}

/** An element that is still open at the end of the page ends after the last complete tag. */
function isClosed({ endIndex }: Element, html: string): boolean {
  return html.includes('>', endIndex ?? html.length);
}

/** Or in a comment. */
function endsInTag(html: string): boolean {
  if (html.lastIndexOf('<!--') > html.lastIndexOf('-->')) return true;
  const opened = html.lastIndexOf('<');
  const isTag = /^<[a-z/!]/i.test(html.slice(opened, opened + 2));
  return isTag && html.indexOf('>', opened) === -1;
}

function endsSentence(end: string): boolean {
  const words = end.replace(/<[^<>]{0,200}>/g, '').trimEnd();
  return /[.!?…。！？।؟”"»)\]]$/u.test(words);
}
