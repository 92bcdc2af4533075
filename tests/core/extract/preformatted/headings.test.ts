import { describe, expect, it } from 'vitest';
import { clausesOf, readMain } from '../reading.js';

const read = (...lines: readonly string[]) => clausesOf(`<pre>${lines.join('\n')}</pre>`);

const text = 'We share records with couriers.';

describe('a line of preformatted text', () => {
  it.each([
    ['in capitals', ['SHARING', '', text]],
    ['with a number', ['2. Sharing', '', text]],
    ['with a number and no empty line below', ['2. Sharing', `${text} They bring you parcels.`]],
    ['with a long number', ['2.1 Sharing', '', text]],
    ['with a letter', ['B. Sharing', '', text]],
    ['with a Roman number', ['IV. Sharing', '', text]],
    ['with a word and a number', ['Section 4: Sharing', '', text]],
    ['underlined', ['Sharing', '=======', text]],
    ['underlined with dashes', ['Sharing', '-------', '', text]],
    ['between two rules', ['*******', 'Sharing', '*******', text]],
    ['in Markdown', ['## Sharing', text]],
  ])('is a heading %s', (_, lines) => {
    const [heading, clause] = read(...lines);
    expect(heading).toBe(`h7 ${lines.find((line) => /\p{L}/u.test(line))}`);
    expect(clause).toMatch(/^p We share records with couriers\./);
  });

  it.each([
    ['that is a sentence', ['WE SHARE NOTHING.', '', text]],
    ['that leads into what follows', ['WE SHARE:', '', text]],
    ['with nothing below it', [text, '', 'SHARING']],
    ['in small letters', ['Sharing', '', text]],
    ['that dates the document', ['LAST UPDATED MAY 2, 2025', '', text]],
    ['of several', ['SHARING WITH OTHERS AND WITH THE COURIERS OF', 'THIS COUNTRY', '', text]],
    ['in the middle of others', ['Example Ltd', 'SOMEWHERE', 'Dublin', '', text]],
    ['that is the item of a list', ['1. Your name', '', '2. Your address', '', text]],
    ['with a number that is no marker', ['30 Days', '', text]],
  ])('is not a heading %s', (_, lines) => {
    expect(read(...lines).filter((clause) => clause.startsWith('h'))).toEqual([]);
  });

  it('is in the section of the heading above it', () => {
    const lines = ['PRIVACY NOTICE', '', '1. SHARING', '', text, '', '2. KEEPING', '', text];
    const { clauses } = readMain(`<pre>${lines.join('\n')}</pre>`).text;
    expect(clauses.map(({ section }) => section.join(' > '))).toEqual([
      '',
      '',
      '1. SHARING',
      '',
      '2. KEEPING',
    ]);
  });

  it('is nothing if it is only a rule', () => {
    expect(read(text, '', '-----', '', '* * *', 'And less.', '______')).toEqual([
      `p ${text}`,
      'p And less.',
    ]);
  });
});
