import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLineStart, inline, isLinkable, linked } from '../../../src/core/render/commonmark.js';
import { runs } from '../../runs.js';

/** Characters that mean something to CommonMark, between ones that do not. */
const hostile = fc.string({
  unit: fc.constantFrom(
    ...'\\`*_[]()<>&~|!#+-=.:"\'/@{}$^ \t\n\r\f',
    '\u2028',
    '\0',
    '7',
    'é',
    '🌱',
  ),
});

/** What a reader of CommonMark sees where nothing but escapes stands in a line (CommonMark 2.4). */
const seen = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

const withoutEscapes = (markdown: string) => markdown.replace(/\\[!-/:-@[-`{-~]/g, '');

describe('words in a line', () => {
  it.each([
    ['*seeds* and _weeds_', '\\*seeds\\* and \\_weeds\\_'],
    ['`code`', '\\`code\\`'],
    ['[a](b)', '\\[a\\](b)'],
    ['![a](b)', '\\!\\[a\\](b)'],
    ['<script>', '\\<script\\>'],
    ['R&amp;D', 'R\\&amp;D'],
    ['~~a~~ | b', '\\~\\~a\\~\\~ \\| b'],
    ['a #', 'a \\#'],
    ['C:\\*', 'C:\\\\\\*'],
    ['one\n\n# two\r\n\tthree', 'one \\# two three'],
    ['a\u00a0no-break\u00a0space', 'a no-break space'],
    ['“Settings & Privacy” › Ads – 3.4', '“Settings \\& Privacy” › Ads – 3.4'],
  ])('%j are written as %j', (text, markdown) => {
    expect(inline(text)).toBe(markdown);
  });

  it('are read as they are, in one line and without markup, whatever they are', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markdown = inline(text);
        expect(seen(markdown)).toBe(text.replace(/\s+/g, ' '));
        expect(withoutEscapes(markdown)).not.toMatch(/[\\`*_[\]<>&~|!#\n\r]/);
      }),
      runs,
    );
  });
});

describe('words where a line starts', () => {
  it.each([
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['1. a', '1\\. a'],
    ['1) a', '1\\) a'],
    ['123456789. a', '123456789\\. a'],
    ['7.', '7\\.'],
    ['1234567890. a', '1234567890. a'],
    ['3.4 a', '3.4 a'],
    ['a - b', 'a - b'],
    ['a 1. b', 'a 1. b'],
    ['', ''],
  ])('%j are written as %j', (text, markdown) => {
    expect(atLineStart(text)).toBe(markdown);
  });

  it('start no list, rule or heading, whatever they are', () => {
    fc.assert(
      fc.property(hostile, (any) => {
        const text = any.replace(/\s+/g, ' ').trim();
        const markdown = atLineStart(inline(text));
        expect(seen(markdown)).toBe(text);
        expect(markdown).not.toMatch(/^(?:[-+*](?: |$)|\d{1,9}[.)](?: |$)|#|>|=|[-*_]{3}|```|~~~)/);
      }),
      runs,
    );
  });
});

describe('a link', () => {
  it.each(['https://a.test/', 'HTTP://A.TEST', 'mailto:a@a.test', 'tel:+4930123'])(
    'may lead to %s',
    (href) => {
      expect(isLinkable(href)).toBe(true);
    },
  );

  it.each([
    ...['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'vbscript:x'],
    ...['file:///etc/passwd', '/settings', '//a.test', 'xhttps://a.test', 'x\nhttps://a.test', ''],
  ])('may not lead to %j', (href) => {
    expect(isLinkable(href)).toBe(false);
  });

  it.each([
    ['Ads', 'https://a.test/b?c=(d)&e=*f*', '[Ads](<https://a.test/b?c=(d)&e=*f*>)'],
    ['a](b) [c', 'https://a.test/', '[a\\](b) \\[c](<https://a.test/>)'],
    ['a', 'https://a.test/>) [x](y', '[a](<https://a.test/%3E)%20[x](y>)'],
    ['a', 'https://a.test/\\<b', '[a](<https://a.test/%5C%3Cb>)'],
    ['a', 'https://a.test/b\n\nc\0', '[a](<https://a.test/b%0A%0Ac%00>)'],
    ['a\\', 'https://a.test/', '[a\\\\](<https://a.test/>)'],
  ])('from %j to %j is written as %s', (words, href, markdown) => {
    expect(linked(words, href)).toBe(markdown);
  });

  it('is one link with the whole of its words and target, whatever they are', () => {
    const whole = /^\[((?:[^\\[\]]|\\[!-/:-@[-`{-~])*)\]\(<([^<>\\\s]*)>\)$/;
    fc.assert(
      fc.property(hostile, hostile, (words, path) => {
        const [, label = null, target = null] =
          linked(words, `https://a.test/${path}`).match(whole) ?? [];
        const shown = words === '' ? `https://a.test/${path}` : words;
        expect(seen(label ?? '')).toBe(shown.replace(/\s+/g, ' '));
        expect(label).not.toBeNull();
        expect(target?.replace(/%[0-9A-F]{2}/g, '')).toBe(
          `https://a.test/${path.replace(/[<>\\\s\0]/g, '')}`,
        );
      }),
      runs,
    );
  });
});
