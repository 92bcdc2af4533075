import { describe, expect, it } from 'vitest';
import { materialTermIn, wordsBeyond } from '../../../src/core/annotate/material-terms.js';
import { materialTerms } from '../../../src/core/annotate/rules/material-terms.js';

/** Words that only one term knows. */
const rows: readonly (readonly [term: string, ...texts: string[]])[] = [
  ['negation', 'not', 'never', 'without', 'unless', 'only', 'don’t', 'non-members'],
  ['force', 'may', 'must', 'can', 'will', 'required', 'always', 'certain', 'automatically'],
  ['numbers and periods', '30', '1.5', 'days', 'percent', 'indefinitely'],
  ['kinds of data', 'email', 'location', 'biometric', 'cookies', 'résumé', 'anonymised', 'private'],
  ['recipients', 'Affiliates', 'partner', 'third parties', 'law enforcement', 'sub-processors'],
  ['practices', 'share', 'disclosed', 'transfers', 'collected', 'sold', 'retain'],
  ['purposes', 'ads', 'advertising', 'training', 'AI', 'research', 'profiling'],
  ['rights', 'opt-out', 'object', 'withdraw', 'delete', 'consent', 'refund', 'settings'],
  ['law', 'legitimate', 'liability', 'jurisdiction', 'applies', 'GDPR', 'EEA', 'worldwide'],
  ['addresses and entities', 'dpo@example', 'https://example', 'LLC', 'GmbH', 'Street'],
];

describe('guarded words', () => {
  it.each(rows)('are known as %s', (name, ...texts) => {
    for (const text of texts) {
      expect([text, materialTermIn(`The ${text} stood there`)?.term.name]).toEqual([text, name]);
      const others = materialTerms.filter(
        (term) => term.name !== name && text.search(term.pattern) === 0,
      );
      expect([text, others]).toEqual([text, []]);
    }
  });

  it('have a row for every term', () => {
    expect(rows.map(([name]) => name)).toEqual(materialTerms.map(({ name }) => name));
  });

  it('are no parts of other words, nor of addresses', () => {
    expect(materialTermIn('a canopy, knotted, at videos.example.com')).toBeNull();
  });

  it('can be asked for by name', () => {
    expect(materialTermIn('share it', new Set(['negation']))).toBeNull();
  });
});

describe('what one text says beyond another', () => {
  it('is found word by word, ignoring case', () => {
    expect(wordsBeyond('We share your data, your mail.', 'we share DATA')).toEqual([
      'your',
      'your',
      'mail',
    ]);
    expect(wordsBeyond('we share', 'We share, and share.')).toEqual([]);
  });
});
