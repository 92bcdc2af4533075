import { describe, expect, it } from 'vitest';
import { clausesOf, linksOf } from '../reading.js';

const table = (answer: string) =>
  clausesOf(`<table><tr><th>Reason<th>Do we share?</tr><tr><td>Ads<td>${answer}</tr></table>`).at(
    -1,
  );

describe('a picture', () => {
  it.each([
    ['its alt', '<img src="/no.png" alt="No">'],
    ['its label', '<img src="/no.png" aria-label="No">'],
    ['its title', '<img src="/no.png" title="No">'],
    ['the label of its role', '<span role="img" aria-label="No"></span>'],
    [
      'the label of its role, with markup inside',
      '<i role="img" aria-label="No"><svg><path/></svg></i>',
    ],
    ['the title of a drawing', '<svg><title>No</title><path d="M0 0"/></svg>'],
    ['the label of a drawing', '<svg aria-label="No"><path d="M0 0"/></svg>'],
    ['the words in a drawing', '<svg><g><text x="1">No</text></g></svg>'],
    [
      'the alt of a picture inside other elements',
      '<p><picture><source><img alt="No"></picture></p>',
    ],
    ['words for screen readers', '<i class="fa fa-x"></i><span class="sr-only">No</span>'],
    ['words that are clipped away', '<i></i><span style="clip: rect(0 0 0 0)">No</span>'],
    ['the label of an icon', '<i class="fa fa-x" aria-label="No"></i>'],
    ['the title of an icon', '<span class="icon" title="No"></span>'],
    ['the label of a hidden icon', '<svg aria-hidden="true"><title>No</title></svg>'],
    ['the label of a sign', '<span role="img" aria-label="No">●</span>'],
    [
      'words for screen readers beside a sign',
      '<b aria-hidden="true">○</b><span class="sr-only">No</span>',
    ],
    [
      'words for screen readers beside a letter of an icon font',
      '<i>&#xf00d;</i><span class="sr-only">No</span>',
    ],
    ['the label of a letter of an icon font', '<i role="img" aria-label="No">&#xe5cd;</i>'],
    [
      'the title of a drawing, not of its parts',
      '<svg><title>No</title><g><title>x</title></g></svg>',
    ],
    ['the title of the only part', '<svg><g><title>No</title></g></svg>'],
    ['the label of another drawing', '<object role="img" aria-label="No"></object>'],
    ['the alt of a picture in an accelerated page', '<amp-img alt="No"></amp-img>'],
    ['the same thing twice', '<img alt="No"><span class="sr-only">No</span>'],
    [
      'once, although the label says it too',
      '<i aria-label="No"></i><span class="sr-only">No</span>',
    ],
  ])('is all that a cell has: %s', (_, answer) => {
    expect(table(answer)).toBe('td[Do we share?|Ads] No');
  });

  it('may be the label of the cell itself', () => {
    const html = '<table><tr><th>A<th>B</tr><tr><td>Ads<td aria-label="No"><i></i></tr></table>';
    expect(clausesOf(html).at(-1)).toBe('td[B|Ads] No');
  });

  it.each([
    ['a sign for it', '<span aria-hidden="true">✗</span><span class="sr-only">No</span>', '✗'],
    ['a number', '<b>0</b><span class="sr-only">No</span>', '0'],
    ['a sign without a label', '<b>●</b>', '●'],
    ['words', 'Never<span class="sr-only">No</span>', 'Never'],
    ['words and a label', '<span aria-label="No">Never</span>', 'Never'],
    ['words and an icon of the design', '<img alt="Arrow icon">Never', 'Never'],
  ])('is not read in a cell that shows %s', (_, answer, words) => {
    expect(table(answer)).toBe(`td[Do we share?|Ads] ${words}`);
  });

  it('stands next to the words of a cell', () => {
    expect(table('<img alt="No">Except in Texas')).toBe('td[Do we share?|Ads] No Except in Texas');
    expect(table('<img alt="No"> Not now')).toBe('td[Do we share?|Ads] No Not now');
  });

  it('is one of the words of a text', () => {
    expect(clausesOf('<p>privacy<img alt="@">site<img alt=".">example</p>')).toEqual([
      'p privacy@site.example',
    ]);
    expect(clausesOf('<p>Settings<img alt="and then">Data</p>')).toEqual([
      'p Settings and then Data',
    ]);
    expect(clausesOf('<ul><li><img alt="Not"> shared</ul>')).toEqual(['li1 Not shared']);
    expect(clausesOf('<h1><img alt="Privacy notice"></h1>')).toEqual(['h1 Privacy notice']);
    expect(clausesOf('<p><img alt="We never sell your data"></p>')).toEqual([
      'p We never sell your data',
    ]);
    expect(clausesOf('<dl><dt>Sold?<dd><i></i><span class="sr-only">No</span></dl>')).toEqual([
      'p Sold?',
      'p No',
    ]);
  });

  it('leaves characters that nobody sees where they are', () => {
    expect(clausesOf('<p>See <a href="/x">our notice</a><span>&#8203;</span>.</p>')).toEqual([
      'p See our notice.',
    ]);
  });

  it('stays a sign among words', () => {
    const heart = '<span role="img" aria-label="heart">❤</span>';
    expect(clausesOf(`<p>We ${heart} privacy.</p><h2>${heart} You</h2>`)).toEqual([
      'p We ❤ privacy.',
      'h2 ❤ You',
    ]);
    expect(clausesOf(`<p><a href="/x">→<span class="sr-only">Next</span></a></p>`)).toEqual([
      'p →',
    ]);
  });

  it('is apart from the words of other pictures', () => {
    expect(clausesOf('<p><svg><text>Not</text><text>sold</text></svg></p>')).toEqual([
      'p Not sold',
    ]);
  });

  it('does not make a line in bold plain', () => {
    expect(clausesOf('<p><img alt="Lock"> <b>Security</b></p>')).toEqual(['h7 Lock Security']);
  });
});

