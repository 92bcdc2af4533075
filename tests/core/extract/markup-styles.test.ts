import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/extract/extract.js';
import { runs } from '../../runs.js';
import { type Block, clausesOf, documents } from '../documents.js';
import { declaration, frameWord, type MarkupStyle, markupStyles } from '../markup-styles.js';
import { toHtml } from '../page-writer.js';
import { found } from './reading.js';

const reading = (blocks: readonly Block[], markup: MarkupStyle) =>
  found(extract(toHtml(blocks, markup), declaration));

describe('whatever the markup is like', () => {
  it('every visible word is in exactly one clause, in reading order, and no word of the frame', () => {
    fc.assert(
      fc.property(documents, markupStyles, (blocks, markup) => {
        const words = reading(blocks, markup).text.clauses.map(({ text }) => text);
        expect(words.join(' ')).toBe(
          clausesOf(blocks)
            .map(({ text }) => text)
            .join(' '),
        );
        expect(words.join(' ')).not.toContain(frameWord);
        expect(words.join(' ')).not.toContain('days ago');
      }),
      runs,
    );
  });

  it('every clause is what its author wrote: kind, level, words, links and headers', () => {
    fc.assert(
      fc.property(documents, markupStyles, (blocks, markup) => {
        const { text, ending } = reading(blocks, markup);
        expect(text.clauses.map(({ section, ...clause }) => clause)).toEqual(clausesOf(blocks));
        expect(ending).toBe('closed');
      }),
      runs,
    );
  });

  it('the same text in other markup has the same clauses and digests', () => {
    fc.assert(
      fc.property(documents, markupStyles, markupStyles, (blocks, one, other) => {
        expect(reading(blocks, one).text).toEqual(reading(blocks, other).text);
      }),
      runs,
    );
  });

  it('another text has another digest', () => {
    fc.assert(
      fc.property(documents, documents, markupStyles, (one, other, markup) => {
        const same = content(one) === content(other);
        const [a, b] = [reading(one, markup).text.digest, reading(other, markup).text.digest];
        expect(a === b).toBe(same);
      }),
      runs,
    );
  });
});

/** Words and targets, as a reader would compare them. */
function content(blocks: readonly Block[]): string {
  const clauses = clausesOf(blocks);
  const targets = clauses.flatMap(({ links }) => links.map(({ href }) => href));
  return JSON.stringify([
    clauses.map(({ text }) => text).join(' '),
    targets.filter((href, i) => href !== targets[i - 1]),
  ]);
}
