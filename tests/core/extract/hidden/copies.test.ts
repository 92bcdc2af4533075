import { describe, expect, it } from 'vitest';
import { clausesOf } from '../reading.js';

const block = '<h2>Sharing</h2><p>We share data with partners.</p><ul><li>Ads<li>Research</ul>';
const once = ['h2 Sharing', 'p We share data with partners.', 'li1 Ads', 'li1 Research'];

describe('a block that a page has twice, for wide screens and for small ones', () => {
  it.each([
    ['class="d-none d-md-block"', 'class="d-md-none"'],
    ['class="d-md-none"', 'class="d-none d-md-block"'],
    ['class="hidden md:block"', 'class="md:hidden"'],
    ['class="hidden-xs"', 'class="visible-xs"'],
    ['class="hide-for-small-only"', 'class="show-for-small-only"'],
    ['class="hide-on-small-only"', 'class="hide-on-med-and-up"'],
    ['class="uk-visible@m"', 'class="uk-hidden@m"'],
    ['class="is-hidden-mobile"', 'class="is-hidden-tablet"'],
    ['class="elementor-hidden-mobile"', 'class="elementor-hidden-desktop elementor-hidden-tablet"'],
    ['class="display-none tablet:display-block"', 'class="tablet:display-none"'],
    ['class="desktop-only"', 'class="mobile-only"'],
    ['class="hide-mobile"', 'class="hide-desktop"'],
    ['class="desktop"', 'class="mobile"'],
    ['class="policy-desktop"', 'class="policy-mobile"'],
    ['id="policy-desktop"', 'id="policy-mobile"'],
    ['', 'class="lg:hidden"'],
    ['', 'class="accordion" hidden'],
    ['', 'class="accordion" style="display:none"'],
    ['class="hidden md:block"', 'class="hidden sm:block md:hidden"'],
    ['', 'hidden'],
    ['class="d-none"', ''],
  ])('is read once: %s, %s', (one, other) => {
    expect(clausesOf(`<p>A</p><div ${one}>${block}</div><div ${other}>${block}</div>`)).toEqual([
      'p A',
      ...once,
    ]);
  });

  it('is read once where another markup shows the same words, apart from each other', () => {
    const [table, list] = [
      '<table><tr><th>Reason<th>Share?</tr><tr><td>Ads<td>No</tr></table>',
      '<dl><dt>Reason<dd>Share?<dt>Ads:<dd>NO</dl>',
    ];
    const page = `<div class="d-none d-lg-block">${table}</div><p>B</p><div class="d-lg-none">${list}</div>`;
    expect(clausesOf(page).map((clause) => clause.replace(/^td\[.*?\] /, ''))).toEqual([
      'Reason',
      'Share?',
      'Ads',
      'No',
      'p B',
    ]);
  });

  it('is read once where three screens have their own', () => {
    const three = ['hidden lg:block', 'hidden md:block lg:hidden', 'md:hidden'];
    expect(clausesOf(three.map((name) => `<div class="${name}">${block}</div>`).join(''))).toEqual(
      once,
    );
  });

  it('shows the longer words of a line', () => {
    const line =
      'Our <span class="d-none d-sm-inline">privacy policy</span> <span class="d-sm-none">policy</span> applies.';
    expect(clausesOf(`<p>${line}</p>`)).toEqual(['p Our privacy policy applies.']);
  });
});

describe('words for small screens', () => {
  it.each([
    ['other words', '<div class="d-md-none"><p>We share data with everyone.</p></div>'],
    ['more words', `<div class="d-md-none">${block}<p>And more.</p></div>`],
  ])('are read if they are %s', (_, copy) => {
    const clauses = clausesOf(`<div class="d-none d-md-block">${block}</div>${copy}`);
    expect(clauses.slice(0, once.length)).toEqual(once);
    expect(clauses.length).toBeGreaterThan(once.length);
  });

  it('are read if they stand alone', () => {
    expect(clausesOf(`<div class="md:hidden">${block}</div>`)).toEqual(once);
    expect(clausesOf('<p>Our <span class="d-sm-none">policy</span> applies.</p>')).toEqual([
      'p Our policy applies.',
    ]);
  });

  it('are read if only a link says the same as their title', () => {
    expect(clausesOf(`<p>Sharing</p><div class="mobile">${block}</div>`)).toEqual([
      'p Sharing',
      ...once,
    ]);
  });

  it('are read in one of two copies that are both for small screens', () => {
    const copies = `<div class="md:hidden">${block}</div>`.repeat(2);
    expect(clausesOf(copies).slice(0, once.length)).toEqual(once);
  });
});

it('a text that stands twice where all readers see it is read twice', () => {
  expect(clausesOf(`<div>${block}</div><div>${block}</div>`)).toEqual([...once, ...once]);
});
