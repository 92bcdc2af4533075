import { describe, expect, it } from 'vitest';
import { damageOf } from '../../../src/core/response/damage.js';

const misread = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'));

describe('damage', () => {
  it.each([
    'é',
    'ü',
    '’',
    '“',
    '–',
    '€',
    '\u00A0',
    'Ж',
    'я',
    'α',
    'ש',
    'ع',
    'क',
    '語',
    '😀',
    'ł',
    'ő',
  ])('is %s in UTF-8, read as windows-1252', (character) => {
    expect(damageOf(`a ${misread(character)} b`)).toBeGreaterThan(0);
  });

  it.each(['donn\uFFFDes', 'donnÃ©es', 'donnÃƒÂ©es', 'Itâ€™s'])('is in %s', (word) => {
    expect(damageOf(word)).toBeGreaterThan(0);
  });

  it.each([
    ...[
      '“CAFÉ”',
      'CAFÉ…',
      'À – É',
      'MANHÃ',
      'INFORMAÇÃO',
      'Ångström',
      'ÑANDÚ',
      'Ðað',
      'ßÄÖÜ',
      'à «là»',
    ],
    ...['10 €', 'naïve', 'Łódź', 'người', 'данные', '個人情報', 'שלום', '© 2025', '5 × 3', '½'],
  ])('is not in %s', (word) => {
    expect(damageOf(word)).toBe(0);
  });
});
