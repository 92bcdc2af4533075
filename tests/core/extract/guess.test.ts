import { describe, expect, it } from 'vitest';
import { found, line, read } from './reading.js';

const guessed = (html: string) => {
  const extraction = found(read(html, { select: [] }));
  expect(extraction.guessed).toBe(true);
  return extraction.text.clauses.map(line);
};

const text = '<p>We share your data with those who help us.</p>';
const clause = 'p We share your data with those who help us.';

describe('the main text of a page without a declaration', () => {
  it.each([
    ['in <main>', `<p>Hello</p><main>${text}</main>`],
    ['by its role', `<p>Hello</p><div role="main">${text}</div>`],
    ['in <article>', `<p>Hello</p><article>${text}</article>`],
    ['in the body', text],
    ['in the largest part of the body', `<div>Hello</div><div><div>${text}</div></div>`],
    ['not in a <main> that is left empty', `<main></main><div>${text}</div>`],
    ['not in teasers', `<div>${text.repeat(3)}</div><article>More</article>`],
  ])('is found %s', (_, html) => {
    expect(guessed(`<body>${html}</body>`)).toContain(clause);
  });

  it('needs no tags of a body', () => {
    expect(guessed(`<!doctype html><title>Privacy</title>${text}`)).toEqual([clause]);
    const declared = read(`<html><head><title>Privacy</title>${text}`, { select: ['body'] });
    expect(found(declared).text.clauses.map(line)).toEqual([clause]);
  });

  it('has no words of the parts around it', () => {
    const menu = '<a href="/a">Home</a><a href="/b">Prices and plans</a><a href="/c">Log in</a>';
    const html = `<body><div class="menu">${menu}</div><div class="page"><div>${text.repeat(3)}</div></div>
      <div>© Example</div></body>`;
    expect(guessed(html)).toEqual([clause, clause, clause]);
  });

  it('keeps its title and what is next to it', () => {
    const html = `<body><div class="hero"><h1>Privacy</h1><p>Effective May 3, 2024</p></div>
      <div>${text.repeat(20)}</div></body>`;
    expect(guessed(html).slice(0, 3)).toEqual(['h1 Privacy', 'p Effective May 3, 2024', clause]);
  });

  it('keeps the header of an article, and not that of the page', () => {
    const html = `<body><header>Menu</header><article><header><h1>Privacy</h1></header>${text}
      <footer>Share</footer></article></body>`;
    expect(guessed(html)).toEqual(['h1 Privacy', clause]);
  });

  it('is without what pops up', () => {
    const html = `<body>${text}<div role="dialog">Subscribe</div><div id="cookie-banner">OK?</div>
      <div class="x-cookie-consent">OK?</div><div id="onetrust-consent-sdk">OK?</div></body>`;
    expect(guessed(html)).toEqual([clause]);
  });

  it('is a policy about cookies all the same', () => {
    const html = `<body><main id="cookie-policy">${text}</main></body>`;
    expect(guessed(html)).toEqual([clause]);
  });

  it('is read once from tables that lay the page out', () => {
    const html = `<body><table><tr><td>Menu</td><td>${text}</td></tr></table></body>`;
    expect(guessed(html).filter((found) => found.endsWith(clause.slice(2)))).toHaveLength(1);
  });

  it('is found in time among very many elements', () => {
    const html = `<body><div>${'<b>x</b> '.repeat(50_000)}</div><p>y</p></body>`;
    expect(found(read(html, { select: [] })).text.words).toBe(50_000);
  });
});
