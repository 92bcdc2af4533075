import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, isBlank, normalise } from '../../../src/core/extract/normalise.js';
import { runs } from '../../runs.js';

describe('a normalised text', () => {
  it.each([
    ['runs of white space become one space', 'We  use\n\t your\r\n data', 'We use your data'],
    ['space around it goes', ' \n data \t', 'data'],
    ['a no-break space is a space', 'We\u00a0use', 'We use'],
    ['narrow, thin and ideographic spaces are spaces', 'a\u202Fb\u2009c\u3000d', 'a b c d'],
    ['a zero-width space goes', 'per\u200Bsonal', 'personal'],
    ['a soft hyphen goes', 'per\u00ADsonal', 'personal'],
    ['a byte order mark goes', '\uFEFFdata', 'data'],
    ['a word joiner goes', 'per\u2060sonal', 'personal'],
    ['marks of direction go', '\u200Edata\u200F \u202Ahere\u202C', 'data here'],
    ['control characters go', 'da\u0000ta\u0007', 'data'],
    ['letters are composed', 'cafe\u0301', 'caf\u00e9'],
    ['letters are composed across what goes', 'cafe\u200B\u0301', 'caf\u00e9'],
    ['what is spelled in two ways is spelled in one', '\u212B', '\u00c5'],
    ['a stray joiner between Latin letters goes', 'of\u200Cfice f\u200Dree', 'office free'],
    ['a stray joiner behind a Latin accent goes', 'e\u0331\u200Cx', 'e\u0331x'],
    ['a stray joiner at either end goes', '\u200Ddata\u200C', 'data'],
  ])('%s', (_, raw, expected) => {
    expect(normalise(raw)).toBe(expected);
  });

  it.each([
    ['Persian words with a zero-width non-joiner', 'می\u200Cخواهم'],
    ['Arabic letters with a vowel mark in front of a joiner', 'مُ\u200Cخ'],
    ['Hindi letters with an accent in front of a joiner', 'क\u0951\u200Cष'],
    ['Hindi conjuncts with a zero-width joiner', 'क्\u200Dष'],
    ['Hindi half letters with a zero-width non-joiner', 'क्\u200Cष'],
    ['a family of emoji', '👩\u200D👩\u200D👧'],
    ['an emoji with a skin tone', '👩🏽\u200D💻'],
    ['an emoji with a variation selector', '❤\uFE0F\u200D🔥'],
    ['curly quotes, dashes and ellipses', '“a” – b — c…'],
  ])('%s stay as they are', (_, text) => {
    expect(normalise(text)).toBe(text);
  });

  it('has one joiner in place of two adjacent ones', () => {
    expect(normalise('می\u200C\u200Cخواهم')).toBe('می\u200Cخواهم');
  });

  it('has no joiner after the last letter of a word', () => {
    expect(normalise('می\u200C خواهم\u200C')).toBe('می خواهم');
  });

  it('has at most 30 marks on a letter, however many pile up', () => {
    const marks = '\u0301\u0323'.repeat(500_000);
    const once = normalise(`o${marks}b ${marks.replaceAll('\u0323', '\u0323\u200B')}`);
    expect(once.length).toBeLessThan(70);
    expect(normalise(once)).toBe(once);
  });

  it('is not changed by normalising it again', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const once = normalise(raw);
        expect(normalise(once)).toBe(once);
      }),
      runs,
    );
  });

  it('is the same whether or not something invisible follows it', () => {
    fc.assert(
      fc.property(fc.oneof(text, latin), (raw) => {
        expect(normalise(`${raw}\u200B`)).toBe(normalise(raw));
      }),
      runs,
    );
  });

  it('has single spaces, and none at its ends', () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(normalise(raw)).not.toMatch(/^\s|\s$|\s\s|[^\S ]/);
      }),
      runs,
    );
  });
});

describe('a blank text', () => {
  it.each([[''], [' \n\t'], ['\u00a0'], ['\u200B\u200D'], ['\u00AD\uFEFF'], ['\u0000']])(
    'is what a reader cannot see: %j',
    (raw) => {
      expect(isBlank(raw)).toBe(true);
    },
  );

  it('is what normalises to nothing', () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(isBlank(raw)).toBe(normalise(raw) === '');
      }),
      runs,
    );
  });
});

describe('the number of words', () => {
  it.each([
    ['', 0],
    ['data', 1],
    ['We use your data.', 4],
    ['a – b', 3],
  ])('of %j is %i', (words, count) => {
    expect(countWords(words)).toBe(count);
  });
});

/** From all the blocks that most European texts are made of. */
const latin = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0x2ff }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x2000, max: 0x20ff }).map((code) => String.fromCodePoint(code)),
  ),
});

/** Rich in what normalising is about. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...['\u200B', '\u200C', '\u200D', '\u00AD', '\uFEFF', '\uFE0F', '\u202E', '\u0000'],
      ...[' ', '\n', '\u00a0', '\u2003', '\u3000', '\u0085', 'e', '\u0301', '\u0323', 'ب', 'क'],
      ...['\u094D', '👩', '🏽', '❤', '\u1100', '\u1161'],
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});
