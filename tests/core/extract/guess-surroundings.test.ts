import { describe, expect, it } from 'vitest';
import { found, line, read } from './reading.js';

const guessed = (body: string, title = 'Privacy Policy – Example') => {
  const html = `<html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;
  return found(read(html, { select: [] })).text.clauses.map(line);
};

const sentence =
  'We collect your name and your address, and we keep both as long as the law asks us to.';
const rich = `<p>${sentence}</p>`.repeat(20);
const richLines = Array<string>(20).fill(`p ${sentence}`);
const date = 'Last updated March 19, 2024';
const introduction = 'Example AB, hereafter the Company, is the controller of your personal data.';
const menu =
  '<div class="top"><a href="/">Home</a><a href="/prices">Prices</a><a href="/login">Log in</a></div>';

describe('the title of a guessed text, its date and its introduction', () => {
  it.each([
    ['h2', '<h2>Privacy Policy</h2>', 'h2 Privacy Policy'],
    ['h3', '<h3>Privacy Policy</h3>', 'h3 Privacy Policy'],
    ['role=heading', '<div role="heading">Privacy Policy</div>', 'h2 Privacy Policy'],
    ['bold', '<p><b>Privacy Policy</b></p>', 'h7 Privacy Policy'],
    ['a class', '<div class="page-title">Our policy</div>', 'p Our policy'],
    ['the same words as <title>', '<div>Privacy Policy</div>', 'p Privacy Policy'],
  ])('are kept when the title is %s', (_, title, expected) => {
    const head = `<div class="head"><p>${date}</p>${title}<p>${introduction}</p></div>`;
    const body = `${menu}<div class="page">${head}<div class="rich">${rich}</div></div>`;
    expect(guessed(body)).toEqual([`p ${date}`, expected, `p ${introduction}`, ...richLines]);
  });

  it.each([
    ['in elements of their own', `<h2>Terms</h2><p>${date}</p><p>${introduction}</p>`],
    [
      'in sections',
      `<section><h2>Terms</h2></section><section><p>${date}</p></section><section><p>${introduction}</p></section>`,
    ],
    [
      'with the introduction as a sibling',
      `<div><h2>Terms</h2><p>${date}</p></div><div><p>${introduction}</p></div>`,
    ],
    [
      'far above',
      `<div><div><div><h2>Terms</h2><p>${date}</p></div></div></div><div>${introduction}</div>`,
    ],
  ])('are kept %s', (_, head) => {
    expect(guessed(`${menu}<div>${head}<div>${rich}</div></div>`, 'Terms')).toEqual([
      'h2 Terms',
      `p ${date}`,
      `p ${introduction}`,
      ...richLines,
    ]);
  });

  it.each([
    ['a date', `<div>${date}</div>`, [`p ${date}`]],
    ['an introduction', `<section>${introduction}</section>`, [`p ${introduction}`]],
    ['both', `<div><p>${date}</p><p>${introduction}</p></div>`, [`p ${date}`, `p ${introduction}`]],
  ])('are kept without a title: %s', (_, front, expected) => {
    const body = `${menu}<div class="page">${front}<div>${rich}</div></div>`;
    expect(guessed(body, '')).toEqual([...expected, ...richLines]);
  });

  it.each([
    ['<main>', 'main'],
    ['<article>', 'article'],
  ])('are kept in front of the %s that has the text', (_, name) => {
    const hero = `<div class="hero"><h1>Privacy Policy</h1><p>${date}</p></div>`;
    const body = `<div class="promo">Free shipping!</div>${menu}${hero}<${name}>${rich}</${name}>`;
    expect(guessed(body)).toEqual(['h1 Privacy Policy', `p ${date}`, ...richLines]);
  });

  it('are kept when only the title is in <main>', () => {
    const body = `${menu}<main><h1>Privacy Policy</h1><p>${date}</p></main><div>${rich}</div>`;
    expect(guessed(body)).toEqual(['h1 Privacy Policy', `p ${date}`, ...richLines]);
  });

  it.each([
    ['a page', '<header>', ''],
    ['a page, next to the menu', '<header>', '<nav><a href="/">Home</a> Menu</nav>'],
    ['a page, next to a menu without a name', '<header>', menu],
    ['a page, by its role', '<div role="banner">', menu],
  ])('are kept in the header of %s', (_, tag, inside) => {
    const end = tag.startsWith('<div') ? '</div>' : '</header>';
    const header = `${tag}${inside}<div><h1>Privacy Policy</h1><p>${date}</p></div>${end}`;
    expect(guessed(`${header}<div>${rich}</div>`)).toEqual([
      'h1 Privacy Policy',
      `p ${date}`,
      ...richLines,
    ]);
  });

  it('is not the name of the site', () => {
    const text = `<div class="page"><h2>Privacy Policy</h2><div>${rich}</div></div>`;
    const expected = ['h2 Privacy Policy', ...richLines];
    expect(guessed(`<header><h1>Example</h1>${menu}</header>${text}`)).toEqual(expected);
    expect(guessed(`<div><h1><a href="/">Example</a></h1>${menu}</div>${text}`)).toEqual(expected);
    expect(guessed(`<div class="logo"><h1>Example</h1></div>${text}`)).toEqual(expected);
  });

  it('may be one of several headings of the first level', () => {
    const text = `<h1>1. Data</h1>${rich}<h1>2. Rights</h1>${rich}`;
    const body = `${menu}<div class="hero"><h1>Privacy Policy</h1></div><div>${text}</div>`;
    expect(guessed(body)).toEqual([
      'h1 Privacy Policy',
      'h1 1. Data',
      ...richLines,
      'h1 2. Rights',
      ...richLines,
    ]);
  });

  it('has no menu beside it', () => {
    const crumbs = '<div><a href="/">Home</a> / <a href="/legal">Legal texts</a> / Privacy</div>';
    const hero = `<div class="hero">${crumbs}<h1>Privacy Policy</h1></div>`;
    const side = '<div><h3>Topics</h3><ul><li><a href="/a">Our products</a></li></ul></div>';
    const body = `${menu}<div>${hero}<div>${side}<div>${rich}</div></div></div>`;
    expect(guessed(body)).toEqual(['h1 Privacy Policy', ...richLines]);
  });
});

describe('a guessed text', () => {
  it('may be cut into many parts', () => {
    const parts = Array.from(
      { length: 8 },
      (_, i) => `<section><h2>${i + 1}. Part</h2><p>${sentence}</p></section>`,
    ).join('');
    const lines = Array.from({ length: 8 }, (_, i) => [
      `h2 ${i + 1}. Part`,
      `p ${sentence}`,
    ]).flat();
    const footer = '<div class="f">© 2024 Example AB. <a href="/imprint">Imprint</a></div>';
    expect(guessed(`${menu}${parts}${footer}`)).toEqual(lines);
    const articles = parts.replaceAll('section>', 'article>');
    expect(guessed(`${menu}<div>${articles}</div>${footer}`)).toEqual(lines);
  });

  it('may go on behind its largest part', () => {
    const more = `<div><h2>Contact</h2>${`<p>${sentence}</p>`.repeat(2)}</div>`;
    const body = `${menu}<h1>Privacy</h1><div>${rich}</div>${more}`;
    expect(guessed(body)).toEqual([
      'h1 Privacy',
      ...richLines,
      'h2 Contact',
      `p ${sentence}`,
      `p ${sentence}`,
    ]);
    const short = '<p>Questions? Write to <a href="mailto:a@example.com">a@example.com</a>.</p>';
    const inside = `${menu}<div><h1>Privacy</h1><div>${rich}</div>${short}</div>`;
    expect(guessed(inside).at(-1)).toBe('p Questions? Write to a@example.com.');
  });

  it.each([
    [
      'only of a table',
      `<table><tr><th>Data</th><th>Use</th></tr>${`<tr><td>Name</td><td>${sentence}</td></tr>`.repeat(9)}</table>`,
      20,
    ],
    ['only of a list', `<ul>${`<li>${sentence}</li>`.repeat(9)}</ul>`, 9],
    ['of words in the body', `${sentence}<br><br>`.repeat(9), 9],
    [
      'of a language without spaces',
      `<h2>隐私政策</h2><div>${'<p>我们收集您的姓名和地址，并在法律要求的期限内予以保存。</p>'.repeat(9)}</div>`,
      10,
    ],
    [
      'of an element of the page’s own',
      `<app-root><app-policy><h2>Terms</h2><div>${rich}</div></app-policy></app-root>`,
      21,
    ],
  ])('may consist %s', (_, text, clauses) => {
    expect(guessed(`${menu}${text}`)).toHaveLength(clauses);
  });

  it('is read in a table that lays the page out', () => {
    const table = `<table><tr><td>${menu}</td><td><h2>Terms</h2>${rich}</td></tr></table>`;
    expect(guessed(table)).toEqual(['h2 Terms', ...richLines]);
  });

  it('keeps links that are part of it', () => {
    const list =
      '<ul><li><a href="/cookies">Cookie Policy</a></li><li><a href="/ads">Ads</a></li></ul>';
    const contents = '<ul><li><a href="#a">Data</a></li><li><a href="#b">Rights</a></li></ul>';
    const body = `${menu}<div><h1>Privacy</h1>${contents}${rich}${list}</div>`;
    expect(guessed(body)).toEqual([
      'h1 Privacy',
      'li1 Data',
      'li1 Rights',
      ...richLines,
      'li1 Cookie Policy',
      'li1 Ads',
    ]);
  });

  it('keeps sections whose anchors are called like parts of a page', () => {
    const section = (id: string) =>
      `<div id="${id}" class="${id}"><h3 id="${id}">${id}</h3><p>${sentence}</p></div>`;
    const ids = ['share', 'social', 'navigation', 'menu', 'cookie-notice', 'gdpr', 'search'];
    expect(guessed(`<main><h1>Privacy</h1>${ids.map(section).join('')}</main>`)).toHaveLength(15);
  });

  it('is the text of a wrapper that is named after a notice', () => {
    const text = `<h1>Privacy</h1>${rich}`;
    const body = `<div class="page cookie-banner-open"><main>${text}</main></div>`;
    expect(guessed(body)).toEqual(['h1 Privacy', ...richLines]);
    expect(guessed(`<div class="modal"><div>${text}</div></div>`)).toHaveLength(21);
  });
});

describe('what is around a guessed text', () => {
  const many = `<p>${sentence} More about it here.</p>`.repeat(30);
  const text = `<div class="page"><h2>Privacy Policy</h2><div class="rich">${rich}</div></div>`;
  const expected = ['h2 Privacy Policy', ...richLines];

  it.each([
    ['a modal', `<div class="modal"><h2>Join us</h2><p>${sentence}</p></div>`],
    ['an open dialog', `<dialog open><h2>Join us</h2><p>${sentence}</p></dialog>`],
    ['a modal by its attribute', `<div aria-modal="true"><h2>Join us</h2><p>${sentence}</p></div>`],
    ['something fixed', `<div style="position: fixed; bottom: 0"><p>${sentence}</p></div>`],
    ['a hidden twin', `<div style="display:none">${text}</div>`],
    ['a twin with the attribute hidden', `<div hidden>${text}</div>`],
    [
      'a notice about cookies',
      '<div class="x1"><p>We use cookies to measure visits.</p><button>OK</button></div>',
    ],
    [
      'one with a link',
      '<div class="x1"><h2>Your choice</h2>We use cookies. <a href="/c">More</a></div>',
    ],
    ['a long one by its name', `<div id="CybotCookiebotDialog"><h2>Cookies</h2>${many}</div>`],
    ['a long dialog about cookies', `<div role="dialog"><h2>Cookies</h2>${many}</div>`],
    [
      'a form',
      '<div><form><label>Your mail <input type="email"></label><button>Subscribe</button></form></div>',
    ],
    ['small print', '<div>© 2024 Example AB. All rights reserved.</div>'],
    ['teasers', `<div><article><h3><a href="/x">News</a></h3><p>${sentence}</p></article></div>`],
    ['comments', `<div class="comments"><h3>2 comments</h3><p>${sentence}</p></div>`],
    ['a footer by its class', `<div class="site-footer"><h3>Office</h3><p>${sentence}</p></div>`],
    [
      'a column of links',
      '<div><h3>Help</h3><ul><li><a href="/h">How to start</a></li></ul></div>',
    ],
    ['a line of its own', '<div>Free shipping on all orders today!</div>'],
  ])('is left out: %s', (_, part) => {
    expect(guessed(`${menu}${part}${text}`)).toEqual(expected);
    expect(guessed(`${menu}${text}${part}`)).toEqual(expected);
  });

  it.each([
    [
      'among very many parts in front',
      (n: number) =>
        `${'<div><p>a. <a href="/">b</a></p></div>'.repeat(n)}<div>${'x '.repeat(n * 50)}</div>`,
    ],
    ['at a great depth', (n: number) => `${'<div><h2>t</h2>'.repeat(n)}${'x '.repeat(n * 50)}`],
    [
      'among very many headers',
      (n: number) =>
        `${'<header><h1>t</h1>'.repeat(n)}${'</header>'.repeat(n)}${'x '.repeat(n * 50)}`,
    ],
  ])('takes linear time %s', (_, page) => {
    expect(guessed(page(2_000)).length).toBeGreaterThan(0);
  });
});
