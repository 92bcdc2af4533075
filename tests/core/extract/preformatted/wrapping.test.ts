import { describe, expect, it } from 'vitest';
import { clausesOf } from '../reading.js';

/** The clauses of preformatted lines, without the letter for a paragraph. */
const read = (...lines: readonly string[]) =>
  clausesOf(`<pre>\n${lines.join('\n')}</pre>`).map((clause) => clause.replace(/^p /, ''));

describe('wrapped prose', () => {
  it('is one clause, even where a sentence ends with a line by chance', () => {
    const lines = [
      'We collect your name and your address, and we keep them for ten days.',
      'Afterwards we delete what we collected, unless a court asks to keep it',
      'for longer: that has happened twice. We tell you if it happens to you.',
      'Nobody else may see it.',
    ];
    expect(read(...lines)).toEqual([lines.join(' ')]);
  });

  it('is one clause after an edit that left a line short', () => {
    const lines = [
      'We collect your name and your address, and we keep them for ten days.',
      'Afterwards we delete what we collected, unless a',
      'court asks to keep it for longer, which has happened twice up to now.',
      'Nobody else may see it, and nobody else may ask.',
    ];
    expect(read(...lines)).toEqual([lines.join(' ')]);
  });

  it('may have a dash or a number at the start of a line by chance', () => {
    const lines = [
      'We share records with the couriers whom we have named to you in a letter',
      '– as far as they need them – and with the authorities named on page no.',
      '12, and with no others; they may keep them for as long as the annex says',
      '1. that they may, or the law.',
    ];
    expect(read(...lines)).toEqual([lines.join(' ')]);
  });

  it('is parted where paragraphs are only indented', () => {
    expect(
      read(
        '  We collect your name and your address, and we keep both for ten days.',
        'Afterwards we delete them.',
        '  Nobody else may see what we collect, unless a court asks to see it in',
        'writing.',
      ),
    ).toEqual([
      'We collect your name and your address, and we keep both for ten days. Afterwards we delete them.',
      'Nobody else may see what we collect, unless a court asks to see it in writing.',
    ]);
  });

  it('in a script without spaces is joined', () => {
    const first =
      '我们收集您的姓名和地址，并将其保存九十天，除非法院要求我们保存更长时间，否则我们';
    expect(read(first, '会将其删除。')).toEqual([`${first} 会将其删除。`]);
  });
});

describe('lines that end where there was room', () => {
  it('part sentences', () => {
    expect(
      read(
        'We collect your name.',
        'We share your name with the couriers who bring you what you ordered.',
        'We delete it.',
        'Nobody else sees it.',
      ),
    ).toHaveLength(4);
  });

  it('part paragraphs of one long line each', () => {
    const long = (what: string) =>
      `We ${what} your name, your address, the pages that you visit while you are signed in, and what you tell us when you write to us or call us by telephone.`;
    expect(read(long('collect'), long('share'), long('keep'))).toHaveLength(3);
  });

  it('part a heading from its text', () => {
    expect(
      read(
        'Sharing',
        'We share records with the couriers whom we have named to you in',
        'our letter.',
      ),
    ).toEqual([
      'Sharing',
      'We share records with the couriers whom we have named to you in our letter.',
    ]);
  });

  it('do not part a sentence', () => {
    expect(read('We share', 'your name with couriers and nobody else.')).toHaveLength(1);
    expect(
      read('We share names,', 'Addresses and numbers, and more of what you gave us.'),
    ).toHaveLength(1);
  });
});

describe('lists', () => {
  it.each([
    ['- your name', '- your address', '- your number'],
    ['* your name', '* your address', '* your number'],
    ['1. Your name', '2. Your address', '10. Your number'],
    ['a) your name', 'b) your address', 'c) your number'],
    ['1.1 Your name', '1.2 Your address', '1.10.3 Your number'],
    ['[1] Your name', '[2] Your address', '[3] Your number'],
    ['• your name', '• your address', '• your number'],
  ])('have a clause for each item: %s', (...items) => {
    expect(read(...items)).toEqual(items);
  });

  it('keep the lines of an item together', () => {
    expect(
      read(
        'We collect:',
        '  - your name, your address and the number under which we reach you. You',
        '    may change them.',
        '  - the pages that you visit while you are signed in, as told in section',
        '    12. of the annex',
        '    - on our site',
        '      or elsewhere',
        '  - Photos',
      ),
    ).toEqual([
      'We collect:',
      '- your name, your address and the number under which we reach you. You may change them.',
      '- the pages that you visit while you are signed in, as told in section 12. of the annex',
      '- on our site or elsewhere',
      '- Photos',
    ]);
  });
});

it('rows of columns are clauses of their own', () => {
  expect(read('Name      to deliver      10 days', 'Photo     to show you     1 day')).toEqual([
    'Name to deliver 10 days',
    'Photo to show you 1 day',
  ]);
});

it('time is linear in the number of lines', () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => (i % 3 === 0 ? '- one' : `Line ${i}.`));
  expect(read(...lines).length).toBeGreaterThan(1000);
});
