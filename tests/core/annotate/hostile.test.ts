import { describe, expect, it } from 'vitest';
import { editsBetween } from '../../../src/core/annotate/annotate.js';
import { highest } from '../../../src/core/annotate/significance.js';
import { statsOf } from '../../../src/core/annotate/stats.js';
import { summarise } from '../../../src/core/annotate/summary.js';
import { version } from '../clauses.js';

const length = 100_000;
const fill = (part: string) =>
  part
    .repeat(Math.ceil(length / part.length))
    .slice(0, length)
    .trim();

/** What makes a careless pattern go back and forth. */
const texts: readonly (readonly [string, string])[] = [
  ['one word', fill('a')],
  ['words without an end', fill('we are updating our ')],
  ['openings of announcements', fill('our the this policy will be these terms ')],
  ['articles', fill('the die der nos les la el ')],
  ['sentences', fill('We share data with others. ')],
  ['names', fill('Acme Corporation Limited ')],
  ['verbs of sharing', fill('provide to with by from among ')],
  ['full stops', fill('a. B. ')],
  ['figures', fill('1.2.3 ')],
  ['Chinese', fill('我们收集数据，')],
  ['addresses', fill('a@b.c https://x.example/y ')],
];

describe('a clause of 100,000 characters', () => {
  it.each(texts)('of %s is annotated and summed up in little time', (_, text) => {
    const started = performance.now();
    for (const [before, after] of [
      [[], [text]],
      [[text], [`${text} We may train models.`]],
      [[text], [text.replaceAll('e', 'i')]],
    ] as const) {
      const edits = editsBetween(version(...before), version(...after));
      expect(summarise(edits, statsOf(edits), highest(edits), 'en')).toMatch(/\.$/);
    }
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
