import { describe, expect, it } from 'vitest';
import { toLowered, toRaised, withoutMarks } from '../../../src/core/prose/footnote-marks.js';

describe('a text without the marks of footnotes', () => {
  it.each([
    ['within 30¹ days', 'within 30 days'],
    ['partners¹², and¹,² more', 'partners, and more'],
    ['¹ Counted from the day', 'Counted from the day'],
    ['partners[a] and[12] more', 'partners and more'],
    ['[iv] Counted', 'Counted'],
    ['within 10¹ days', 'within 10 days'],
    ['person[s] and [we]', 'person[s] and [we]'],
    [
      '10⁶ and 10¹² and 2 × 10² and m², km², 3 ft², x², m³',
      '10⁶ and 10¹² and 2 × 10² and m², km², 3 ft², x², m³',
    ],
    ['10⁻⁶', '10⁻⁶'],
    ['CO₂', 'CO₂'],
    ['', ''],
  ])('“%s” is “%s”', (text, bare) => {
    expect(withoutMarks(text)).toBe(bare);
  });
});

describe('digits off their line', () => {
  it('are written as Unicode has them', () => {
    expect(toRaised('0123456789-')).toBe('⁰¹²³⁴⁵⁶⁷⁸⁹⁻');
    expect(toLowered('0123456789')).toBe('₀₁₂₃₄₅₆₇₈₉');
  });
});
