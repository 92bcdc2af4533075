import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTypography } from '../../../src/core/prose/typography.js';
import { runs } from '../../runs.js';

describe('plain typography', () => {
  it.each([
    ['you’re', "you're"],
    ['“us”', '"us"'],
    ['«nous»', '"nous"'],
    ["''us''", '"us"'],
    ['2024–2025', '2024-2025'],
    ['wait…', 'wait...'],
  ])('takes %s for %s', (fine, plain) => {
    expect(plainTypography(fine)).toBe(plain);
  });

  it('leaves letters, numbers and accents alone', () => {
    const text = 'Données à caractère personnel: 個人情報, 30 % (3.4)';
    expect(plainTypography(text)).toBe(text);
  });

  it('is reached in one step', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = plainTypography(text);
        expect(plainTypography(once)).toBe(once);
      }),
      runs,
    );
  });
});
