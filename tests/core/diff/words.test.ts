import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from '../../../src/core/diff/words.js';
import { runs } from '../runs.js';
import { sentences } from './versions.js';

/** `We [-share][+sell] data.` */
function shown(before: string, after: string): string {
  return compareWords(before, after)
    .map(([sign, text]) => (sign === '=' ? text : `[${sign}${text}]`))
    .join('');
}

describe('the words that differ', () => {
  it.each([
    [
      'a word in place of another',
      'We may share data.',
      'We may sell data.',
      'We may [-share][+sell] data.',
    ],
    ['a word more', 'We share data.', 'We share your data.', 'We share[+ your] data.'],
    ['a word less', 'We share your data.', 'We share data.', 'We share[- your] data.'],
    [
      'words at the start',
      'You can object.',
      'Today you can object.',
      '[-You][+Today you] can object.',
    ],
    [
      'words at the end',
      'We share data',
      'We share data with others',
      'We share data[+ with others]',
    ],
    ['a mark', 'We share data', 'We share data.', 'We share data[+.]'],
    ['a comma inside', 'name title and photo', 'name, title and photo', 'name[+,] title and photo'],
    [
      'case',
      'the services here stay',
      'the Services here stay',
      'the [-services][+Services] here stay',
    ],
    [
      'a number',
      'within 30 days of it',
      'within 1,000 days of it',
      'within [-30][+1,000] days of it',
    ],
    [
      'a date',
      'Effective March 6, 2024',
      'Effective July 31, 2024',
      'Effective [-March 6][+July 31], 2024',
    ],
    [
      'an apostrophe',
      "LinkedIn's own data",
      'LinkedIn’s own data',
      "[-LinkedIn's][+LinkedIn’s] own data",
    ],
    [
      'a character of Chinese',
      '我们使用您的数据',
      '我们出售您的数据',
      '我们[-使用][+出售]您的数据',
    ],
    ['a space', 'opt out of it all', 'optout of it all', '[-opt out][+optout] of it all'],
    [
      'a space in front of a mark',
      'data (here ) and more',
      'data (here) and more',
      'data (here[- ]) and more',
    ],
    ['everything', 'We share data', 'Nobody knows why', '[-We share data][+Nobody knows why]'],
  ])('are %s', (_, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('are none between equal texts', () => {
    expect(compareWords('We share.', 'We share.')).toEqual([['=', 'We share.']]);
    expect(compareWords('', '')).toEqual([]);
  });

  it('are all of a text that came or went', () => {
    expect(compareWords('', 'We share.')).toEqual([['+', 'We share.']]);
    expect(compareWords('We share.', '')).toEqual([['-', 'We share.']]);
  });

  it('are told as phrases: a lone word that stands in both is not kept between two changes', () => {
    expect(shown('We sell it to our partners today.', 'We lend it by their friends today.')).toBe(
      'We [-sell it to our partners][+lend it by their friends] today.',
    );
  });

  it('are told apart where two words or more are kept between them', () => {
    expect(shown('We sell your data to partners.', 'We lend your data to friends.')).toBe(
      'We [-sell][+lend] your data to [-partners][+friends].',
    );
  });

  it('are few when one word of a long text differs', () => {
    const long = (word: string) =>
      `${'We share data. '.repeat(500)}${word} ${'You object. '.repeat(500)}`.trim();
    const changed = compareWords(long('Here'), long('There')).filter(([sign]) => sign !== '=');
    expect(changed).toEqual([
      ['-', 'Here'],
      ['+', 'There'],
    ]);
  });

  it('are replaced as a whole, with start and end kept, where two long texts share little', () => {
    const filler = (letter: string) => {
      const words = (from: number) => Array.from({ length: 500 }, (_, i) => `${letter}${from + i}`);
      return [...words(0), 'but not always', ...words(500)].join(' ');
    };
    const text = (letter: string) => `We share ${filler(letter)} with them.`;
    expect(compareWords(text('a'), text('b'))).toEqual([
      ['=', 'We share '],
      ['-', filler('a')],
      ['+', filler('b')],
      ['=', ' with them.'],
    ]);
  });
});

describe('for any two texts', () => {
  it('the pieces alternate, taken in front of put, and none is empty', () => {
    fc.assert(
      fc.property(sentences, sentences, (before, after) => {
        const pieces = compareWords(before, after);
        expect(pieces.map(([sign]) => sign).join('')).toMatch(/^=?((-|\+|-\+)=)*(-|\+|-\+)?$/);
        expect(pieces.every(([, text]) => text !== '')).toBe(true);
      }),
      runs,
    );
  });

  it('what is taken and put does not start with the same space', () => {
    fc.assert(
      fc.property(sentences, sentences, (before, after) => {
        const pieces = compareWords(before, after);
        pieces.forEach(([sign, text], i) => {
          const [nextSign, next = ''] = pieces[i + 1] ?? [];
          if (sign === '-' && nextSign === '+') {
            expect(text.startsWith(' ') && next.startsWith(' ')).toBe(false);
          }
        });
      }),
      runs,
    );
  });
});
