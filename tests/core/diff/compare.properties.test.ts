import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/core/change.js';
import { apply } from '../../../src/core/diff/apply.js';
import { compare, type RawEdit } from '../../../src/core/diff/compare.js';
import { digestOfText } from '../../../src/core/extract/digest.js';
import { runs } from '../../runs.js';
import { clause } from '../clauses.js';
import {
  distinctSections,
  halves,
  repetitive,
  type Versions,
  versionOf,
  versions,
} from './versions.js';

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
      const old = edits.flatMap(({ position, merged }) => places(position.before, merged));
      const now = edits.flatMap(({ position, split }) => places(position.after, split));
      expect(new Set(old).size).toBe(old.length);
      expect(new Set(now).size).toBe(now.length);
      for (const { before: was, after: is, position, split, merged } of edits) {
        expect(was).toBe(textAt(before, places(position.before, merged)));
        expect(is).toBe(textAt(after, places(position.after, split)));
      }
    });
  });

  it('only a modified clause is split or merged, and never both at once', () => {
    holds((_, edits) => {
      for (const { op, split, merged } of edits) {
        if (split ?? merged) expect(op).toBe('modified');
        expect(split !== null && merged !== null).toBe(false);
        expect((split ?? merged ?? [1, 2]).length).toBeGreaterThan(1);
      }
    });
  });

  it('every edit says something', () => {
    holds((_, edits) => {
      for (const { op, before, after, links, split, merged } of edits) {
        const relinked = links.added.length + links.removed.length > 0;
        const cut = split !== null || merged !== null;
        if (op === 'modified') expect(before !== after || relinked || cut).toBe(true);
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

  it('the edits are in the order of the new version', () => {
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

  it('swapping the sides swaps what was added and removed, split and merged', () => {
    const mirror = { added: 'removed', removed: 'added', modified: 'modified', moved: 'moved' };
    holds(({ before, after }, edits) => {
      const there = edits.map((e) => [e.op, e.before, e.after, e.split, e.merged]);
      const back = compare(after, before).map((e) => [
        mirror[e.op],
        e.after,
        e.before,
        e.merged,
        e.split,
      ]);
      const sorted = (all: unknown[][]) => all.map((one) => JSON.stringify(one)).sort();
      expect(sorted(back)).toEqual(sorted(there));
    });
  });
});

/** The places of an edit's clause, or clauses where it was split or merged. */
function places(first: number | null, parts: readonly string[] | null): number[] {
  return first === null ? [] : Array.from({ length: parts?.length ?? 1 }, (_, k) => first + k);
}

function textAt(clauses: Versions['before'], at: readonly number[]): string | null {
  return at.length === 0 ? null : at.map((i) => clauses[i]?.text).join(' ');
}

describe('a clause that is cut in two', () => {
  const cut = fc
    .tuple(versionOf, fc.nat(), fc.nat())
    .map(([before, at, from]) => ({
      before,
      at: before.length === 0 ? 0 : at % before.length,
      from,
    }))
    .filter(({ before, at }) => before[at]?.text.includes(' ') === true);

  it('is reported as one edit that says so, with no word changed', () => {
    fc.assert(
      fc.property(cut, ({ before, at, from }) => {
        const whole = before[at] ?? clause('');
        const parts = halves({ ...whole, links: [] }, from);
        const old = before.with(at, { ...whole, links: [] });
        const found = compare(old, old.toSpliced(at, 1, ...parts));
        expect(found).toMatchObject([
          { op: 'modified', before: whole.text, after: whole.text, words: [['=', whole.text]] },
        ]);
        expect(found[0]?.split).toEqual(parts.map(({ text }) => text));
        const back = compare(old.toSpliced(at, 1, ...parts), old);
        expect(back[0]?.merged).toEqual(parts.map(({ text }) => text));
      }),
      runs,
    );
  });
});

describe('sections in another order', () => {
  const shuffled = distinctSections.chain((sections) =>
    fc.record({
      before: fc.constant(sections.flat()),
      after: fc.shuffledSubarray(sections, { minLength: sections.length }).map((all) => all.flat()),
    }),
  );

  it('have moved, their headings with them, and nothing else happened', () => {
    fc.assert(
      fc.property(shuffled, ({ before, after }) => {
        const found = compare(before, after);
        expect(found.filter(({ op }) => op !== 'moved')).toEqual([]);
        expect(found.filter((edit) => edit.before !== edit.after)).toEqual([]);
        expect(apply(textsOf(before), found)).toEqual(textsOf(after));
      }),
      runs,
    );
  });
});

function joined(words: readonly Piece[], sign: '-' | '+'): string {
  return words
    .filter(([kind]) => kind === '=' || kind === sign)
    .map(([, text]) => text)
    .join('');
}
