import type { Doubt } from '../outcome.js';

/** What an operator can do about a page that is doubted and will not be accepted by itself; null if `detail` says it. */
export function wayOut(kind: Doubt['kind']): string | null {
  return ways[kind];
}

const ways: Readonly<Record<Doubt['kind'], string | null>> = {
  blocked: 'Feed pages that a browser or an archive saved to `clausewatch replay`.',
  empty: 'If the text is elsewhere on the page, correct `select` in the catalogue.',
  'error-page': 'If the document has moved, declare its new `url` in the catalogue.',
  'stand-in': 'If the document has moved, declare its new `url` in the catalogue.',
  'main-missing': null,
  'wrong-language':
    'If the document is published in this language now, declare it in the catalogue as a document of its own.',
  garbled: 'Feed a page that a browser or an archive saved to `clausewatch replay`.',
  truncated: null,
  shrunken: null,
  unlike: null,
};
