import { describe, expect, it } from 'vitest';
import { keptTokens } from '../../../src/core/diff/subsequence.js';
import { tokenise } from '../../../src/core/diff/tokens.js';

function kept(before: string, after: string): string {
  const [old, now] = [tokenise(before), tokenise(after)];
  const pairs = keptTokens(old, now);
  expect(pairs.map(([, j]) => now[j]?.text)).toEqual(pairs.map(([i]) => old[i]?.text));
  return pairs.map(([i]) => old[i]?.text).join(' ');
}

describe('the words that stay', () => {
  it('are a longest common subsequence where its runs are long', () => {
    expect(kept('a b c d e f', 'a b x c d y e f')).toBe('a b c d e f');
  });

  it('are in one run rather than in two that are as long together', () => {
    expect(kept('a b x c d', 'c d y a b x')).toBe('a b x');
  });

  it('are not a lone word between two changes', () => {
    expect(kept('p a b of c d', 'p v w of x y')).toBe('p');
  });

  it('are two words between two changes', () => {
    expect(kept('p a b of the c d', 'p v w of the x y')).toBe('p of the');
  });

  it('are none of a text with nothing in common', () => {
    expect(kept('a b', 'c d')).toBe('');
    expect(kept('', 'c d')).toBe('');
  });
});
