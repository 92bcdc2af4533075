import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkNormaliser, normaliseLink } from '../../../../src/core/extract/links/links.js';
import { isTracking } from '../../../../src/core/extract/links/tracking-parameters.js';

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
  ])('is null for %j, which leads nowhere', (href) => {
    expect(normal(href)).toBeNull();
  });
});

describe('a tracking parameter', () => {
  it.each([
    'utm_source=mail&utm_campaign=x&utm_social-type=y',
    'UTM_Source=mail',
    'gclid=1&gbraid=2&wbraid=3&dclid=4&gclsrc=aw.ds&gad_source=1&srsltid=5',
    'fbclid=1&igshid=2&msclkid=3&twclid=4&ttclid=5&li_fat_id=6&epik=7',
    'yclid=1&_openstat=2',
    'mc_cid=1&mc_eid=2',
    '_hsenc=1&_hsmi=2&hsCtaTracking=3&hsa_cam=4',
    'mkt_tok=1&vero_id=2&oly_enc_id=3&wickedid=4&rb_clickid=5&s_cid=6',
    '_ga=1&_gl=2',
    'gclid',
  ])('of the general list is dropped from links to every site: %s', (query) => {
    expect(normal(`https://example.com/a?${query}`)).toBe('https://example.com/a');
  });

  it.each([
    ...['lang=de', 'src=mail', 'veh=x', '_l=de_DE', 'trk=x', 'hcppcid=1', 'original_referer=x'],
    ...['ref=x', 'source=policy', 'id=1', 'cid=1', 'clickid=1', 'campaign=x', '__s=1', 'si=x'],
    ...['page=2', 'language=en', 'q=utm_source', 'utm=1', 'xutm_source=1', 'gclidx=1', 'a=gclid'],
  ])('is not %s, which may be content', (query) => {
    expect(normal(`https://example.com/a?${query}`)).toBe(`https://example.com/a?${query}`);
  });

  it('leaves no question mark', () => {
    expect(normal('https://example.com/a?gclid=1')).toBe('https://example.com/a');
    expect(normal('https://example.com/a?')).toBe('https://example.com/a');
  });

  it.each([
    ...['q=a%20b', 'q=a+b', 'q=%2B', 'flag', 'empty=', 'q=1&q=2', 'b=1&a=2', 'a=b=c', '=x', 'a&&b'],
    ...['u=https://x.test/', 'x=%C3%A9', 'x=%c3%a9', 'x=%', 'x=a;b', 'q[]=1', "q='x'"],
  ])('goes from between without touching %s', (query) => {
    const plain = normal(`https://example.com/a?${query}#part`);
    expect(normal(`https://example.com/a?gclid=1&${query}&utm_medium=web#part`)).toBe(plain);
    expect(plain).toBe(new URL(`https://example.com/a?${query}#part`).href);
  });
});

describe('a parameter of one site', () => {
  it.each(['https://www.linkedin.com/a', 'https://linkedin.com/a', 'https://de.linkedin.com/a'])(
    'is dropped from links to %s, whichever document they stand in',
    (link) => {
      const query = 'TRK=x&trkInfo=x&lipi=x&licu=x&hcppcid=1&src=or&veh=x&lang=en&_l=en_US&refId=x';
      expect(normaliseLink(`${link}?${query}&q=1`, 'https://example.com/')).toBe(`${link}?q=1`);
    },
  );

  it.each([
    'https://www.linkedin.com.example/a?lang=en&trk=x',
    'https://evillinkedin.com/a?lang=en&trk=x',
    'https://example.com/www.linkedin.com/a?lang=en&trk=x',
    'https://constructor/a?lang=en&trk=x',
  ])('stays in %s, which leads to another', (link) => {
    expect(normal(link)).toBe(link);
  });
});

describe('a parameter that the declaration drops', () => {
  const rules = { url: 'https://www.example.co.uk/terms', dropParameters: ['Visit_Id', 'lang'] };
  const declared = (href: string) => normaliseLink(href, rules.url, rules);

  it('is dropped from links to the own site of the document', () => {
    expect(declared('/help?lang=de&visit_id=7&q=1')).toBe('https://www.example.co.uk/help?q=1');
    expect(declared('https://help.example.co.uk/a?lang=de')).toBe('https://help.example.co.uk/a');
  });

  it('stays in links to another site', () => {
    expect(declared('https://other.co.uk/a?lang=de')).toBe('https://other.co.uk/a?lang=de');
  });

  it('is a name, not the beginning of one', () => {
    expect(declared('/a?language=de&lan=x')).toBe('https://www.example.co.uk/a?language=de&lan=x');
  });

  it('belongs to the declared site, also where a mirror answers', () => {
    const normalise = linkNormaliser('https://mirror.example/terms', rules);
    expect(normalise('/a?lang=de')).toBe('https://mirror.example/a?lang=de');
    expect(normalise('https://www.example.co.uk/a?lang=de')).toBe('https://www.example.co.uk/a');
  });

  it('counts for the port that is declared, where the site is this machine', () => {
    const local = { url: 'http://127.0.0.1:3000/terms', dropParameters: ['lang'] };
    const from = (href: string) => normaliseLink(href, local.url, local);
    expect(from('/a?lang=de')).toBe('http://127.0.0.1:3000/a');
    expect(from('http://127.0.0.1:4000/a?lang=de')).toBe('http://127.0.0.1:4000/a?lang=de');
  });
});

describe('a link without tracking', () => {
  const name = fc
    .string({ unit: fc.constantFrom(...'abcxyz_-.[]%+~0129é '), minLength: 1, maxLength: 8 })
    .map(encodeURI);
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }).map(encodeURIComponent),
    fc.string({ unit: fc.constantFrom(...'aZ0+%&=;:/?@!$,*()~[]|^`{}\'"<>\\ é') }),
  );
  const query = fc
    .array(fc.tuple(name, fc.option(value)))
    .map((pairs) => pairs.map(([key, text]) => (text === null ? key : `${key}=${text}`)).join('&'));
  const link = fc
    .tuple(fc.webUrl({ withFragments: true }), query)
    .map(([address, more]) => {
      const url = new URL(address);
      url.search = more;
      return url.href;
    })
    .filter((href) => {
      const url = new URL(href);
      const names = url.search
        .slice(1)
        .split('&')
        .map((part) => part.split('=', 1)[0] ?? '');
      return !names.some((one) => isTracking(one, url, { url: page }));
    });

  it('is left exactly as a browser would write it', () => {
    fc.assert(
      fc.property(link, (href) => {
        expect(normal(href)).toBe(href);
      }),
    );
  });

  it('gets back to itself when tracking is put in anywhere', () => {
    const tracking = fc.constantFrom('utm_source=x', 'gclid=1', '_hsenc=p2', 'MC_EID', 'yclid=');
    fc.assert(
      fc.property(link, tracking, fc.nat(), (href, added, where) => {
        const url = new URL(href);
        const parts = url.search === '' ? [] : url.search.slice(1).split('&');
        parts.splice(where % (parts.length + 1), 0, added);
        url.search = parts.join('&');
        expect(normal(url.href)).toBe(href);
      }),
    );
  });
});

describe('a click guard', () => {
  const guarded = (target: string, rest = '') =>
    `https://nam06.safelinks.protection.outlook.com/?url=${encodeURIComponent(target)}${rest}`;

  it('is taken off, with the tracking inside', () => {
    const href = guarded('https://example.com/a?gclid=1&p=2', '&data=04%7C01&reserved=0');
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
  const normalise = linkNormaliser('https://mirror.example/legal/privacy-policy', { url: page });

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
