import { describe, expect, it } from 'vitest';
import { clausesOf, linksOf } from './reading.js';

describe('headings', () => {
  it('have the level that they are written with', () => {
    const html = [1, 2, 3, 4, 5, 6].map((level) => `<h${level}>Part ${level}</h${level}>`).join('');
    expect(clausesOf(html)).toEqual([1, 2, 3, 4, 5, 6].map((level) => `h${level} Part ${level}`));
  });

  it('may be made of any element with the role', () => {
    expect(
      clausesOf('<div role="heading" aria-level="3">Data</div>text <span role=heading>Use</span>'),
    ).toEqual(['h3 Data', 'p text', 'h2 Use']);
  });

  it('keep their links and lose their markup', () => {
    expect(
      clausesOf('<h2><a id="x"></a><span>1. <b>Data</b></span> <a href="/d">we</a></h2>'),
    ).toEqual(['h2 1. Data we']);
    expect(linksOf('<h2>Data <a href="/d">we</a></h2>')).toEqual([
      { text: 'we', href: 'https://example.com/d' },
    ]);
  });

  it('hold the blocks inside them', () => {
    expect(clausesOf('<h2><div>Data</div></h2>')).toEqual(['h2 Data']);
  });
});

describe('lists', () => {
  it('give an item a clause, with its depth', () => {
    expect(clausesOf('<ul><li>one<ol><li>two<menu><li>three</menu></ol><li>four</ul>')).toEqual([
      'li1 one',
      'li2 two',
      'li3 three',
      'li1 four',
    ]);
  });

  it('keep the words of an item around a list inside it', () => {
    expect(clausesOf('<ul><li>We share <ul><li>name</li></ul> with others.</li></ul>')).toEqual([
      'li1 We share',
      'li2 name',
      'li1 with others.',
    ]);
  });

  it('keep the paragraphs of an item apart', () => {
    expect(clausesOf('<ol><li><p>One.</p><p>Two.</p></li><li>Three.</li></ol>')).toEqual([
      'li1 One.',
      'li1 Two.',
      'li1 Three.',
    ]);
  });

  it('need no list around an item', () => {
    expect(clausesOf('<li>one</li>')).toEqual(['li1 one']);
  });

  it('end: what follows is a paragraph', () => {
    expect(clausesOf('<ul><li>one</ul>two<p>three</p>')).toEqual(['li1 one', 'p two', 'p three']);
  });

  it('may hold headings', () => {
    expect(clausesOf('<ol><li><h3>Data</h3>We collect it.</li></ol>')).toEqual([
      'h3 Data',
      'li1 We collect it.',
    ]);
  });

  it('give an empty item no clause', () => {
    expect(clausesOf('<ul><li></li><li>&nbsp;</li><li>one</li></ul>')).toEqual(['li1 one']);
  });
});

describe('definition lists', () => {
  it('give each term and each definition a clause', () => {
    expect(
      clausesOf('<dl><dt>Data<dd>What you give.<dd><p>What we see.</p><dt><b>Use</b><dd>Ads.</dl>'),
    ).toEqual(['p Data', 'p What you give.', 'p What we see.', 'h7 Use', 'p Ads.']);
  });
});

