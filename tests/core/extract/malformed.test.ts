import { describe, expect, it } from 'vitest';
import { clausesOf } from './reading.js';

describe('malformed markup', () => {
  it.each([
    ['unclosed paragraphs', '<p>one<p>two<p>three', ['p one', 'p two', 'p three']],
    ['unclosed items', '<ul><li>one<li>two</ul>three', ['li1 one', 'li1 two', 'p three']],
    ['unclosed blocks', '<div>one<div>two<p>three', ['p one', 'p two', 'p three']],
    ['stray closing tags', 'one</span></div></li></p></b>two', ['p one', 'p two']],
    ['crossed tags', '<p><b>one<i>two</b>three</i></p>', ['p onetwothree']],
    ['a paragraph in a paragraph', '<p>one<div>two</div>three</p>', ['p one', 'p two', 'p three']],
    ['tags in capitals', '<P>one</P><UL><LI>two</UL>', ['p one', 'li1 two']],
    ['elements that nobody knows', '<foo-bar>one <x>two</x></foo-bar>', ['p one two']],
    ['a lone angle bracket', '<p>a < b and c > d</p>', ['p a < b and c > d']],
    ['attributes without end', '<p class="x>one</p><p title="y">two</p>', ['p two']],
    ['a doubled attribute', '<p id=a id=b>one</p>', ['p one']],
    ['an empty element that closes itself', '<p/>one<br/>two', ['p one two']],
  ])('is read as browsers read it: %s', (_, html, clauses) => {
    expect(clausesOf(html)).toEqual(clauses);
  });

  it.each([
    ['named', '&ldquo;A&rdquo;&nbsp;&amp; b&hellip; &eacute; &copy;', '“A” & b… é ©'],
    ['by number', '&#8220;A&#8221;&#160;&#38; b&#x2026; &#xE9; &#169;', '“A” & b… é ©'],
    ['without semicolon', 'A &amp b &copy 2025', 'A & b © 2025'],
    ['that are none', 'AT&T R&D &unknown; &', 'AT&T R&D &unknown; &'],
    ['twice escaped', '&amp;lt;p&amp;gt;', '&lt;p&gt;'],
  ])('gives the characters of entities %s', (_, html, text) => {
    expect(clausesOf(`<p>${html}</p>`)).toEqual([`p ${text}`]);
  });
});
