import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../../src/core/clause.js';
import { optOutsIn } from '../../../../src/core/opt-outs/reading/opt-outs.js';
import { countCpuMs, expectLinear } from '../../../cpu.js';
import { clause, version } from '../../clauses.js';
import { url } from './reading.js';

const longest = 40_000;
const mostClauses = 5_000;

/** What makes a careless pattern go back and forth. */
const parts: readonly (readonly [string, string])[] = [
  ['one word', 'a'],
  ['choices', 'opt out of turn off the withdraw your limit how '],
  ['places', 'in your settings via the preferences '],
  ['sentences', 'You can opt out in your settings. '],
  ['names in capitals', 'The Data For And Of '],
  ['quotation marks', '“on” by default “'],
  ['regions', 'Members in the European Union, New '],
  ['mailboxes', 'a.b@c.d@e '],
  ['signals', 'not respond to do not track no '],
  ['dots', 'A.B. '],
];
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];
/** Many times what is needed, and far below what a pattern that goes back and forth would take. */
const mostCpuMs = 8_000;

function expectQuick(
  make: (size: number) => readonly Clause[],
  size: number,
  language: string,
): void {
  const spentMs = countCpuMs();
  expectLinear((part) => optOutsIn(make(part), { language, url }), size);
  expect(spentMs()).toBeLessThan(mostCpuMs);
}

describe(`a clause of ${longest} characters`, () => {
  it.each(parts)('of %s takes little time', (_, part) => {
    const make = (length: number) => {
      const text = part
        .repeat(Math.ceil(length / part.length))
        .slice(0, length)
        .trim();
      const links = Array.from({ length: 200 }, (_, i) => ({
        text: text.slice(i * 7, i * 7 + 40),
        href: `https://shop.example/settings/${i}/${'-'.repeat(1_000)}`,
      }));
      return [clause(text, { links })];
    };
    for (const language of languages) expectQuick(make, longest, language);
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
    expectQuick(
      (count) => version(...Array.from({ length: count }, (_, i) => make(i))),
      mostClauses,
      'en',
    );
  });
});
