import { describe, expect, it } from 'vitest';
import { garbled } from '../../../src/core/judge/garbled.js';
import { readMain } from '../extract/reading.js';

const text = (words: string) => readMain(`<p>${words}</p>`).text;
const plain = 'We keep your name and your address. '.repeat(40);
const good = text(`${plain} Our café in Zürich keeps résumés.`);

describe('a text with damaged words', () => {
  it.each([
    ['UTF-8 read as windows-1252', 'Our cafÃ© in ZÃ¼rich keeps rÃ©sumÃ©s.'],
    ['bytes that mean nothing', 'Our caf\uFFFD in Z\uFFFDrich keeps r\uFFFDsum\uFFFDs.'],
  ])('is garbled: %s', (_, words) => {
    const detail = 'The text is garbled: 3 words have characters of another encoding.';
    expect(garbled(text(plain + words), good)).toEqual({
      kind: 'garbled',
      isSlight: false,
      detail,
    });
    expect(garbled(text(words), null)).toMatchObject({ kind: 'garbled', isSlight: false });
  });

  it('is garbled slightly if it has only a few', () => {
    const one = text(`${plain} Our caf\uFFFD in Zürich keeps résumés.`);
    expect(garbled(one, good)).toMatchObject({ isSlight: true });
    expect(garbled(one, null)).toMatchObject({ isSlight: true });
  });

  it('is taken as it is if it is the first one, and long', () => {
    const long = text(`${plain.repeat(10)} Our caf\uFFFD in Zürich keeps résumés.`);
    expect(garbled(long, null)).toBeNull();
    expect(garbled(long, good)).toMatchObject({ isSlight: true });
  });

  it('is no worse than a current text with as many', () => {
    const one = text(`${plain} Our caf\uFFFD`);
    expect(garbled(one, one)).toBeNull();
    expect(garbled(good, one)).toBeNull();
  });

  it('is garbled if another script was read as windows-1252', () => {
    const words = 'Ìû õðàíèì âàøè äàííûå íå äîëüøå ãîäà.';
    expect(garbled(text(words.repeat(4)), null)).toMatchObject({ isSlight: false });
  });

  it.each([
    'Un été à l’hôtel : « où êtes-vous ? » – “CAFÉ”',
    'Çağrı, şöyle, ığdır; Þórður; Łódź',
    'Мы храним ваши данные.',
    '個人情報を保存します。',
    '\uFFFD A list with a bullet that was lost',
  ])('is not %s', (words) => {
    expect(garbled(text(words), null)).toBeNull();
  });
});
