import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/response/decode.js';
import { runs } from '../../runs.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const html = (text: string) => ({ html: text });

describe('the text of a page', () => {
  it('is read by the charset in the header', () => {
    const bytes = Uint8Array.of(0xcf, 0xf0, 0xe8);
    expect(decode(bytes, 'text/html; charset=windows-1251')).toEqual(html('При'));
    expect(decode(bytes, 'text/html;Charset="WINDOWS-1251"')).toEqual(html('При'));
  });

  it('is read by its <meta> where the header says nothing', () => {
    const page = '<meta charset=shift_jis>';
    const bytes = Uint8Array.of(...utf8(page), 0x93, 0xfa, 0x96, 0x7b);
    expect(decode(bytes, 'text/html')).toEqual(html(`${page}日本`));
  });

  it('is read by the header rather than by its <meta>', () => {
    const page = '<meta charset=iso-8859-2>';
    const bytes = Uint8Array.of(...utf8(page), 0xe9, 0xb3);
    expect(decode(bytes, 'text/html; charset=iso-8859-1')).toEqual(html(`${page}é³`));
  });

  it('is read by its byte order mark before all else, and the mark is gone', () => {
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('é'));
    expect(decode(marked, 'text/html; charset=iso-8859-1')).toEqual(html('é'));
    const utf16 = Uint8Array.of(0xff, 0xfe, 0xe9, 0x00);
    expect(decode(utf16, 'text/html; charset=utf-8')).toEqual(html('é'));
  });

  it('without any charset is UTF-8 where it can be', () => {
    expect(decode(utf8('“données”'), undefined)).toEqual(html('“données”'));
  });

  it('without any charset is windows-1252 where it cannot be UTF-8', () => {
    expect(decode(latin('\x93donn\xe9es\x94'), undefined)).toEqual(html('“données”'));
  });

  it('with curly quotes survives the header iso-8859-1, as in browsers', () => {
    const bytes = latin('\x93donn\xe9es\x94');
    expect(decode(bytes, 'text/html; charset=ISO-8859-1')).toEqual(html('“données”'));
  });

  const headers = ['utf-8', 'iso-8859-1', 'windows-1251', 'shift_jis', 'gbk', 'utf-16', 'x'];
  const types = [undefined, ...headers.map((charset) => `text/html; charset=${charset}`)];
  it.each(types)('in UTF-8 is read as that under the header %s', (type) => {
    for (const text of ['“données”', 'Wir löschen es.', 'Мы храним', '個人情報', 'R&D for 5 €']) {
      expect(decode(utf8(`<p>${text}</p>`), type)).toEqual(html(`<p>${text}</p>`));
    }
    const meta = '<meta charset=iso-8859-1><p>é</p>';
    expect(decode(utf8(meta), type)).toEqual(html(meta));
    expect(decode(utf8('<p>plain</p>'), type)).toEqual(html('<p>plain</p>'));
  });

  it('in windows-1252 is read as that under a header that says UTF-8', () => {
    const text = '\x93Donn\xe9es\x94 \x96 10 \x80';
    for (const type of [undefined, 'text/html; charset=utf-8', 'text/html; charset=us-ascii']) {
      expect(decode(latin(text), type)).toEqual(html('“Données” – 10 €'));
    }
    expect(decode(latin('a\xffb'), 'text/html; charset=utf-8')).toEqual(html('aÿb'));
  });

  it('under a wrong header is read by its <meta>', () => {
    const page = '<meta charset=windows-1251>';
    const bytes = Uint8Array.of(...utf8(page), 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2);
    expect(decode(bytes, 'text/html; charset=utf-8')).toEqual(html(`${page}Привет`));
  });

  it('with a broken byte in much UTF-8 is read with one damaged character, under any header', () => {
    const bytes = Uint8Array.of(...utf8('déjà vu à la fête, '), 0xc3, ...utf8(' où là'));
    for (const type of ['text/html; charset=utf-8', 'text/html; charset=iso-8859-1', undefined]) {
      expect(decode(bytes, type)).toEqual(html('déjà vu à la fête, \ufffd où là'));
    }
  });

  it.each([['text/html; charset=nonsense'], ['text/html; charset='], ['; charset=""'], ['']])(
    'with the unknown label in %j is read as if there were none',
    (contentType) => {
      expect(decode(utf8('é'), contentType)).toEqual(html('é'));
    },
  );

  it('with a <meta> that stops at "charset" is read as if there were none', () => {
    const page = '<meta http-equiv=content-type content="text/html; charset">é';
    expect(decode(utf8(page), undefined)).toEqual(html(page));
  });

  it.each([['hz-gb-2312'], ['x-user-defined']])('in the unsafe encoding %s is refused', (label) => {
    expect(decode(utf8('x'), `text/html; charset=${label}`)).toMatchObject({
      kind: 'refused-by-us',
      because: 'bad-encoding',
    });
  });

  it('is read or refused whatever the bytes and the header are', () => {
    const markup = fc.constantFrom(
      '<meta ',
      '<!--',
      'charset',
      '=',
      '"',
      "'",
      ' content=',
      '>',
      ';',
    );
    const piece = fc.oneof(
      markup.map(utf8),
      fc.constant(utf8(' http-equiv=content-type')),
      fc.uint8Array({ maxLength: 20 }),
    );
    const bytes = fc.array(piece).map((pieces) => Uint8Array.from(pieces.flatMap((p) => [...p])));
    const label = fc.oneof(fc.string(), fc.constantFrom('utf-16', 'big5', 'iso-8859-16', 'x-x'));
    const header = fc.option(label, { nil: undefined });
    fc.assert(
      fc.property(bytes, header, (anyBytes, anyLabel) => {
        const decoded = decode(anyBytes, anyLabel && `text/html; charset=${anyLabel}`);
        expect('html' in decoded || decoded.kind === 'refused-by-us').toBe(true);
      }),
      runs,
    );
  });
});
