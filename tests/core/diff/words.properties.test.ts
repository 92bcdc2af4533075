import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/core/change.js';
import { compareWords } from '../../../src/core/diff/words.js';
import { runs } from '../../runs.js';
import { sentences } from './versions.js';

describe('for any two texts', () => {
  it('swapping them swaps what was taken and what was put', () => {
    const mirror = { '=': '=', '-': '+', '+': '-' } as const;
    fc.assert(
      fc.property(sentences, sentences, (before, after) => {
        const texts = (sign: '-' | '+', pieces: readonly Piece[]) =>
          pieces.filter(([kind]) => kind === '=' || kind === sign);
        const [there, back] = [compareWords(before, after), compareWords(after, before)];
        const turned = back.map(([sign, text]): Piece => [mirror[sign], text]);
        expect(texts('-', turned)).toEqual(texts('-', there));
        expect(texts('+', turned)).toEqual(texts('+', there));
      }),
      runs,
    );
  });

  it('the pieces alternate, taken in front of put, and none is empty', () => {
    fc.assert(
      fc.property(sentences, sentences, (before, after) => {
        const pieces = compareWords(before, after);
        expect(pieces.map(([sign]) => sign).join('')).toMatch(/^=?((-|\+|-\+)=)*(-|\+|-\+)?$/);
        expect(pieces.every(([, text]) => text !== '')).toBe(true);
      }),
      runs,
    );
  });

  it('what is taken and put does not start with the same space', () => {
    fc.assert(
      fc.property(sentences, sentences, (before, after) => {
        const pieces = compareWords(before, after);
        pieces.forEach(([sign, text], i) => {
          const [nextSign, next = ''] = pieces[i + 1] ?? [];
          if (sign === '-' && nextSign === '+') {
            expect(text.startsWith(' ') && next.startsWith(' ')).toBe(false);
          }
        });
      }),
      runs,
    );
  });
});
