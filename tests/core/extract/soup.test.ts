import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/core/extract/normalise.js';
import { judge } from '../../../src/core/judge/judge.js';
import { runs } from '../runs.js';
import { read } from './reading.js';

/** What tags are made of, in any order: most of it is no HTML at all. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '<main>',
          '</main>',
          '<main',
          '<p>',
          '</p>',
          '<b>',
          '</b>',
          '<h2>',
          '</h2>',
          '<br>',
          '<hr/>',
        ],
        ...[
          '<ul>',
          '<li>',
          '</ul>',
          '<table>',
          '<tr>',
          '<td>',
          '<th colspan="',
          '</table>',
          '<caption>',
        ],
        ...[
          '<a href="',
          '<a href=/x>',
          '</a>',
          '<svg>',
          '</svg>',
          '<template>',
          '<select>',
          '<option>',
        ],
        ...[
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
          '<?xml ',
          '<!doctype',
          '<script>',
          '</script>',
          '<style>',
        ],
        ...[
          '<textarea>',
          '<title>',
          '<base href="//">',
          '<html lang="',
          '<div hidden ',
          '</html>',
          '</',
        ],
        ...[
          '"',
          "'",
          '>',
          '<',
          '/',
          '=',
          '&',
          '&#',
          '&#x110000;',
          '&nbsp;',
          ' ',
          '\n',
          'We',
          'share',
          'é',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 60, size: 'max' },
  )
  .map((pieces) => `<main>${pieces.join('')}`);

describe('whatever is served in place of a page', () => {
  it('is read or refused without an exception, and what is read is in its one form', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom([], ['main'], ['main', 'p', 'td']), (html, select) => {
        const reading = read(html, { select });
        judge(html, reading, { language: 'en', words: 100 });
        for (const { text, links, headers } of reading?.text.clauses ?? []) {
          expect(text).not.toBe('');
          for (const words of [text, ...headers, ...links.map((link) => link.text)]) {
            expect(words).toBe(normalise(words));
          }
          for (const { href } of links) expect(new URL(href).protocol).not.toBe('javascript:');
        }
      }),
      runs,
    );
  });
});
