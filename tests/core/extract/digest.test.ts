import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../src/core/clause.js';
import { digestOfClauses, digestOfText } from '../../../src/core/extract/digest.js';
import { runs } from '../../runs.js';
import { clause, link } from '../clauses.js';

describe('the digest of a text', () => {
  const text = [
    clause('We share'),
    clause('your data.', { links: [link('/a', 'your'), link('/b', 'data')] }),
  ];

  it('does not mind where the borders between clauses lie', () => {
    const merged = [clause('We share your data.', { links: [link('/a'), link('/b')] })];
    expect(digestOfText(merged)).toBe(digestOfText(text));
  });

  it('does not mind kinds, levels, markers, sections and headers', () => {
    const cells = text.map((plain): Clause => {
      return {
        ...plain,
        kind: 'cell',
        level: 2,
        marker: 'd.',
        section: ['1'],
        headers: { column: ['Data'], row: [] },
      };
    });
    expect(digestOfText(cells)).toBe(digestOfText(text));
  });

  it('does not mind a link that is cut in two', () => {
    const cut = [
      clause('We share'),
      clause('your data.', { links: [link('/a', 'yo'), link('/a', 'ur'), link('/b', 'data')] }),
    ];
    expect(digestOfText(cut)).toBe(digestOfText(text));
  });

  it.each([
    ['a word', [clause('We sell'), clause('your data.', { links: [link('/a'), link('/b')] })]],
    [
      'a letter’s case',
      [clause('we share'), clause('your data.', { links: [link('/a'), link('/b')] })],
    ],
    ['a full stop', [clause('We share'), clause('your data', { links: [link('/a'), link('/b')] })]],
    ['a target', [clause('We share'), clause('your data.', { links: [link('/a'), link('/c')] })]],
    ['a link less', [clause('We share'), clause('your data.', { links: [link('/a')] })]],
    [
      'the order of links',
      [clause('We share'), clause('your data.', { links: [link('/b'), link('/a')] })],
    ],
    ['the order of clauses', text.toReversed()],
  ])('minds %s', (_, other) => {
    expect(digestOfText(other)).not.toBe(digestOfText(text));
  });

  it('keeps words and targets apart', () => {
    expect(digestOfText([clause('https://example.com/a')])).not.toBe(
      digestOfText([clause('', { links: [link('/a')] })]),
    );
  });

  it('differs when any word differs', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), fc.nat(), word, (texts, at, other) => {
        const i = at % texts.length;
        const changed = texts.map((words, k) => (k === i ? [other, ...words.slice(1)] : words));
        fc.pre(changed[i]?.[0] !== texts[i]?.[0]);
        expect(digestOfText(clausesOf(changed))).not.toBe(digestOfText(clausesOf(texts)));
      }),
      runs,
    );
  });

  it('differs when any link target differs', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (targets, at) => {
        const i = at % targets.length;
        const texts = (hrefs: string[]) =>
          hrefs.map((href) => clause('x', { links: [link(href)] }));
        const changed = targets.map((href, k) => (k === i ? `${href}/new` : href));
        expect(digestOfText(texts(changed))).not.toBe(digestOfText(texts(targets)));
      }),
      runs,
    );
  });
});

describe('the digest of clauses', () => {
  const plain = clause('We share', { links: [link('/a', 'We')] });

  it.each([
    ['kind', { kind: 'item' }],
    ['level', { level: 1 }],
    ['headers', { headers: { column: ['Data'], row: [] } }],
    ['header of a row', { headers: { column: [], row: ['Data'] } }],
    ['words', { text: 'We sell' }],
    ['words of a link', { links: [link('/a', 'share')] }],
    ['target', { links: [link('/b', 'We')] }],
    ['number of links', { links: [] }],
  ] as const)('minds the %s', (_, part) => {
    expect(digestOfClauses([{ ...plain, ...part }])).not.toBe(digestOfClauses([plain]));
  });

  it('minds borders', () => {
    expect(digestOfClauses([clause('a'), clause('b')])).not.toBe(digestOfClauses([clause('a b')]));
  });

  it('does not mind the section, which follows from the headings', () => {
    expect(digestOfClauses([{ ...plain, section: ['1'] }])).toBe(digestOfClauses([plain]));
  });
});

const word = fc.stringMatching(/^[a-z]{1,4}$/);
const words = fc.array(word, { minLength: 1, maxLength: 4 });

function clausesOf(texts: readonly (readonly string[])[]): Clause[] {
  return texts.map((text) => clause(text.join(' ')));
}
