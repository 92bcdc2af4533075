import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnnotatedEdit, editsBetween } from '../../../src/core/annotate/annotate.js';
import { highest } from '../../../src/core/annotate/significance.js';
import { statsOf } from '../../../src/core/annotate/stats.js';
import { longestSummary, summarise } from '../../../src/core/annotate/summary.js';
import type { Clause } from '../../../src/core/clause.js';
import { textRuns } from '../../runs.js';
import { clause, link, version } from '../clauses.js';
import { judged } from './judged.js';

function summaryOf(edits: readonly AnnotatedEdit[], language = 'en'): string {
  return summarise(edits, statsOf(edits), highest(edits), language);
}

function summary(
  before: readonly (string | Clause)[],
  after: readonly (string | Clause)[],
): string {
  return summaryOf(judged(before, after));
}

const share = 'We may share your letters with those who ask.';
const object = 'You can object to this at any time in your settings.';
const keep = 'We keep your data for as long as your account is open.';

describe('the summary of a change', () => {
  it('says what was done, about what, with whom and where', () => {
    const before = [
      '## 3.4 Related services',
      share,
      '## 1.2 Letters',
      'So it is. It was so. So be it.',
    ];
    const after = [
      'Effective November 3, 2031',
      '## 3.4 Related services',
      'We may share your letters with our affiliates, including Acme, and with those who ask.',
      '## 1.2 Letters',
      'So it is.',
    ];
    expect(summary(before, after)).toBe(
      'Adds 6 words on sharing with affiliates, naming “Acme”, in 3.4; removes 2 sentences in 1.2; in force from 3 November 2031.',
    );
  });

  it('counts clauses that came, went, were reworded or moved', () => {
    expect(summary([], ['## Letters', 'So it is.'])).toBe('Adds 2 clauses in “Letters”.');
    expect(summary(['- So it is.', share], [share])).toBe('Removes 1 clause.');
    expect(summary(['It is grand.'], ['It is large.'])).toBe(
      'Rewords 1 clause; 1 word added and 1 removed in total.',
    );
    expect(summary([share, object, keep], [object, keep, share])).toBe('Moves 1 clause.');
  });

  it('names a section by its number, else by its title, and two at most', () => {
    const sections = (text: string) =>
      ['Aims', '2.1. Bees', 'Cats', 'Dogs'].flatMap((name) => [`## ${name}`, `${text} ${name}.`]);
    expect(summary(sections('This is grand for'), sections('This is large for'))).toBe(
      'Rewords 4 clauses in “Aims”, 2.1 and 2 more sections; 4 words added and 4 removed in total.',
    );
  });

  it('says when no word differs', () => {
    const linked = (path: string) => ['## Sharing', clause(share, { links: [link(path)] })];
    expect(summary(linked('/a'), linked('/b'))).toBe(
      'Changes link targets in 1 clause, in “Sharing”; no words differ.',
    );
    expect(
      summary(['It is at https://a.example/b now.'], ['It is at https://a.example/c now.']),
    ).toBe('Changes link targets in 1 clause.');
    expect(summaryOf([])).toBe('No words differ.');
  });

  it('says when only the date differs, and what it is now', () => {
    expect(summary(['Effective May 1, 2031'], ['Effective July 1, 2031'])).toBe(
      'Changes only the document’s own date; in force from 1 July 2031.',
    );
    expect(summary(['Last updated: May 1, 2031'], ['Last updated: July 1, 2031'])).toBe(
      'Changes only the document’s own date; dated 1 July 2031.',
    );
    expect(summary(['Effective May 1, 2031'], [])).toBe('Changes only the document’s own date.');
    expect(
      summary(
        ['Last updated May 1, 2031, effective May 9, 2031'],
        ['Last updated July 1, 2031, effective July 9, 2031'],
      ),
    ).toBe('Changes only the document’s own date; in force from 9 July 2031.');
  });

  it.each([
    ['de', 'Gültig ab 1. Mai 2031', 'Gültig ab 1. Juli 2031', 'in force from 1 July 2031'],
    ['de', 'Stand: 1. Mai 2031', 'Stand: 1. Juli 2031', 'dated 1 July 2031'],
    ['pl', 'Obowiązuje od 1 maja 2031', 'Obowiązuje od 1 lipca 2031', 'in force from 1 July 2031'],
    ['ja', '2031年5月1日施行', '2031年7月1日施行', 'in force from 1 July 2031'],
  ])(
    'says the date that a line in another language states: %s',
    (language, before, after, date) => {
      const edits = editsBetween(version(before), version(after), language);
      expect(summaryOf(edits, language)).toBe(`Changes only the document’s own date; ${date}.`);
    },
  );

  it('says what is announced, and that an announcement went', () => {
    const notice = 'We’re updating our terms on November 3, 2031.';
    expect(summary([], [notice])).toBe(
      'Announces a change for 3 November 2031: “We’re updating our terms on November 3, 2031”.',
    );
    expect(summary([notice], [])).toMatch(/^No longer announces a change for 3 November 2031: /);
    expect(summary([], ['Our privacy policy has been updated.'])).toBe(
      'Announces that the document was updated: “Our privacy policy has been updated”.',
    );
  });

  it('counts editorial edits, at the end where there are others', () => {
    expect(summary(['Write, to us.'], ['Write to us.'])).toBe('Makes 1 editorial edit.');
    expect(summary(['Write, to us.'], ['Write to us.', keep])).toMatch(/; and 1 editorial edit\.$/);
  });

  it('keeps what weighs when there is no room for all', () => {
    const title = (name: string) => `## ${name} and a title that goes on for much longer than that`;
    const before = ['First', 'Second'].flatMap((name) => [
      title(name),
      `${share} ${name}.`,
      `${keep} ${name}.`,
    ]);
    const after = [
      'Effective November 3, 2031',
      ...['First', 'Second'].flatMap((name) => [
        title(name),
        `${share} ${name}. We also train our AI models, such as Acme Brain and Bettor Brain, for Affiliates that use them.`,
        `We hold your data for as long as your account stays open. ${name}.`,
      ]),
    ];
    const told = summary(before, after);
    expect(told.length).toBeLessThanOrEqual(longestSummary);
    expect(told).toMatch(/^Adds 2 sentences on training AI.*; in force from 3 November 2031\.$/);
  });

  it('is one sentence of bounded length that quotes only what the edits say', () => {
    const word = fc.constantFrom(
      ...[
        'we',
        'share',
        'your data',
        'with',
        'Affiliates',
        'Acme',
        'Hong Kong',
        'may',
        'not',
        'train',
        'AI models',
      ],
      ...[
        'on November 3, 2031',
        'we are updating our terms',
        'Effective',
        'e.g.',
        '“terms”',
        '“Dr.',
        'x'.repeat(90),
      ],
    );
    const line = fc
      .tuple(
        fc.constantFrom('', '## ', '- ', '## 3.4 '),
        fc.array(word, { minLength: 1, maxLength: 12 }),
      )
      .map(([mark, words]) => `${mark}${words.join(' ')}.`);
    const text = fc.array(line, { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = editsBetween(version(...before), version(...after));
        const told = summaryOf(edits);
        expect(told.length).toBeLessThanOrEqual(longestSummary);
        expect(told).toMatch(/^\p{Lu}.+\.$/u);
        const said = edits.flatMap((edit) => [edit.before, edit.after, ...edit.section]).join('\n');
        const quotes = Array.from(
          told.matchAll(/(?:[,:]| in| and| naming|^\S+) “(.+?)…?”(?=[,;:.]| and| in|$)/gu),
        );
        for (const [, quote = ''] of quotes) expect(said).toContain(quote.split(/[“”]/)[0]);
        expect(told.replaceAll(/“.*”/gu, '')).not.toMatch(/[.!?] /);
        expect(summaryOf(edits)).toBe(told);
      }),
      textRuns,
    );
  });
});