describe('collapsed text', () => {
  it.each([
    ['closed details', '<details><summary>Key terms</summary><p>We share.</p></details>'],
    [
      'a collapsed panel',
      '<p>Key terms</p><div class="collapse" style="display:none">We share.</div>',
    ],
    ['aria-hidden', '<p>Key terms</p><div aria-hidden="true">We share.</div>'],
    ['hidden until found', '<p>Key terms</p><div hidden="until-found">We share.</div>'],
  ])('is read: %s', (_, html) => {
    expect(clausesOf(html)).toEqual(['p Key terms', 'p We share.']);
  });

  it.each([
    ['hidden', '<p hidden>We share.</p>'],
    ['display: none', '<div style="display: none"><p>We share.</p></div>'],
    ['script', '<script>We share.</script>'],
    ['style', '<style>p { content: "We share." }</style>'],
    ['noscript', '<noscript><p>We share.</p></noscript>'],
    ['template', '<template><p>We share.</p></template>'],
    ['svg', '<svg><desc>We share.</desc><style>We share.</style><path d="M0 0"/></svg>'],
    ['an option that is not selected', '<select><option><option>We share.</option></select>'],
    ['datalist', '<datalist><option>We share.</option></datalist>'],
    ['a closed dialogue', '<dialog><p>We share.</p></dialog>'],
    ['what pops up', '<div popover><p>We share.</p></div>'],
    ['what screen readers alone get', '<span class="sr-only">(opens in a new tab)</span>'],
    ['comment', '<!-- <p>We share.</p> -->'],
    ['conditional comment', '<!--[if IE]><p>We share.</p><![endif]-->'],
  ])('is not read when it never shows: %s', (_, html) => {
    expect(clausesOf(`<p>Key</p>${html}<p>terms</p>`)).toEqual(['p Key', 'p terms']);
  });
});

describe('words that only screen readers get', () => {
  it('part no words, and are in no link', () => {
    const html = '<p>See <a href="/a">here<i class="sr-only"> (new tab)</i></a>, please.</p>';
    expect(clausesOf(html)).toEqual(['p See here, please.']);
    expect(linksOf(html)).toEqual([{ text: 'here', href: 'https://example.com/a' }]);
  });
});

describe('lines by style', () => {
  it('part words like paragraphs', () => {
    const html =
      '<span style="display:block">Key terms</span><span style="display:block">We</span>';
    expect(clausesOf(html)).toEqual(['p Key terms', 'p We']);
  });

  it('keep words on one line together', () => {
    expect(
      clausesOf('<p style="display:inline">We </p><p style="display:inline">share.</p>'),
    ).toEqual(['p We share.']);
  });
});

describe('other scripts', () => {
  it.each([
    ['from right to left', '<p dir="rtl">\u200Fنجمع \u202Bبيانات\u202C.</p>', 'p نجمع بيانات.'],
    [
      'without spaces',
      '<p>私たちは<b>情報</b>を\n収集します。</p>',
      'p 私たちは情報を 収集します。',
    ],
    [
      'with hyphens for the typesetter',
      '<p>Daten&shy;schutz&#173;grund&#xAD;verordnung</p>',
      'p Datenschutzgrundverordnung',
    ],
    [
      'with a reading above',
      '<p><ruby>個人<rp>(</rp><rt>こじん</rt><rp>)</rp></ruby></p>',
      'p 個人こじん',
    ],
  ])('are read: %s', (_, html, clause) => {
    expect(clausesOf(html)).toEqual([clause]);
  });
});

describe('links', () => {
  it('keep their words and their target', () => {
    expect(linksOf('<p>Go to <a href="/s?gclid=x"><b>Settings</b> &amp; Privacy</a>.</p>')).toEqual(
      [{ text: 'Settings & Privacy', href: 'https://example.com/s' }],
    );
  });

  it('that are next to each other are two, even with the same target', () => {
    expect(linksOf('<p><a href="/a">one</a> <a href="/a">two</a></p>')).toEqual([
      { text: 'one', href: 'https://example.com/a' },
      { text: 'two', href: 'https://example.com/a' },
    ]);
  });

  it('that lead nowhere or show nothing are none, and their words stay', () => {
    const html =
      '<p><a name="x">one</a> <a href="javascript:;">two</a> <a href="/a"><img src="i"></a><a href="/b"> &#8203;</a>three</p>';
    expect(linksOf(html)).toEqual([]);
    expect(clausesOf(html)).toEqual(['p one two three']);
  });

  it('around several blocks belong to each', () => {
    expect(linksOf('<a href="/a"><div>one</div><div>two</div></a>')).toEqual([
      { text: 'one', href: 'https://example.com/a' },
      { text: 'two', href: 'https://example.com/a' },
    ]);
  });
});
