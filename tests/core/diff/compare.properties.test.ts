import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/core/change.js';
import { apply } from '../../../src/core/diff/apply.js';
import { compare, type RawEdit } from '../../../src/core/diff/compare.js';
import { digestOfText } from '../../../src/core/extract/digest.js';
import { clause } from '../clauses.js';
import { runs } from '../runs.js';
import { repetitive, type Versions, versions } from './versions.js';

const pairs = fc.oneof({ weight: 3, arbitrary: versions }, repetitive);
const textsOf = (clauses: Versions['before']) => clauses.map(({ text }) => text);

describe('for any two versions', () => {
  const holds = (check: (versions: Versions, edits: RawEdit[]) => void) =>
    fc.assert(
      fc.property(pairs, (both) => check(both, compare(both.before, both.after))),
      runs,
    );

  it('applying the edits to the old gives the new, word for word', () => {
    holds(({ before, after }, edits) => {
      expect(apply(textsOf(before), edits)).toEqual(textsOf(after));
    });
  });

  it('kept and taken words give the old clause, kept and put words the new one', () => {
    holds((_, edits) => {
      for (const { words, before, after } of edits) {
        expect(joined(words, '-')).toBe(before ?? '');
        expect(joined(words, '+')).toBe(after ?? '');
      }
    });
  });

  it('each clause is in at most one edit, and in one where it differs', () => {
    holds(({ before, after }, edits) => {
      const old = edits.flatMap(({ position }) => position.before ?? []);
      const now = edits.flatMap(({ position }) => position.after ?? []);
      expect(new Set(old).size).toBe(old.length);
      expect(new Set(now).size).toBe(now.length);
      for (const { before: was, after: is, position } of edits) {
        expect(was).toBe(position.before === null ? null : before[position.before]?.text);
        expect(is).toBe(position.after === null ? null : after[position.after]?.text);
      }
    });
  });

  it('every edit says something', () => {
    holds((_, edits) => {
      for (const { op, before, after, links } of edits) {
        const relinked = links.added.length + links.removed.length > 0;
        if (op === 'modified') expect(before !== after || relinked).toBe(true);
        expect(op === 'added').toBe(before === null);
        expect(op === 'removed').toBe(after === null);
      }
    });
  });

  it('there is an edit exactly when a reader would miss a word or a target', () => {
    holds(({ before, after }, edits) => {
      if (digestOfText(before) !== digestOfText(after)) expect(edits).not.toEqual([]);
      if (edits.length === 0) expect(textsOf(before)).toEqual(textsOf(after));
    });
  });

  it('the edits stand in the order of the new version', () => {
    holds((_, edits) => {
      const places = edits.flatMap(({ position }) => position.after ?? []);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });
  });

  it('the same input gives the same edits', () => {
    holds(({ before, after }, edits) => {
      expect(compare(structuredClone(before), structuredClone(after))).toEqual(edits);
    });
  });

  it('a text has not changed against itself', () => {
    fc.assert(
      fc.property(pairs, ({ before }) => {
        expect(compare(before, structuredClone(before))).toEqual([]);
      }),
      runs,
    );
  });

  it('swapping the sides swaps what was added and what was removed', () => {
    holds(({ before, after }, edits) => {
      const back = compare(after, before);
      const count = (all: RawEdit[], op: RawEdit['op']) => all.filter((e) => e.op === op).length;
      const counts = (all: RawEdit[]) =>
        (['added', 'removed', 'modified', 'moved'] as const).map((op) => count(all, op));
      const [added, removed, modified, moved] = counts(edits);
      expect(counts(back)).toEqual([removed, added, modified, moved]);
    });
  });
});

function joined(words: readonly Piece[], sign: '-' | '+'): string {
  return words
    .filter(([kind]) => kind === '=' || kind === sign)
    .map(([, text]) => text)
    .join('');
}

describe('two texts of 1,000 clauses', () => {
  const many = (count: number, text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => clause(text(i)));

  it('without a word in common are told as removed and added', () => {
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
