import { describe, expect, it } from 'vitest';
import { sentenceStarts } from '../../../src/core/diff/sentences.js';
import { join, tokenise } from '../../../src/core/diff/tokens.js';

function sentences(text: string): string[] {
  const tokens = tokenise(text);
  const starts = sentenceStarts(tokens, 0, tokens.length);
  return starts.map((start, i) => join(tokens.slice(start, starts[i + 1])).trim());
}

describe('a text', () => {
  it.each([
    ['We share. You object!', ['We share.', 'You object!']],
    ['“We share.” You object.', ['“We share.”', 'You object.']],
    ['We share (a lot.) Really?! Yes.', ['We share (a lot.)', 'Really?!', 'Yes.']],
    ['我们使用数据。您可以反对。', ['我们使用数据。', '您可以反对。']],
    ['हम साझा करते हैं। आप रोक सकते हैं।', ['हम साझा करते हैं।', 'आप रोक सकते हैं।']],
    ['in 3.4 and U.S law', ['in 3.4 and U.S law']],
    ['', []],
  ])('%j has the sentences %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
