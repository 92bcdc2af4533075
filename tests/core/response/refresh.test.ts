import { describe, expect, it } from 'vitest';
import { readRefresh } from '../../../src/core/response/refresh.js';

const url = 'https://www.bramblework.example/legal/privacy';
const meta = (content: string) =>
  `<html><head><meta http-equiv="refresh" content="${content}"></head><body><p>Moved.</p></body></html>`;

const read = (html: string, headers: Record<string, string> = {}) =>
  readRefresh({ url, status: 200, headers, html });

describe('a page that forwards its reader at once', () => {
  it.each([
    ['a meta element', meta('0; url=/new')],
    ['one in capitals', '<META HTTP-EQUIV=Refresh CONTENT="10;URL=/new">'],
    ['one with spaces', '<meta http-equiv = refresh content="3; url=/new">'],
    ['one in character references', '<meta http-equiv="re&#102;resh" content="3; url=/new">'],
    ['one in the body', '<body><p>Moved.</p><meta http-equiv="refresh" content="3; url=/new">'],
    [
      'its second element, where the first one is broken',
      `<meta http-equiv="refresh" content="x">${meta('0;url=/new')}`,
    ],
  ])('is a redirect by %s', (_, html) => {
    const to = 'https://www.bramblework.example/new';
    expect(read(html)).toEqual({ kind: 'redirect', to });
  });

  it('is a redirect by its header, which comes before the page', () => {
    expect(read('<p>Moved.</p>', { refresh: '0; url=/new' })).toMatchObject({ kind: 'redirect' });
    expect(read(meta('0; url=/other'), { refresh: '0; url=/new' })).toMatchObject({
      to: 'https://www.bramblework.example/new',
    });
  });

  it('to a sign-in page is a block', () => {
    expect(read(meta('0; url=/login?next=/legal'))).toMatchObject({
      kind: 'blocked',
      by: 'sign-in',
    });
  });
});

describe('a page is read', () => {
  it.each([
    ['that loads itself again', meta('300')],
    ['that loads itself again at once', meta('0')],
    ['that names itself', meta('5; url=/legal/privacy#top')],
    ['that gives its reader time', meta('11; url=/new')],
    [
      'that forwards browsers without scripts',
      `<head><noscript>${'<meta http-equiv="refresh" content="0; url=/basic">'}</noscript></head>`,
    ],
    [
      'that forwards a frame',
      '<iframe srcdoc="<body><p><meta http-equiv=refresh content=&quot;0; url=/new&quot;>"></iframe>',
    ],
    ['that runs a script', meta('0; url=javascript:go()')],
    ['that names no address', meta('0; url=https://[')],
    [
      'that speaks of it',
      '<p>http-equiv refresh: &lt;meta http-equiv="refresh" content="0; url=/new"></p>',
    ],
    [
      'that hides it in a comment',
      '<!-- <meta http-equiv="refresh" content="0; url=/new"> --><p>x</p>',
    ],
  ])('%s', (_, html) => {
    expect(read(html)).toBeNull();
  });
});
