import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bagger, kindFactor, similarity } from '../../../src/core/diff/similarity.js';
import { runs } from '../../runs.js';
import { clause } from '../clauses.js';
import { sentences } from './versions.js';

function alike(a: string, b: string): number {
  const bag = bagger();
  return similarity(bag(a), bag(b));
}

describe('how alike two texts are', () => {
  it.each([
    ['the same words', 'We share data', 'We share data', 1],
    [
      'the same words in another order, case and punctuation',
      'We share: data.',
      'data we SHARE',
      1,
    ],
    ['another number', 'within 30 days', 'within 1,000 days', 1],
    ['half the words', 'we share data now', 'we share nothing ever', 0.5],
    ['no word', 'we share', 'you object', 0],
    ['a word that one has twice', 'data data', 'data', 2 / 3],
    ['marks alone', '***', '***', 0],
    ['nothing', '', '', 0],
  ])('with %s', (_, a, b, expected) => {
    expect(alike(a, b)).toBeCloseTo(expected);
  });

  it('is the same both ways, and lies between 0 and 1', () => {
    fc.assert(
      fc.property(sentences, sentences, (a, b) => {
        expect(alike(a, b)).toBe(alike(b, a));
        expect(alike(a, b)).toBeGreaterThanOrEqual(0);
        expect(alike(a, b)).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });
});

describe('a heading', () => {
  it('is less like a paragraph than like a heading', () => {
    const heading = clause('Data', { kind: 'heading', level: 2 });
    expect(kindFactor(heading, clause('Data'))).toBeLessThan(kindFactor(heading, heading));
    expect(kindFactor(clause('a'), clause('a', { kind: 'item' }))).toBe(1);
  });
});
