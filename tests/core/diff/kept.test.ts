import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptIn } from '../../../src/core/diff/kept.js';
import { tokenise } from '../../../src/core/diff/tokens.js';
import { runs } from '../../runs.js';
import { sentences } from './versions.js';

const long = fc
  .array(sentences, { minLength: 10, maxLength: 30 })
  .map((all) => all.map((words) => `${words}.`).join(' '));

describe('what stays of two texts', () => {
  it('is the same on both sides, in order, each token once', () => {
    fc.assert(
      fc.property(fc.oneof(sentences, long), fc.oneof(sentences, long), (a, b) => {
        const [before, after] = [tokenise(a), tokenise(b)];
        keptIn({ before, after }).forEach(([i, j], at, all) => {
          const [above, left] = all[at - 1] ?? [-1, -1];
          expect(i > above && j > left).toBe(true);
          expect(before[i]?.text).toBe(after[j]?.text);
        });
      }),
      runs,
    );
  });

  it('is every sentence that is in both, in a long text whose every second sentence is new', () => {
    const text = (of: (i: number) => string) =>
      tokenise(Array.from({ length: 100 }, (_, i) => of(i)).join(' '));
    const before = text((i) => `We use topic${i} for you and all of the others.`);
    const after = text((i) =>
      i % 2 === 0
        ? `We use topic${i} for you and all of the others.`
        : `New${i} words${i} here${i}.`,
    );
    const stayed = keptIn({ before, after }).map(([i]) => before[i]?.text);
    expect(stayed.filter((word) => word?.startsWith('topic'))).toHaveLength(50);
  });

  it('is found soon in two texts of 20,000 words that share little', () => {
    const words = (letter: string) =>
      tokenise(
        Array.from({ length: 20_000 }, (_, i) => (i % 9 ? `${letter}${i}` : 'the')).join(' '),
      );
    expect(keptIn({ before: words('a'), after: words('b') }).length).toBeGreaterThan(0);
  });
});
