import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../../src/core/clause.js';
import { optOutsIn } from '../../../../src/core/opt-outs/reading/opt-outs.js';
import { clause, version } from '../../clauses.js';
import { url } from './reading.js';

const length = 100_000;
const fill = (part: string) =>
  part
    .repeat(Math.ceil(length / part.length))
    .slice(0, length)
    .trim();

/** What makes a careless pattern go back and forth. */
const texts: readonly (readonly [string, string])[] = [
  ['one word', fill('a')],
  ['choices', fill('opt out of turn off the withdraw your limit how ')],
  ['places', fill('in your settings via the preferences ')],
  ['sentences', fill('You can opt out in your settings. ')],
  ['names in capitals', fill('The Data For And Of ')],
  ['quotation marks', fill('“on” by default “')],
  ['regions', fill('Members in the European Union, New ')],
  ['mailboxes', fill('a.b@c.d@e ')],
  ['signals', fill('not respond to do not track no ')],
  ['dots', fill('A.B. ')],
];
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];
const longestMs = 4_000;

function timed(clauses: readonly Clause[], language: string): number {
  const started = performance.now();
  optOutsIn(clauses, { language, url });
  return performance.now() - started;
}

describe('a clause of 100,000 characters', () => {
  it.each(texts)('of %s takes little time', (_, text) => {
    for (const language of languages) {
      const links = Array.from({ length: 200 }, (_, i) => ({
        text: text.slice(i * 7, i * 7 + 40),
        href: `https://shop.example/settings/${i}/${'-'.repeat(1_000)}`,
      }));
      expect(timed([clause(text, { links })], language)).toBeLessThan(longestMs);
    }
  });
});

describe('a document of thousands of clauses', () => {
  it.each([
    [
      'links',
      (i: number) =>
        clause('opt out', { links: [{ text: 'opt out', href: `https://a.example/${i}` }] }),
    ],
    [
      'links of one name',
      (i: number) =>
        clause('You can opt out here.', {
          links: [{ text: 'here', href: `https://a.example/opt-out/${i % 7}` }],
        }),
    ],
    [
      'steps',
      (i: number) =>
        i % 3 === 0
          ? '## Desktop'
          : i % 3 === 1
            ? '- Click it.'
            : 'You can turn it off in your settings.',
    ],
    ['items', () => '- Click it.'],
    ['headings', () => '## Opt out of it'],
  ])('of %s takes little time', (_, make) => {
    expect(timed(version(...Array.from({ length: 5_000 }, (_, i) => make(i))), 'en')).toBeLessThan(
      longestMs * 2,
    );
  });
});
