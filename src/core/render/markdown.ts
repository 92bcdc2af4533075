import { allHeaders, type Clause } from '../clause.js';
import { blocks, type Line } from './blocks.js';
import { atLineStart, inline, isLinkable, linked } from './commonmark.js';

/** HTML has six levels of heading; level 7 is a paragraph that is entirely bold. */
const deepestHeading = 6;
/** A version as CommonMark. No character of the text acts as markup, and links are on their own words. */
export function renderMarkdown(clauses: readonly Clause[]): string {
  return blocks(clauses)
    .map((block) => block.map(line).join('\n'))
    .join('\n\n')
    .concat(clauses.length > 0 ? '\n' : '');
}

function line({ clause, depth }: Line): string {
  const text = marked(clause) + withLinks(clause);
  switch (clause.kind) {
    case 'heading':
      return clause.level > deepestHeading
        ? `**${text}**`
        : `${'#'.repeat(Math.max(1, clause.level))} ${text}`;
    case 'paragraph':
      return atLineStart(text);
    case 'item':
      return `${'  '.repeat(depth - 1)}- ${atLineStart(text)}`;
    case 'cell':
      // A different marker: with `-`, a table after a list would become part of that list.
      return `* ${atLineStart(headed(clause) + text)}`;
  }
}

/** Not as a numbered list: Markdown numbers its items itself, and only with digits. */
function marked({ marker }: Clause): string {
  return marker === null ? '' : `${inline(marker)} `;
}

function headed(clause: Clause): string {
  const headers = allHeaders(clause);
  return headers.length > 0 ? `**${inline(headers.join(' / '))}:** ` : '';
}

/** Each link is placed on the next occurrence of its words; a link whose words are not in the text follows it. */
function withLinks({ text, links }: Clause): string {
  let done = '';
  let rest = text;
  let behind = '';
  for (const link of links.filter((link) => isLinkable(link.href))) {
    const at = link.text === '' ? -1 : rest.indexOf(link.text);
    if (at < 0) {
      behind += ` ${linked(link.text, link.href)}`;
      continue;
    }
    done += inline(rest.slice(0, at)) + linked(link.text, link.href);
    rest = rest.slice(at + link.text.length);
  }
  return done + inline(rest) + behind;
}
