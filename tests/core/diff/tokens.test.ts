import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWord, join, tokenise } from '../../../src/core/diff/tokens.js';
import { normalise } from '../../../src/core/extract/normalise.js';
import { runs } from '../../runs.js';

const pieces = (text: string) => tokenise(text).map((token) => token.text);

describe('a text', () => {
  it.each([
    ['words and marks', 'We share data, always.', ['We', 'share', 'data', ',', 'always', '.']],
    ['an apostrophe inside a word', 'LinkedIn’s members’', ['LinkedIn’s', 'members', '’']],
    ['a hyphen inside a word', 'opt-out - or', ['opt-out', '-', 'or']],
    ['numbers whole', '1,000.50 on 3.4.', ['1,000.50', 'on', '3.4', '.']],
    ['abbreviations', 'e.g., U.S.', ['e.g', '.', ',', 'U.S', '.']],
    ['brackets and quotes', '(“data”)', ['(', '“', 'data', '”', ')']],
    ['accents with their letters', 'données e\u0301', ['données', 'e\u0301']],
    ['Hindi vowels with their letters', 'डेटा का', ['डेटा', 'का']],
    ['Chinese by its words', '个人数据。', ['个人', '数据', '。']],
    ['Japanese by its words', 'データを', ['データ', 'を']],
    ['Thai by its words', 'ข้อมูลของคุณ', ['ข้อมูล', 'ของ', 'คุณ']],
    ['Thai by the letter with its marks', 'ที่', ['ที่']],
    ['Latin inside Chinese as a word', '使用AI模型GPT4来', ['使用', 'AI', '模型', 'GPT4', '来']],
    ['an emoji in one piece', 'a 👍 b', ['a', '👍', 'b']],
    ['a sentence that lost its space', 'here.If so', ['here', '.', 'If', 'so']],
    ['a number that lost its space', 'in 2025Previous', ['in', '2025', 'Previous']],
    ['names with dots and digits', 'LinkedIn.com GPT4', ['LinkedIn.com', 'GPT4']],
    ['nothing', '', []],
  ])('is cut into %s', (_, text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  it('is the same when its tokens are joined again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }).map(normalise), (text) => {
        expect(join(tokenise(text))).toBe(text);
      }),
      runs,
    );
  });

  it.each([
    ['one word of 10 MB', 'a'.repeat(10_000_000)],
    ['one word with ever more hyphens', 'a-'.repeat(1_000_000)],
    ['one run of Chinese', '字'.repeat(200_000)],
    ['one letter with ever more marks', `字${'\u0301'.repeat(1_000_000)}`],
    ['marks alone', '’'.repeat(1_000_000)],
  ])('is cut also when it is %s', (_, text) => {
    expect(join(tokenise(text)) === text).toBe(true);
  });
});

describe('a word', () => {
  it('has a letter or a digit', () => {
    const found = tokenise('We — share 3.4, (§) 個 👍').filter(isWord);
    expect(found.map(({ text }) => text)).toEqual(['We', 'share', '3.4', '個']);
  });
});
