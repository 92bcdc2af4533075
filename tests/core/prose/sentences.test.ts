import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/core/prose/sentences.js';

const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

describe('sentences', () => {
  it('end with a mark in front of a capital, a number or a quotation mark', () => {
    expect(texts('One is here. Two is there! Is “three”? “Four” ends.')).toEqual([
      'One is here.',
      'Two is there!',
      'Is “three”?',
      '“Four” ends.',
    ]);
  });

  it('do not end after abbreviations, section numbers or single letters', () => {
    for (const whole of [
      '1.2. Data We Keep',
      'See e.g. Annex A.',
      'With Acme Inc. Dublin.',
      'By A. Smith, No. 5.',
    ]) {
      expect(texts(whole)).toEqual([whole]);
    }
    expect(texts('Am 3. November gilt es. Dann nicht.')).toEqual([
      'Am 3. November gilt es.',
      'Dann nicht.',
    ]);
    expect(texts('It is for those under 16. We ask.')).toHaveLength(2);
  });

  it('end in Chinese without a space', () => {
    expect(texts('我们收集数据。我们保护数据。')).toEqual(['我们收集数据。', '我们保护数据。']);
  });

  it('say where they are', () => {
    const text = 'One is here. Two is there.';
    for (const sentence of sentencesOf(text)) {
      expect(text.slice(sentence.from, sentence.to)).toBe(sentence.text);
    }
    expect(sentencesOf('')).toEqual([]);
  });
});
