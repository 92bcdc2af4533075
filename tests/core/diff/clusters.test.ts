import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWord, tokenise, wordsOf } from '../../../src/core/diff/tokens.js';
import { compareWords } from '../../../src/core/diff/words.js';
import { normalise } from '../../../src/core/extract/normalise.js';
import { expectLinear } from '../../cpu.js';
import { runs } from '../../runs.js';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const startsOf = (text: string) => new Set([...segmenter.segment(text)].map(({ index }) => index));
const tokens = (text: string) => tokenise(normalise(text)).map(({ text }) => text);

const clusters = [
  ['a profession with a skin tone', '👩🏽‍💻'],
  ['a family', '👨‍👩‍👧‍👦'],
  ['a flag', '🇫🇷'],
  ['a flag of tags', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
  ['a flag of parts', '🏳️‍🌈'],
  ['a keycap', '1️⃣'],
  ['a keycap of a sign', '#️⃣'],
  ['a heart in colour', '❤️'],
  ['a hand with a skin tone', '👍🏿'],
  ['a letter with an accent that stands alone', 'q\u0301'],
  ['a sign with an accent', '=\u0338\u0301'],
  ['letters of Hangul', '\u1100\u1161\u11A8\u11A8'],
  ['a conjunct of Devanagari', 'क्षि'],
  ['a conjunct with a joiner', 'क्‍ष'],
  ['Thai with its marks', 'ที่'],
  ['Thai with a vowel behind', 'นำ'],
] as const;

describe('one token', () => {
  it.each(clusters)('is %s', (_, cluster) => {
    expect(tokens(cluster)).toEqual([normalise(cluster)]);
    expect(tokens(`(${cluster})`)).toEqual(['(', normalise(cluster), ')']);
  });

  it.each([
    ['Persian, with a letter that is not joined', 'می‌خواهم'],
    ['Hindi', 'कार्यक्षमता'],
    ['Korean', '개인정보'],
    ['accents apart from their letters', 're\u0301sume\u0301'.normalize('NFD')],
  ])('is a word of %s', (_, word) => {
    expect(tokens(word)).toEqual([normalise(word)]);
    expect(wordsOf(normalise(word))).toEqual([normalise(word)]);
  });
});

describe('several tokens', () => {
  it.each([
    ['flags side by side', '🇫🇷🇩🇪🇮🇹', ['🇫🇷', '🇩🇪', '🇮🇹']],
    ['pictures side by side', '👩🏽‍💻👍🏿a', ['👩🏽‍💻', '👍🏿', 'a']],
    ['a word and its picture', 'data👩🏽‍💻.', ['data', '👩🏽‍💻', '.']],
    ['half a flag at the end', '🇫🇷🇩', ['🇫🇷', '🇩']],
  ])('are %s', (_, text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });
});

describe('no word', () => {
  it.each([
    ['a variation selector', '\uFE0F'],
    ['a variation selector behind a space', 'a \uFE0F b'],
    ['a joiner', '\u200D'],
    ['a mark', '\u0301'],
    ['a picture', '❤️ 👩🏽‍💻'],
  ])('is %s', (_, text) => {
    const words = normalise(text).replace(/[ab ]/g, '');
    expect(tokenise(words).filter(isWord)).toEqual([]);
    expect(wordsOf(words)).toEqual([]);
  });

  it('is left of a variation selector that stands alone', () => {
    expect(normalise('a \uFE0F b')).toBe('a b');
    expect(normalise('\uFE0F')).toBe('');
    expect(normalise('❤\uFE0F')).toBe('❤\uFE0F');
  });
});

/** What may belong together, in any order. */
const part = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...clusters.map(([, cluster]) => cluster)) },
  { weight: 3, arbitrary: fc.constantFrom(...clusters.flatMap(([, cluster]) => [...cluster])) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(' ', 'a', 'data', '.', '30', '個人', 'ข้อมูล', 'می‌خواهم', '\u200C'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);
/** Numbers of Arabic scripts may have a sign in front that takes even the space behind it. */
const inFront = /(?!\u200C|\u200D|[\u{E0000}-\u{E007F}])\p{Cf}/gu;
const texts = fc
  .array(part, { maxLength: 14 })
  .map((parts) => normalise(parts.join('').replace(inFront, '')));

describe('whatever a text is made of', () => {
  it('no token starts inside a cluster', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const starts = startsOf(text);
        let at = 0;
        for (const token of tokenise(text)) {
          if (token.spaced) at++;
          expect(starts.has(at)).toBe(true);
          at += token.text.length;
        }
        expect(at).toBe(text.length);
      }),
      runs,
    );
  });

  it('no piece of a change starts inside a cluster', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        for (const [text, sign] of [
          [before, '-'],
          [after, '+'],
        ] as const) {
          const starts = startsOf(text);
          let at = 0;
          for (const [kind, piece] of compareWords(before, after)) {
            if (kind !== '=' && kind !== sign) continue;
            expect(starts.has(at)).toBe(true);
            at += piece.length;
          }
        }
      }),
      runs,
    );
  });
});

it.each([
  ['flags', '🇫🇷'],
  ['pictures that are joined', '👩\u200D'],
  ['pictures', '👩🏽‍💻'],
  ['Hindi', 'क्षि'],
  ['Hindi with spaces', 'क्षि '],
  ['Thai', 'ที่'],
  ['letters of Hangul', '\u1100\u1161\u11A8'],
  ['consonants of Hangul', '\u1100'],
  ['joiners', '\u200D'],
])('time grows no faster than the text: %s', (_, unit) => {
  expectLinear((count) => tokenise(unit.repeat(count)), 10_000);
});
