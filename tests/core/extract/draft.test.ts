import { describe, expect, it } from 'vitest';
import { lines } from '../dates/lines.js';
import { clausesOf, readMain } from './reading.js';

describe('a paragraph in bold', () => {
  it('is a heading of the lowest level', () => {
    expect(clausesOf('<p><b>Your choices</b></p><p>You can object.</p>')).toEqual([
      'h7 Your choices',
      'p You can object.',
    ]);
  });

  it.each([
    ['in parts', '<p><strong>Your</strong> <b>choices</b></p>'],
    ['by style', '<p style="font-weight:600">Your choices</p>'],
    ['above the paragraph', '<b><p>Your choices</p></b>'],
    ['in a link', '<p><a href="#c"><b>Your choices</b></a></p>'],
    ['with white space beside it', '<p>\n <b>Your choices</b>&nbsp;</p>'],
    ['with characters beside it that nobody sees', '<p>&#8203;<b>Your choices</b>&#8203;&shy;</p>'],
    ['over two lines', '<p><b>Your<br>choices</b></p>'],
  ])('is a heading %s', (_, html) => {
    expect(clausesOf(html)).toEqual(['h7 Your choices']);
  });

  it.each(lines)('is not a heading if it is a date line: %s “%s”', (language, line) => {
    const page = `<h2>Acme</h2><p><b>${line}</b></p><p>You can object.</p>`;
    const { clauses } = readMain(page, { language }).text;
    expect(clauses.map(({ kind, section }) => [kind, section])).toEqual([
      ['heading', []],
      ['paragraph', ['Acme']],
      ['paragraph', ['Acme']],
    ]);
  });

  it.each([
    ['that is bold in part', '<p><b>Your</b> choices</p>', 'p Your choices'],
    ['that leads into what follows', '<p><b>You can:</b></p>', 'p You can:'],
    ['without a letter', '<p><b>***</b></p>', 'p ***'],
    ['that dates the document', '<p><b>Effective May 1, 2024</b></p>', 'p Effective May 1, 2024'],
    ['in a list', '<ul><li><b>Your choices</b></ul>', 'li1 Your choices'],
  ])('is not a heading %s', (_, html, clause) => {
    expect(clausesOf(html)).toEqual([clause]);
  });

  it('is not a heading if it has several sentences', () => {
    const long = 'We may share it. '.repeat(12).trim();
    expect(clausesOf(`<p><b>${long}</b></p>`)).toEqual([`p ${long}`]);
  });
});

describe('a heading without a letter', () => {
  it('is decoration, and is read as a paragraph', () => {
    expect(clausesOf('<h2>* * *</h2><h3>———</h3>')).toEqual(['p * * *', 'p ———']);
  });

  it('is a heading all the same when it is a number', () => {
    expect(clausesOf('<h2>4.2</h2>')).toEqual(['h2 4.2']);
  });
});

describe('a line break', () => {
  it('goes on with a sentence that runs through it', () => {
    expect(clausesOf('<p>We share data<br>with our affiliates.</p>')).toEqual([
      'p We share data with our affiliates.',
    ]);
  });

  it('separates words that touch it', () => {
    expect(clausesOf('<p>one<br>two<br/>three</br>four</p>')).toEqual(['p one two three four']);
  });

  it.each([
    ['a full stop', 'One.<br>Two.', ['p One.', 'p Two.']],
    ['a colon', 'Contact:<br>LinkedIn Ireland', ['p Contact:', 'p LinkedIn Ireland']],
    ['a stop inside quotes', '“One.”<br>Two', ['p “One.”', 'p Two']],
    ['an ideographic stop', '第一。<br>第二。', ['p 第一。', 'p 第二。']],
    ['a stop and a space', 'One. &nbsp;<br>Two', ['p One.', 'p Two']],
  ])('ends a clause after %s', (_, html, clauses) => {
    expect(clausesOf(`<p>${html}</p>`)).toEqual(clauses);
  });

  it.each([
    ['twice', 'one<br><br>two'],
    ['twice with space between', 'one<br>\n&nbsp;<br>two'],
    ['twice with an invisible character between', 'one<br>&#8203;<br>two'],
    ['five times', 'one<br><br><br><br><br>two'],
  ])('ends a clause when it is %s', (_, html) => {
    expect(clausesOf(`<p>${html}</p>`)).toEqual(['p one', 'p two']);
  });

  it.each(['• one<br>• two', '- one<br>- two', '1. one<br>2. two', '(a) one<br>(b) two'])(
    'ends a clause in front of a bullet: %s',
    (html) => {
      expect(clausesOf(`<p>${html}</p>`)).toHaveLength(2);
    },
  );

  it('is nothing at either end of a block', () => {
    expect(clausesOf('<p><br>one<br></p><br><p>two<br><br></p>')).toEqual(['p one', 'p two']);
  });

  it('does not part a heading', () => {
    expect(clausesOf('<h2>1.<br>Data We Collect<br><br>About You</h2>')).toEqual([
      'h2 1. Data We Collect About You',
    ]);
  });

  it('parts a list item, which stays an item', () => {
    expect(clausesOf('<ul><li>One.<br>Two.</ul>')).toEqual(['li1 One.', 'li1 Two.']);
  });
});

describe('words in several elements', () => {
  it('stay apart or together as they are written', () => {
    expect(clausesOf('<p>per<i>son</i>al <b>d</b>ata<sup>1</sup></p>')).toEqual([
      'p personal data¹',
    ]);
  });

  it('are parted by the borders of blocks', () => {
    expect(clausesOf('<div>one<div>two</div>three<section>four</section></div>')).toEqual([
      'p one',
      'p two',
      'p three',
      'p four',
    ]);
  });

  it('stay together across a comment', () => {
    expect(clausesOf('<p>per<!-- here -->sonal</p>')).toEqual(['p personal']);
  });
});
