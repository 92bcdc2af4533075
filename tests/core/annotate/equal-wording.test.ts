import { describe, expect, it } from 'vitest';
import { sameWords } from '../../../src/core/annotate/equal-wording.js';
import { fillers, spellings } from '../../../src/core/annotate/rules/wording.js';

/** One pair for each line of the list, in its order. */
const spelled: readonly (readonly [string, string])[] = [
  ["it can't be", 'it cannot be'],
  ["it won't be", 'it will not be'],
  ["it isn't so", 'it is not so'],
  ["you're here", 'you are here'],
  ["we've come", 'we have come'],
  ["we'll come", 'we will come'],
  ["i'm here", 'i am here'],
  ['fruit, e.g., plums', 'fruit, for example plums'],
  ['for example, plums', 'for example plums'],
  ['that, i.e. this', 'that, that is this'],
  ['salt & bread', 'salt and bread'],
  ['your résumé', 'your resume'],
  ['our behaviour', 'our behavior'],
  ['we personalise it', 'we personalize it'],
  ['we analysed it', 'we analyzed it'],
  ['it was cancelled', 'it was canceled'],
  ['the data centre', 'the data center'],
  ['a driving licence', 'a driving license'],
  ['a programme', 'a program'],
  ['an acknowledgement', 'an acknowledgment'],
  ['to fulfill it', 'to fulfil it'],
  ['among others', 'amongst others'],
  ['while we do', 'whilst we do'],
  ['towards us', 'toward us'],
  ['grey', 'gray'],
];

const filled: readonly (readonly [string, string])[] = [
  ['in order to see', 'to see'],
  ['bread as well as salt', 'bread and salt'],
  ['prior to that', 'before that'],
  ['upon request', 'on request'],
  ['a page which helps', 'a page that helps'],
  ['we utilize it', 'we use it'],
  ['questions regarding it', 'questions about it'],
  ['see the page', 'please see a page'],
];

describe('the same words', () => {
  it.each(spelled)('are spelled “%s” and “%s”', (one, other) => {
    expect(sameWords(one, other, 'en')).toMatch(/^Only spelling differs|^Only punctuation/);
    expect(sameWords(other, one, 'en')).toBe(sameWords(one, other, 'en'));
  });

  it('are put with fillers or without', () => {
    for (const [one, other] of filled) {
      expect([one, sameWords(one, other, 'en')]).toEqual([
        one,
        expect.stringMatching(/^Only words/),
      ]);
    }
  });

  it('have a pair for every variant', () => {
    const reached = (pairs: typeof spelled, variants: typeof spellings) =>
      variants.filter(
        ([variant]) => !pairs.some((pair) => pair.some((text) => text.search(variant) >= 0)),
      );
    expect(reached(spelled, spellings)).toEqual([]);
    expect(reached(filled, fillers)).toEqual([]);
  });

  it.each([
    ['10 30', '1030'],
    ['1.5 km', '15 km'],
    ['5%', '5'],
    ['$5', '€5'],
    ['we do', 'we do not'],
    ['all of it', 'of it'],
    ['a or b', 'a and b'],
    ['to a, b and c', 'to b and c'],
    ['Plan A is free', 'Plan is free'],
  ])('are not “%s” and “%s”', (one, other) => {
    expect(sameWords(one, other, 'en')).toBeNull();
  });

  it('are in capitals what they are in small letters, but for words that are others then', () => {
    expect(sameWords('PRIVACY FOR US', 'Privacy for us', 'en')).toMatch(/capitalization/);
    expect(sameWords('Privacy for US', 'Privacy for us', 'en')).toBeNull();
  });

  it('are judged by punctuation and case alone where the language has no lists', () => {
    expect(sameWords('il colour', 'il color', 'it')).toBeNull();
    expect(sameWords('Il, colour', 'il colour', null)).toMatch(/capitalization/);
  });
});
