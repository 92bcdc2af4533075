import { describe, expect, it } from 'vitest';
import { editsBetween } from '../../../src/core/annotate/annotate.js';
import { highest } from '../../../src/core/annotate/significance.js';
import { statsOf } from '../../../src/core/annotate/stats.js';
import { summarise } from '../../../src/core/annotate/summary.js';
import { countCpuMs, expectLinear } from '../../cpu.js';
import { version } from '../clauses.js';

const longest = 40_000;
/** Many times what is needed, and far below what a pattern that goes back and forth would take. */
const mostCpuMs = 8_000;

/** What makes a careless pattern go back and forth. */
const parts: readonly (readonly [string, string])[] = [
  ['one word', 'a'],
  ['words without an end', 'we are updating our '],
  ['openings of announcements', 'our the this policy will be these terms '],
  ['articles', 'the die der nos les la el '],
  ['sentences', 'We share data with others. '],
  ['names', 'Acme Corporation Limited '],
  ['verbs of sharing', 'provide to with by from among '],
  ['full stops', 'a. B. '],
  ['figures', '1.2.3 '],
  ['Chinese', '我们收集数据，'],
  ['addresses', 'a@b.c https://x.example/y '],
];

describe(`a clause of ${longest} characters`, () => {
  it.each(parts)('of %s is annotated and summed up in little time', (_, part) => {
    const spentMs = countCpuMs();
    expectLinear((length) => {
      const text = part
        .repeat(Math.ceil(length / part.length))
        .slice(0, length)
        .trim();
      for (const [before, after] of [
        [[], [text]],
        [[text], [`${text} We may train models.`]],
        [[text], [text.replaceAll('e', 'i')]],
      ] as const) {
        const edits = editsBetween(version(...before), version(...after));
        expect(summarise(edits, statsOf(edits), highest(edits), 'en')).toMatch(/\.$/);
      }
    }, longest);
    expect(spentMs()).toBeLessThan(mostCpuMs);
  });
});
