import { describe, expect, it } from 'vitest';
import { compareWords } from '../../../src/core/diff/words.js';

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
    ['a word of Thai', 'เราเก็บข้อมูลของคุณ', 'เราขายข้อมูลของคุณ', 'เรา[-เก็บ][+ขาย]ข้อมูลของคุณ'],
    [
      'a space that two sentences had lost',
      'You can ask here.If not, write to us.',
      'You can ask here. If not, write to us.',
      'You can ask here.[+ ]If not, write to us.',
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

  it('are shown as phrases: a single word that is in both is not kept between two changes', () => {
    expect(shown('We sell it to our partners today.', 'We lend it by their friends today.')).toBe(
      'We [-sell it to our partners][+lend it by their friends] today.',
    );
  });

  it('are separate if at least two words are kept between them', () => {
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

  it('leave what two long texts share in the middle of nothing else that they share', () => {
    const words = (letter: string) =>
      Array.from({ length: 2000 }, (_, i) => `${letter}${i}`).join(' ');
    const text = (letter: string) => `${words(letter)} but not always ${words(letter + letter)}`;
    expect(compareWords(text('a'), text('b'))).toEqual([
      ['-', words('a')],
      ['+', words('b')],
      ['=', ' but not always '],
      ['-', words('aa')],
      ['+', words('bb')],
    ]);
  });
});

describe('a sentence', () => {
  it('that was added is shown from its start to its end, although it starts like the next', () => {
    expect(
      shown('You can object. We may sell it.', 'You can object. We may share it. We may sell it.'),
    ).toBe('You can object.[+ We may share it.] We may sell it.');
  });

  it('that was removed is shown from its start to its end, although it ends like the one before', () => {
    expect(
      shown('We keep your data. We sell your data. Ask us.', 'We keep your data. Ask us.'),
    ).toBe('We keep your data.[- We sell your data.] Ask us.');
  });

  it('that moved inside a long clause leaves the others whole', () => {
    const others = Array.from({ length: 40 }, (_, i) => `We use topic${i} of the data for you.`);
    const text = (...all: readonly string[]) => all.join(' ');
    const moved = 'You can object to the use of the data for you.';
    const pieces = compareWords(text(moved, ...others), text(...others, moved));
    expect(pieces).toEqual([
      ['-', `${moved} `],
      ['=', text(...others)],
      ['+', ` ${moved}`],
    ]);
  });
});

describe('a list in a sentence', () => {
  it('gets its new member with the comma after it', () => {
    expect(shown('your name, title and photo', 'your name, age, title and photo')).toBe(
      'your name,[+ age,] title and photo',
    );
  });
});
