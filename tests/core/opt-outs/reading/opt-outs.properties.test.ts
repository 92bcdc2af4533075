import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../../src/core/clause.js';
import { optOutsIn } from '../../../../src/core/opt-outs/reading/opt-outs.js';
import { textRuns } from '../../../runs.js';
import { clause, version } from '../../clauses.js';
import { linked, url } from './reading.js';

const places = ['/settings/a', '/settings/b/', '/help/1', '/ask/2', '/privacy#x', '/optout'];
const sentences = [
  'You can [opt out](X) of letters.',
  'Subject to your [settings](X), we write.',
  'To object to this, use [this form](X).',
  'You can withdraw your consent in your account settings.',
  'The Night Letters setting is on by default, unless you turn it off.',
  'Members in Norway can [delete their data](X).',
  'This does not affect bills.',
  'We honor the Global Privacy Control.',
  'We like gardens. [Learn more](X).',
];
const paragraph = fc
  .array(fc.tuple(fc.constantFrom(...sentences), fc.constantFrom(...places)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => linked(parts.map(([text, href]) => text.replace('X', href)).join(' ')));
const line = fc.constantFrom('# Letters', '## Opt out', '## Desktop', '- Click it.', '- Tap it.');
const documents = fc
  .array(fc.oneof(paragraph, line), { maxLength: 12 })
  .map((lines) => version(...lines));
const words = fc.array(
  fc.constantFrom(
    'opt',
    'out',
    'settings',
    'you',
    'can',
    'here',
    'form',
    '.',
    ':',
    '“',
    'on',
    'é',
    '😀',
  ),
  { maxLength: 30 },
);
const noise = fc.tuple(words, fc.array(words, { maxLength: 3 })).map(([text, links]) =>
  clause(text.join(' '), {
    links: links.map((link, i) => ({ text: link.join(' '), href: `https://shop.example/${i}` })),
  }),
);

const read = (clauses: readonly Clause[]) => optOutsIn(clauses, { language: 'en', url });

describe('whatever the text is', () => {
  it('evidence is in its clause as quoted, and no link is given twice', () => {
    fc.assert(
      fc.property(fc.oneof(documents, fc.array(noise, { maxLength: 10 })), (clauses) => {
        const found = read(clauses);
        for (const { evidence, title, topics } of found) {
          expect(title).not.toBe('');
          expect(topics.length).toBeGreaterThan(0);
          expect(evidence.length).toBeGreaterThan(0);
          for (const { position, quote } of evidence) {
            expect(quote).not.toBe('');
            expect(clauses[position]?.text).toContain(quote);
          }
        }
        const links = found.flatMap(({ href }) => href?.replace(/\/$/, '') ?? []);
        expect(new Set(links).size).toBe(links.length);
      }),
      textRuns,
    );
  });

  it('clauses about something else change nothing but positions', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), fc.nat(8), (clauses, at) => {
        const other = clause('We planted roses beside the gate.');
        const within = [...clauses.slice(0, at), other, ...clauses.slice(at)];
        const without = ({ evidence, ...rest }: ReturnType<typeof read>[number]) => ({
          ...rest,
          evidence: evidence.map(({ quote }) => quote),
        });
        expect(read(within).map(without)).toEqual(read(clauses).map(without));
      }),
      textRuns,
    );
  });

  it('the same text gives the same', () => {
    fc.assert(
      fc.property(documents, (clauses) => {
        expect(read(clauses)).toEqual(read(structuredClone(clauses)));
      }),
      textRuns,
    );
  });
});
