import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternsFor } from '../../../src/core/diff/alphabets.js';
import { runs } from '../../runs.js';

const latin = fc
  .string({ unit: fc.constantFrom(...'aZé ß.,’-2³½ŁƐ“—€×'), maxLength: 30 })
  .map((text) => text.trim());

describe('Latin text', () => {
  it('is split in the same way as next to another script, only faster', () => {
    fc.assert(
      fc.property(latin, (text) => {
        const cut = (whole: string, by: 'token' | 'word') =>
          whole.match(patternsFor(whole)[by]) ?? [];
        expect([...cut(text, 'token'), ' ж']).toEqual([...cut(`${text} ж`, 'token')]);
        expect([...cut(text, 'word'), 'ж']).toEqual([...cut(`${text} ж`, 'word')]);
      }),
      runs,
    );
  });
});
