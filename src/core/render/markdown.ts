import type { Clause, Link } from '../clause.js';
import { blocks, type Line } from './blocks.js';

/** HTML has six levels of heading; level 7 is a paragraph that is nothing but bold. */
const deepestHeading = 6;
/** Other schemes, such as `javascript:`, could run in a page that shows the Markdown. */
const linkable = /^(?:https?|mailto|tel):/i;

/** A version as CommonMark: no character of the text acts as markup, links stand on their words. */
export function renderMarkdown(clauses: readonly Clause[]): string {
  return blocks(clauses)
    .map((block) => block.map(line).join('\n'))
    .join('\n\n')
    .concat(clauses.length > 0 ? '\n' : '');
}

function line({ clause, depth }: Line): string {
  const text = withLinks(clause);
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
      // A marker of its own: with `-`, a table behind a list would become part of that list.
      return `* ${atLineStart(headed(clause) + text)}`;
  }
}

function headed({ headers }: Clause): string {
  return headers.length > 0 ? `**${inline(headers.join(' / '))}:** ` : '';
}

/** Each link is put on the next place where its words occur; one whose words are not in the text follows it. */
function withLinks({ text, links }: Clause): string {
  let done = '';
  let rest = text;
  let behind = '';
  for (const link of links.filter((link) => linkable.test(link.href))) {
    const at = link.text === '' ? -1 : rest.indexOf(link.text);
    if (at < 0) {
      behind += ` ${marked(link, link.text || link.href)}`;
      continue;
    }
    done += inline(rest.slice(0, at)) + marked(link, link.text);
    rest = rest.slice(at + link.text.length);
  }
  return done + inline(rest) + behind;
}

function marked(link: Link, words: string): string {
  return `[${inline(words)}](<${target(link.href)}>)`;
}

/** CommonMark 6.3: between `<` and `>` a target may hold neither these, nor a backslash, nor a line end. */
function target(href: string): string {
  return href.replace(/[<>\\\s\p{Cc}]/gu, (sign) => encodeURIComponent(sign));
}

/** CommonMark 2.4: a backslash takes the meaning from any ASCII punctuation. `~` and `|` matter in GitHub's dialect. */
function inline(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&~|!#]/g, '\\$&');
}

/** Signs that mean a list, a rule or an underlined heading only where a line starts. */
function atLineStart(text: string): string {
  return text.replace(/^([-+=])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
