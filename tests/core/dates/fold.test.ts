import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/dates/fold.js';
import { runs } from '../../runs.js';

describe('a folded text', () => {
  it.each([
    ['DERNIÈRE MISE À JOUR', 'derniere mise a jour'],
    ['YÜRÜRLÜK TARİHİ', 'yururluk tarihi'],
    ['ΤΕΛΕΥΤΑΊΑ ΕΝΗΜΈΡΩΣΗΣ', 'τελευταια ενημερωσησ'],
    ['２０２４年', '2024年'],
    ['٣ مارس ٢٠٢٤', '3 مارس 2024'],
    ['d’effet', "d'effet"],
  ])('knows no case, accents or other digits: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is as long as the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
      runs,
    );
  });
});
