import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../src/core/clause.js';
import { apply } from '../../../src/core/diff/apply.js';
import { compare } from '../../../src/core/diff/compare.js';
import { clause } from '../clauses.js';

const textsOf = (clauses: readonly Clause[]) => clauses.map(({ text }) => text);

describe('two texts of 1,000 clauses', () => {
  const many = (count: number, text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => clause(text(i)));

  it('without a word in common are reported as removed and added', () => {
    const before = many(1000, (i) => `a${i} b${i} c${i} d${i} e${i} f${i} g${i} h${i}`);
    const after = many(1000, (i) => `p${i} q${i} r${i} s${i} t${i} u${i} v${i} w${i}`);
    expect(compare(before, after)).toHaveLength(2000);
  });

  it('of nothing but the same words in other orders are compared all the same', () => {
    const shuffled = (i: number) =>
      Array.from({ length: 40 }, (_, k) => `w${(i * 7 + k * (1 + (i % 5))) % 41}`).join(' ');
    const before = many(1000, shuffled);
    const after = many(1000, (i) => `${shuffled(i * 3 + 1)} x${i}`);
    expect(apply(textsOf(before), compare(before, after))).toEqual(textsOf(after));
  });

  it('of nothing but repetitions are compared all the same', () => {
    const before = many(1000, (i) => ['Yes', 'No', 'Location'][i % 3] ?? '');
    const after = many(1000, (i) => ['No', 'Location', 'Yes', 'Yes'][i % 4] ?? '');
    expect(apply(textsOf(before), compare(before, after))).toEqual(textsOf(after));
  });
});

describe('texts that are far too long', () => {
  it('of 150,000 clauses are compared', () => {
    const lines = Array.from({ length: 150_000 }, (_, i) => `c${i}`);
    const before = ['old start', ...lines, 'old end'].map((text) => clause(text));
    const after = ['new begin', ...lines, 'new finish'].map((text) => clause(text));
    expect(compare(before, after).length).toBe(4);
  });

  it('of 10,000 clauses that share nothing are compared', () => {
    const side = (letter: string) =>
      Array.from({ length: 10_000 }, (_, i) => clause(`${letter}${i} ${letter}${i}x`));
    expect(compare(side('a'), side('b')).length).toBe(20_000);
  });

  it('of 30,000 times one clause are compared', () => {
    const same = (count: number) => Array.from({ length: count }, () => clause('Location'));
    const after = [clause('x'), ...same(15_000), clause('y'), ...same(15_000), clause('z')];
    expect(apply(textsOf(same(30_000)), compare(same(30_000), after)).length).toBe(30_003);
  });
});
