import { describe, expect, it } from 'vitest';
import { found, line, pageUrl, type Reading, read } from './reading.js';

const clausesIn = (html: string, reading: Reading) =>
  found(read(html, reading)).text.clauses.map(line);

describe('the declared main element', () => {
  const page =
    '<body><div class="b">one<div class="a">two</div></div><p class="a">three</p><p>four</p></body>';

  it('is the union of what the selectors match, in the order of the page', () => {
    expect(clausesIn(page, { select: ['p.a', '.b'] })).toEqual(['p one', 'p two', 'p three']);
  });

  it('is read once where a match lies inside another', () => {
    expect(clausesIn(page, { select: ['.a', '.b', 'div'] })).toEqual(['p one', 'p two', 'p three']);
  });

  it('is not there when no selector matches', () => {
    expect(read(page, { select: ['main', '#text'] })).toBeNull();
    expect(read('', { select: ['main'] })).toBeNull();
    expect(read('no markup at all', { select: ['main'] })).toBeNull();
  });

  it('is there when it is empty', () => {
    expect(found(read('<main></main>', { select: ['main'] })).text).toMatchObject({
      clauses: [],
      words: 0,
    });
  });
});

describe('what is removed', () => {
  it('is removed with everything below, wherever it is in the main element', () => {
    const html =
      '<main><div class="banner"><p>Sign in</p></div><p>We <i class="tip">tip</i>share.</p></main>';
    expect(clausesIn(html, { select: ['main'], remove: ['.banner', '.tip'] })).toEqual([
      'p We share.',
    ]);
  });

  it('is never the main element itself', () => {
    expect(clausesIn('<main>We share.</main>', { select: ['main'], remove: ['main'] })).toEqual([
      'p We share.',
    ]);
  });
});

describe('the frame around the main element', () => {
  it('is in no clause', () => {
    const html = `<html><head><title>Privacy</title><meta name="description" content="x"></head><body>
      <header>Menu</header><nav>Home</nav><div class="cookies">We use cookies</div>
      <main><p>We share.</p></main>
      <p>Last updated 4 days ago</p><footer>© 2025</footer></body></html>`;
    expect(clausesIn(html, { select: ['main'] })).toEqual(['p We share.']);
  });
});

describe('without a declaration', () => {
  const frame = (inner: string) =>
    `<body><nav>Home</nav><header>Menu</header>${inner}<aside>Ad</aside><footer>©</footer></body>`;

  it.each([
    ['<main>', frame('<p>Hello</p><main><nav>On this page</nav><p>We share.</p></main>')],
    ['role=main', frame('<p>Hello</p><div role="main"><p>We share.</p></div>')],
    ['<article>', frame('<p>Hello</p><article><p>We share.</p><footer>Share</footer></article>')],
    ['<body>, without its frame', frame('<p>We share.</p>')],
  ])('the main text is guessed: %s', (_, html) => {
    const extraction = found(read(html, { select: [] }));
    expect(extraction.text.clauses.map(line)).toEqual(['p We share.']);
    expect(extraction.guessed).toBe(true);
  });

  it('what the declaration removes is removed all the same', () => {
    const html = '<body><p class="tip">tip</p><p>We share.</p></body>';
    expect(clausesIn(html, { select: [], remove: ['.tip'] })).toEqual(['p We share.']);
  });

  it('a declared page is not called guessed', () => {
    expect(found(read('<main>a</main>', { select: ['main'] })).guessed).toBe(false);
  });
});

describe('a page that was cut', () => {
  const whole = '<html><body><div><main><p>We share <a href="/a">data</a> widely.</p>';

  it.each([
    ['in a word', '<html><body><main><p>We sha'],
    ['behind a tag', whole],
    ['in a tag', `${whole}<p cla`],
    ['in an attribute', `${whole}<a href="https://www.exa`],
    ['in front of an attribute', `${whole}<a href="/b" tit`],
    ['in a closing tag', `${whole}</ma`],
    ['in an entity', `${whole}R&am`],
    ['in a comment', `${whole}<!-- here`],
    ['in white space', `${whole}\n\n  `],
  ])('is cut: %s', (_, html) => {
    expect(found(read(html)).ending).toBe('cut');
  });

  it.each([
    ['when the body or the page is closed', `${whole}</body></html>`],
    ['when the main element is closed', `${whole}</main>`],
    ['when it is closed, and white space follows', `${whole}</main>\n\n`],
    ['when something follows it', `${whole}</main></div><footer><p>©`],
    ['when a tag around it is closed', `${whole}</div>`],
    ['when a page without a start has an end', '<main><p>We share.</p></html>'],
    [
      'when comments and scripts follow the end',
      `${whole}</BODY ></html><!-- x --><script>1</script>`,
    ],
  ])('is closed %s', (_, html) => {
    expect(found(read(html)).ending).toBe('closed');
  });
});

describe('the language of a page', () => {
  it.each([
    ['<html lang="fr-CA"><main>a</main></html>', 'fr-CA'],
    ["<!DOCTYPE html>\n<HTML class=x LANG='hi'><main>a</main>", 'hi'],
    ['<html lang=" en "><main>a</main>', 'en'],
    ['<html lang=""><main>a</main>', null],
    ['<html><main lang="fr">a</main>', null],
    ['<main>a</main>', null],
  ])('is what the page says: %s', (html, language) => {
    expect(found(read(html)).language).toBe(language);
  });
});

describe('relative links', () => {
  const target = (head: string, reading: Reading = {}) =>
    found(read(`<html><head>${head}</head><main><a href="b">x</a></main></html>`, reading)).text
      .clauses[0]?.links[0]?.href;

  it('start at the page', () => {
    expect(pageUrl).toBe('https://example.com/legal/privacy');
    expect(target('')).toBe('https://example.com/legal/b');
  });

  it('start at the address that answered', () => {
    expect(target('', { from: 'https://example.org/x/y' })).toBe('https://example.org/x/b');
  });

  it.each([
    ['https://cdn.example.net/root/', 'https://cdn.example.net/root/b'],
    ['/elsewhere/', 'https://example.com/elsewhere/b'],
    ['http://', 'https://example.com/legal/b'],
  ])('start at the base that the page declares: %s', (base, href) => {
    expect(target(`<base href="${base}">`)).toBe(href);
  });

  it.each([
    ['in the body', '<body><base href="/x/"><main><a href="b">x</a></main></body>'],
    ['in front of everything', '<base href="/x/"><base href="/y/"><main><a href="b">x</a></main>'],
    ['behind the text', '<main><a href="b">x</a></main><base href="/x/">'],
  ])('start at the first base that is declared, also %s', (_, html) => {
    expect(found(read(html)).text.clauses[0]?.links[0]?.href).toBe('https://example.com/x/b');
  });
});