describe('a picture that only decorates', () => {
  it.each([
    ['says so', '<img alt="">'],
    ['says so, with a title', '<img alt="" title="Lock">'],
    ['has no words', '<img src="/lock.png">'],
    ['has white space for words', '<img alt=" &nbsp;">'],
    ['has the role of one', '<img role="presentation" alt="Lock"><img role="none" alt="Lock">'],
    ['counts visits', '<img width="1" height="1" alt="Lock"><img width="0" alt="Lock">'],
    ['is hidden', '<img hidden alt="Lock"><svg style="display:none"><title>Lock</title></svg>'],
    ['is a logo', '<img alt="Acme logo"><img alt="Logo for Acme">'],
    ['is an icon', '<img alt="lock icon"><svg><title>chevron</title></svg>'],
    ['is called by its file', '<img alt="lock_2.png">'],
    ['has an empty label', '<span role="img" aria-label=""></span>'],
    ['is hidden from screen readers', '<img alt="Lock" aria-hidden="true">'],
    ['says what the words behind it say', '<img alt="We share:">'],
    ['is a drawing without a title', '<svg><desc>Lock</desc><style>a{}</style></svg>'],
    ['is known to screen readers alone', '<span class="sr-only">Lock</span>'],
  ])('is not read where it %s', (_, html) => {
    expect(clausesOf(`<p>${html}We share.</p>`)).toEqual(['p We share.']);
  });

  it.each([
    ['h2', '<h2><img alt="Lock"> Security</h2>', 'h2 Security'],
    ['link', '<p><a href="/s"><img alt="pdf"> Security</a></p>', 'p Security'],
    ['link', '<p><a href="/s">Security<svg><title>Opens a tab</title></svg></a></p>', 'p Security'],
    ['button', '<button>Security <svg><title>Open</title></svg></button>', 'p Security'],
    [
      'summary',
      '<details><summary>Security <i role="img" aria-label="Open"></i></details>',
      'p Security',
    ],
    ['link', '<p><a href="/s">Security <i class="sr-only">of data</i></a></p>', 'p Security'],
    [
      'heading with a link to itself',
      '<h2>Security <a href="#s"><svg><title>Link</title></svg><i class="sr-only">Link</i></a></h2>',
      'h2 Security',
    ],
  ])('is not read next to the words of a %s', (_, html, clause) => {
    expect(clausesOf(html)).toEqual([clause]);
  });

  it('is not read above a caption that says the same', () => {
    const figure =
      '<figure><img alt="How we share data"><figcaption>How we share data.</figcaption></figure>';
    expect(clausesOf(figure)).toEqual(['p How we share data.']);
    expect(clausesOf('<p>Nobody.</p><div><img alt="Acme"></div><div>Acme keeps it.</div>')).toEqual(
      ['p Nobody.', 'p Acme keeps it.'],
    );
  });

  it('is not what a link without content is labelled', () => {
    expect(clausesOf('<p>We share.<a href="/more" aria-label="Read more"></a></p>')).toEqual([
      'p We share.',
    ]);
  });
});

describe('a picture as a link', () => {
  it.each([
    ['alt', '<a href="/c"><img alt="Your privacy choices"></a>'],
    ['alt of a logo', '<a href="/c"><img alt="DAA logo"></a>', 'DAA logo'],
    ['title of a drawing', '<a href="/c"><svg><title>Your privacy choices</title></svg></a>'],
    ['label of the link', '<a href="/c" aria-label="Your privacy choices"><svg><path/></svg></a>'],
    ['title of the link', '<a href="/c" title="Your privacy choices"><i class="icon"></i></a>'],
    [
      'words for screen readers',
      '<a href="/c"><i></i><i class="sr-only">Your privacy choices</i></a>',
    ],
    ['alt, in a heading', '<h2><a href="/c"><img alt="Your privacy choices"></a></h2>'],
    [
      'alt, in a cell',
      '<table><tr><td>a<td><a href="/c"><img alt="Your privacy choices"></a></table>',
    ],
    ['alt, over a block', '<a href="/c"><div><img alt="Your privacy choices"></div></a>'],
  ])('keeps its words and its target: %s', (_, html, words = 'Your privacy choices') => {
    expect(linksOf(html)).toEqual([{ text: words, href: 'https://example.com/c' }]);
  });
});
