import { describe, expect, it } from 'vitest';
import { linkNormaliser, normaliseLink } from '../../../src/core/extract/links.js';

const page = 'https://www.linkedin.com/legal/privacy-policy';
const normal = (href: string) => normaliseLink(href, page);

describe('the target of a link', () => {
  it.each([
    ['a path', '/help/linkedin', 'https://www.linkedin.com/help/linkedin'],
    ['a relative path', 'user-agreement', 'https://www.linkedin.com/legal/user-agreement'],
    ['a target without scheme', '//example.com/a', 'https://example.com/a'],
    ['a fragment', '#data', `${page}#data`],
    ['white space around', ' \n https://example.com/a ', 'https://example.com/a'],
    ['a host in capitals', 'HTTPS://Example.COM/A', 'https://example.com/A'],
    ['a port that goes without saying', 'https://example.com:443/', 'https://example.com/'],
    ['a mail address', 'mailto:DPO@linkedin.com', 'mailto:DPO@linkedin.com'],
    ['a telephone number', 'tel:+1-650-687-3600', 'tel:+1-650-687-3600'],
  ])('has one form: %s', (_, href, target) => {
    expect(normal(href)).toBe(target);
  });

  it.each([
    [''],
    ['  '],
    ['javascript:void(0)'],
    ['JavaScript:alert(1)'],
    ['java\nscript:alert(1)'],
    ['data:text/html,<b>x</b>'],
    ['http://'],
    ['https://exa mple.com/'],
  ])('is none for %j, which leads nowhere', (href) => {
    expect(normal(href)).toBeNull();
  });
});

describe('tracking', () => {
  it.each([
    'trk=footer',
    'TRK=footer',
    'utm_source=mail&utm_campaign=x',
    'hcppcid=1',
    'src=or-search&veh=www.google.com',
    'lang=en&_l=en_US',
    'lipi=urn%3Ali',
    'gclid=1&fbclid=2&msclkid=3',
  ])('is dropped: %s', (query) => {
    expect(normal(`https://example.com/a?${query}`)).toBe('https://example.com/a');
  });

  it.each(['page=2', 'source=policy', 'language=en', 'q=trk', 'trkx=1'])('is not %s', (query) => {
    expect(normal(`https://example.com/a?${query}`)).toBe(`https://example.com/a?${query}`);
  });

  it.each(['q=a%20b', 'q=a+b', 'flag', 'q=1&q=2', 'a=b=c', 'u=https://x.test/', 'x=%C3%A9'])(
    'goes from between without touching %s',
    (query) => {
      const plain = normal(`https://example.com/a?${query}#part`);
      expect(normal(`https://example.com/a?trk=1&${query}&utm_medium=web#part`)).toBe(plain);
      expect(plain).toBe(`https://example.com/a?${query}#part`);
    },
  );

  it('leaves no question mark behind', () => {
    expect(normal('https://example.com/a?trk=1')).toBe('https://example.com/a');
    expect(normal('https://example.com/a?')).toBe('https://example.com/a');
  });
});

describe('a click guard', () => {
  const guarded = (target: string, rest = '') =>
    `https://nam06.safelinks.protection.outlook.com/?url=${encodeURIComponent(target)}${rest}`;

  it('is taken off, with the tracking inside', () => {
    const href = guarded('https://example.com/a?trk=1&p=2', '&data=04%7C01&reserved=0');
    expect(normal(href)).toBe('https://example.com/a?p=2');
  });

  it('is taken off twice', () => {
    expect(normal(guarded(guarded('https://example.com/a')))).toBe('https://example.com/a');
  });

  it('stays when it guards nothing', () => {
    expect(normal('https://nam06.safelinks.protection.outlook.com/help')).toBe(
      'https://nam06.safelinks.protection.outlook.com/help',
    );
  });

  it('does not smuggle a script in', () => {
    expect(normal(guarded('javascript:alert(1)'))).toBeNull();
  });

  it('is known by its host, not by a host that sounds alike', () => {
    const href = 'https://safelinks.protection.outlook.com.example/?url=https%3A%2F%2Fexample.com';
    expect(normal(href)).toBe(href);
  });
});

describe('a page that a mirror answers', () => {
  const normalise = linkNormaliser('https://mirror.example/legal/privacy-policy', page);

  it('has its own fragments at the declared address', () => {
    expect(normalise('#data')).toBe(`${page}#data`);
  });

  it('has relative links at the mirror', () => {
    expect(normalise('terms')).toBe('https://mirror.example/legal/terms');
  });

  it('gives the same answer to the same question', () => {
    expect(normalise('javascript:;')).toBeNull();
    expect(normalise('javascript:;')).toBeNull();
    expect(normalise('#data')).toBe(normalise('#data'));
  });
});
