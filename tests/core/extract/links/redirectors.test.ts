import { describe, expect, it } from 'vitest';
import { normaliseLink } from '../../../../src/core/extract/links/links.js';
import { expectLinear } from '../../../cpu.js';

const normal = (href: string) => normaliseLink(href, 'https://example.com/legal/privacy');
const target = 'https://brand.example/rules?a=1&b=2';
const encoded = encodeURIComponent(target);

describe('a click redirector', () => {
  it.each([
    `https://l.facebook.com/l.php?u=${encoded}&h=AT1aaaa&s=1`,
    `https://lm.facebook.com/l.php?h=AT1aaaa&u=${encoded}`,
    `http://www.facebook.com/l.php?u=${encoded}&h=AT1aaaa`,
    `https://l.instagram.com/?u=${encoded}&e=AT1aaaa`,
    `https://l.messenger.com/l.php?u=${encoded}&h=AT1aaaa`,
    `https://l.threads.com/?u=${encoded}&e=AT1aaaa`,
    `https://www.google.com/url?q=${encoded}&sa=D&source=editors&ust=17&usg=AOv`,
    `https://www.google.com/url?sa=t&rct=j&url=${encoded}&ved=2ah&usg=AOv`,
    `https://google.de/url?q=${encoded}`,
    `https://www.google.co.uk/url?q=${encoded}&ved=1`,
    `https://www.google.com.br/url?q=${encoded}`,
    `https://scholar.google.com/scholar_url?url=${encoded}&hl=en&sa=X`,
    `https://nam06.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02&reserved=0`,
    `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encoded}&locale=en-us`,
    `https://www.tiktok.com/link/v2?aid=1988&lang=en&scene=bio_url&target=${encoded}`,
    `https://x.com/safety/unsafe_link_warning?unsafe_link=${encoded}`,
    `https://getpocket.com/redirect?url=${encoded}&h=ab`,
    `https://out.reddit.com/t3_1abc?url=${encoded}&token=AQAA&app_name=web2x`,
    `https://www.youtube.com/redirect?event=video_description&redir_token=QUFF&q=${encoded}&v=x`,
    `https://steamcommunity.com/linkfilter/?url=${encoded}`,
    `https://steamcommunity.com/linkfilter/?u=${encoded}`,
    `https://vk.com/away.php?to=${encoded}&cc_key=`,
    `https://slack-redir.net/link?url=${encoded}&v=3`,
    `https://t.umblr.com/redirect?z=${encoded}&t=ZDk&b=t%3Aabc`,
    `https://www.linkedin.com/redir/redirect?url=${encoded}&urlhash=Ab1&trk=x`,
    `https://duckduckgo.com/l/?uddg=${encoded}&rut=d41d8`,
    `https://html.duckduckgo.com/l/?uddg=${encoded}`,
    `https://urldefense.proofpoint.com/v1/url?u=${encoded}&k=abc`,
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__brand.example_rules-3Fa-3D1-26b-3D2&d=DwMF&c=x',
    'https://urldefense.com/v3/__https://brand.example/rules?a=1&b=2__;!!A3Ni8CS0y2Y!t1IaOEZX3w2$',
    `https://urldefense.com/v3/__https://brand.example/rules*a=1*b=2__;${Buffer.from('?&').toString('base64url')}!!A3N!t1$`,
    `https://www.bing.com/ck/a?!&&p=cf94&ptn=3&u=a1${Buffer.from(target).toString('base64url')}&ntb=1`,
    `https://href.li/?${target}`,
    `https://href.li/?${encoded}`,
    `https://link.zhihu.com/?target=${encoded}`,
    `https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=${encoded}`,
  ])('is taken off: %s', (href) => {
    expect(normal(href)).toBe(target);
  });

  it('is taken off together with the tracking of its target', () => {
    const inner = encodeURIComponent('https://brand.example/rules?utm_source=x&fbclid=1&b=2#part');
    expect(normal(`https://l.facebook.com/l.php?u=${inner}&h=AT1`)).toBe(
      'https://brand.example/rules?b=2#part',
    );
  });

  it('is taken off although the target is encoded twice or three times', () => {
    const [twice, often] = [
      encodeURIComponent(encoded),
      encodeURIComponent(encodeURIComponent(encoded)),
    ];
    expect(normal(`https://l.facebook.com/l.php?u=${twice}&h=AT1`)).toBe(target);
    expect(normal(`https://l.facebook.com/l.php?u=${often}&h=AT1`)).toBe(target);
  });

  it('leaves what is encoded inside the target', () => {
    const inner = 'https://brand.example/?q=a%26b%2Fc';
    expect(normal(`https://l.facebook.com/l.php?u=${encodeURIComponent(inner)}`)).toBe(inner);
  });

  it('is taken off inside another one, five deep', () => {
    const wrap = (inner: string) => `https://l.facebook.com/l.php?u=${encodeURIComponent(inner)}`;
    const deep = wrap(
      wrap(`https://www.google.com/url?q=${encodeURIComponent(wrap(wrap(target)))}`),
    );
    expect(normal(deep)).toBe(target);
    expect(normal(wrap(deep))).toBe(wrap(target));
  });

  it('is taken off where characters of the target were moved to its end', () => {
    const missing = Buffer.from('éèê%').toString('base64url');
    const href = `https://urldefense.com/v3/__https://brand.example/**B-*20__;${missing}!!A3N!t1$`;
    expect(normal(href)).toBe('https://brand.example/%C3%A9%C3%A8%C3%AA-%20');
  });

  it.each([
    ['mailto:privacy@example.com', 'mailto:privacy@example.com'],
    ['//brand.example/rules', 'https://brand.example/rules'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
  ])('with the target %s leads there', (inner, expected) => {
    expect(normal(`https://l.facebook.com/l.php?u=${encodeURIComponent(inner)}&h=AT1`)).toBe(
      expected,
    );
  });

  it.each([
    ...['u=', 'u=%2Fabout', 'u=about', 'u=www.brand.example', 'u=http%3A%2F%2F', 'h=AT1', ''],
    ...['u=www.brand.example:8080', 'u=%', 'u=https%253', 'u=%00'],
  ])('stays if it has no absolute target: %s', (query) => {
    const href = new URL(`https://l.facebook.com/l.php?${query}`).href.replace(/\?$/, '');
    expect(normal(href)).toBe(href);
  });

  it.each([
    'https://urldefense.com/v3/__;!!A3N!t1$',
    'https://urldefense.com/v3/__nothing__;!!A3N!t1$',
    'https://urldefense.com/v3/',
    'https://urldefense.proofpoint.com/v2/url?u=-E0-A4&d=x',
    'https://www.bing.com/ck/a?u=a1%25',
    'https://www.bing.com/ck/a?u=b2aHR0cHM6Ly9icmFuZC5leGFtcGxlLw',
    'https://href.li/',
  ])('stays if its target cannot be read: %s', (href) => {
    expect(normal(href)).toBe(href);
  });
});

describe('no redirector', () => {
  it.each([
    ['a share button', `https://www.facebook.com/sharer/sharer.php?u=${encoded}`],
    ['a share button', `https://twitter.com/intent/tweet?url=${encoded}`],
    ['a share button', `https://www.linkedin.com/sharing/share-offsite/?url=${encoded}`],
    ['a sign-in page', `https://example.com/login?next=${encoded}`],
    ['a sign-in page', `https://accounts.google.com/ServiceLogin?continue=${encoded}`],
    ['a sign-in page', `https://login.example.com/oauth?redirect_uri=${encoded}`],
    ['a translation', `https://translate.google.com/translate?sl=de&tl=en&u=${encoded}`],
    ['an archive', `https://web.archive.org/web/2020/${target}`],
    ['a search', `https://www.google.com/search?q=${encoded}`],
    ['a path of the publisher', `https://example.com/url?q=${encoded}`],
    ['a path of the publisher', `https://example.com/l.php?u=${encoded}`],
    ['a path that only begins alike', `https://www.google.com/urls?q=${encoded}`],
    ['a host that sounds alike', `https://l.facebook.com.example/l.php?u=${encoded}`],
    ['a host that sounds alike', `https://evil-google.com/url?q=${encoded}`],
    ['a host that sounds alike', `https://google.com.example/url?q=${encoded}`],
    ['a host that sounds alike', `https://google.example/url?q=${encoded}`],
  ])('%s: %s', (_, href) => {
    expect(normal(href)).toBe(href);
  });
});

it.each([
  ['redirected on and on', '', 'https://href.li/?', 'https://a.example/'],
  ['encoded on and on', 'https://href.li/?https%', '25', '3A%2F%2Fa.example'],
  ['hidden', '/cdn-cgi/l/email-protection#', '7a', ''],
  ['cut out of its characters', 'https://urldefense.com/v3/__https://a.example/', '**z', '__;Iw!!'],
])('time grows no faster than a target that is %s', (_, begin, one, end) => {
  expectLinear((count) => normal(begin + one.repeat(count) + end), 20_000);
});
