import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterStarts, wholeStart } from '../../../src/core/prose/clusters.js';
import { quoted } from '../../../src/core/prose/quote.js';
import { expectLinear } from '../../cpu.js';
import { runs } from '../../runs.js';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const startsOf = (text: string) => [...segmenter.segment(text)].map(({ index }) => index);
const parts = fc.constantFrom(
  '👩🏽‍💻',
  '🇫🇷',
  'q\u0301',
  'क्षि',
  'ที่',
  '1️⃣',
  'a',
  ' ',
  'data ',
  '\u1100',
  '\u200D',
);
const texts = fc.array(parts, { maxLength: 200 }).map((found) => found.join(''));

it('the clusters of a text start where Unicode says', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect([...clusterStarts(text)]).toEqual(startsOf(text));
    }),
    runs,
  );
});

describe('a text that is shortened', () => {
  it.each([
    ['👩🏽‍💻👩🏽‍💻', 8, '👩🏽‍💻'],
    ['a👩🏽‍💻', 4, 'a'],
    ['🇫🇷🇩🇪', 6, '🇫🇷'],
    ['cafe\u0301', 4, 'caf'],
    ['short', 10, 'short'],
    ['sentence', 4, 'sent'],
  ])('keeps whole characters: %s', (text, most, start) => {
    expect(wholeStart(text, most)).toBe(start);
  });

  it('is as long as it may be', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 300 }), (text, most) => {
        const ends = [...startsOf(text), text.length].filter((at) => at <= most);
        const longest = Math.max(...ends);
        if (longest > 0) expect(wholeStart(text, most)).toBe(text.slice(0, longest));
      }),
      runs,
    );
  });

  it('is cut inside a cluster that is longer than that', () => {
    expect(wholeStart(`a${'\u0301'.repeat(900)}`, 500).length).toBeLessThanOrEqual(500);
    expect(wholeStart(`a${'\u0301'.repeat(9)}`, 5)).toBe(`a${'\u0301'.repeat(4)}`);
  });

  it('keeps whole characters when it is quoted', () => {
    expect(quoted('👩🏽‍💻'.repeat(30), 20)).toBe('“👩🏽‍💻👩🏽‍💻…”');
  });
});

it.each(['🇫🇷', '👩\u200D', 'क्षि', '\u1100', 'a\u0301 '])(
  'time grows no faster than the text: %s',
  (unit) => {
    expectLinear((count) => clusterStarts(unit.repeat(count)), 20_000);
    expectLinear((count) => wholeStart(unit.repeat(count), count), 20_000);
  },
);
