import { describe, expect, it } from 'vitest';
import { normaliseLink } from '../../../../src/core/extract/links/links.js';
import { clausesOf, linksOf, readMain } from '../reading.js';

/** What Cloudflare writes for a text. */
function hidden(text: string, key: number): string {
  const bytes = [...Buffer.from(text)].map((byte) => byte ^ key);
  return Buffer.from([key, ...bytes]).toString('hex');
}

const path = '/cdn-cgi/l/email-protection';
const span = (address: string, key: number) =>
  `<span class="__cf_email__" data-cfemail="${hidden(address, key)}">[email&#160;protected]</span>`;
const inLink = (address: string, key: number, query = '') =>
  `<a href="${path}#${hidden(address + query, key)}">${span(address, key + 1)}</a>`;
const alone = (address: string, key: number) =>
  `<a href="${path}" class="__cf_email__" data-cfemail="${hidden(address, key)}">[email&#160;protected]</a>`;
const address = 'privacy@example.com';

describe('a hidden e-mail address', () => {
  it.each([
    ['in a link', inLink(address, 0x7a)],
    ['without a link of its own', alone(address, 0x41)],
    ['in a link without digits', `<a href="${path}">${span(address, 3)}</a>`],
    ['deeper in such a link', `<a href="${path}"><b><i>${span(address, 3)}</i></b></a>`],
    [
      'in a link of another host',
      `<a href="https://other.example${path}#${hidden(address, 9)}">${span(address, 1)}</a>`,
    ],
    [
      'in digits in capitals',
      inLink(address, 0xab).replace(/[0-9a-f]{30,}/g, (hex) => hex.toUpperCase()),
    ],
    ['hidden with key 0', inLink(address, 0)],
    ['hidden with key ff', alone(address, 0xff)],
    [
      'with its script',
      alone(address, 7).replace('</a>', '<script data-cfhash="f9e31">!function(){}()</script></a>'),
    ],
  ])('is what a reader sees: %s', (_, markup) => {
    const inner = `<p>Write to ${markup} to object.</p>`;
    expect(clausesOf(inner)).toEqual([`p Write to ${address} to object.`]);
    expect(linksOf(inner)).toEqual([{ text: address, href: `mailto:${address}` }]);
  });

  it('reads the same at every visit, and without protection', () => {
    const page = (markup: string) => readMain(`<p>Write to ${markup} to object.</p>`).text;
    const plain = page(`<a href="mailto:${address}">${address}</a>`);
    expect(page(inLink(address, 1)).clausesDigest).toBe(plain.clausesDigest);
    expect(page(inLink(address, 200)).clausesDigest).toBe(plain.clausesDigest);
  });

  it('outside of links stays plain text', () => {
    const inner = `<p>Write to ${span(address, 5)}, or not.</p>`;
    expect(clausesOf(inner)).toEqual([`p Write to ${address}, or not.`]);
    expect(linksOf(inner)).toEqual([]);
  });

  it('stands beside others in a sentence, in a cell and in its header', () => {
    const [one, other] = [inLink('a@example.com', 1), inLink('b@example.com', 2)];
    expect(clausesOf(`<p>Write to ${one} or ${other}.</p>`)).toEqual([
      'p Write to a@example.com or b@example.com.',
    ]);
    const table = `<table><tr><th>${span(address, 1)}</th><th>To</th></tr><tr><td>${one}</td><td>Us</td></tr></table>`;
    expect(clausesOf(table)).toContain(`td[${address}] a@example.com`);
  });

  it('may have other words, a subject, several recipients and characters of any kind', () => {
    const to = (target: string) =>
      linksOf(`<p><a href="${path}#${hidden(target, 33)}">Write to us</a></p>`);
    expect(to(`${address}?subject=My%20data&amp;body=x`)).toEqual([
      { text: 'Write to us', href: `mailto:${address}?subject=My%20data&body=x` },
    ]);
    expect(to('a@example.com,b@example.com')[0]?.href).toBe('mailto:a@example.com,b@example.com');
    expect(to('a%2Bb@example.com')[0]?.href).toBe('mailto:a%2Bb@example.com');
    expect(to("o'neil+r&d@example.com")[0]?.href).toBe("mailto:o'neil+r&d@example.com");
    expect(to('büro@exämple.de')[0]?.href).toBe(new URL('mailto:büro@exämple.de').href);
    expect(clausesOf(`<p>An ${span('büro@exämple.de', 8)}.</p>`)).toEqual([
      'p An büro@exämple.de.',
    ]);
  });
});

describe('what hides no e-mail address', () => {
  it.each(
    [
      [
        '',
        '7',
        '7a',
        '7a0',
        'zz',
        '7a0g',
        'hello',
        hidden('no address', 4),
        hidden('a@b\u0000c', 4),
      ],
      [hidden('<b>@example.com', 4), hidden('a b@example.com', 4), '7aff'.padEnd(80, 'ff')],
      ['7a'.repeat(100_000), hidden(`${'a'.repeat(70)}@example.com`, 4)],
    ].flat(),
  )('stays as written: %s', (digits) => {
    const inner = `<p>Write to <a href="${path}" data-cfemail="${digits}">[email&#160;protected]</a>.</p>`;
    expect(clausesOf(inner)).toEqual(['p Write to [email protected].']);
    const target = `https://example.com${path}`;
    expect(linksOf(inner)).toEqual([{ text: '[email protected]', href: target }]);
    expect(normaliseLink(`${path}#${digits}`, 'https://example.com/')).toBe(target);
  });

  it('is an address that only sounds alike', () => {
    const other = 'https://example.com/cdn-cgi/l/email-protection/more#7a0a';
    expect(normaliseLink(other, 'https://example.com/')).toBe(other);
  });
});
