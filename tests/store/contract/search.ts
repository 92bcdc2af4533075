import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import {
  hourMs,
  type Published,
  policy,
  publicationOf,
  start,
  terms,
  textOf,
} from '../builders.js';
import type { Open, Opened } from '../contract.js';

/** Each text has one clause more than the one before it: one change with one edit that adds it. */
const clauses = [
  'We share your résumé with Affiliates.',
  'Members may opt-out of “generative” AI training.',
  'Payment data and AND messages (NEAR everything) are never used.',
  'Affiliates may train models.',
];

export function searchContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy, terms], start);
    await recordGrowing(store, policy.id);
  });
  afterEach(() => opened.close());

  const found = async (q: string) =>
    (await store.changes.page({ filter: { q }, order: 'asc', after: null, limit: 50 })).seqs;

  it.each<[string, string, number[]]>([
    ['a word, whatever its case', 'AFFILIATES', [1, 4]],
    ['a word without its accents', 'resume', [1]],
    ['a word with accents that the text spells otherwise', 'Résumé', [1]],
    ['all words, in any order', 'training members', [2]],
    ['words of different edits', 'résumé generative', []],
    ['a word of a heading above', 'sharing payment', [3]],
    ['a word with a hyphen', 'opt-out', [2]],
    ['an operator as a word', 'and', [3]],
    ['operators as words', 'payment AND messages', [3]],
    ['a column name with a colon', 'before:payment', []],
    ['a star is no wildcard', 'pay*', []],
    ['a bracket', 'NEAR(everything', [3]],
    ['a quote that is never closed', '"generative', [2]],
    ['doubled quotes', '""messages""', [3]],
    ['punctuation beside a word', '- payment & ) "', [3]],
    ['control characters inside a word', 'pay\u0000ment\u0007', [3]],
    ['control characters alone', '\u0000 \u0007', []],
    ['words apart by any white space', 'payment\n\tmessages\u00a0data', [3]],
    ['a word that nobody wrote', 'unicorn', []],
    ['nothing', '', []],
    ['white space', ' \n', []],
    ['punctuation alone', '" * ( -', []],
  ])('%s', async (_, q, expected) => {
    expect(await found(q)).toEqual(expected);
  });

  it('a very long question is answered', async () => {
    expect(await found('affiliates '.repeat(5_000))).toEqual([1, 4]);
  });

  it('pages of matches follow each other in both orders, with other filters', async () => {
    await recordGrowing(store, terms.id);
    const page = async (order: 'asc' | 'desc', after: number | null, document?: string) => {
      const filter = { q: 'affiliates', ...(document && { document }) };
      return store.changes.page({ filter, order, after, limit: 2 });
    };
    expect(await page('asc', null)).toEqual({ seqs: [1, 4], hasMore: true });
    expect(await page('asc', 4)).toEqual({ seqs: [5, 8], hasMore: false });
    expect(await page('desc', null)).toEqual({ seqs: [8, 5], hasMore: true });
    expect(await page('desc', 5)).toEqual({ seqs: [4, 1], hasMore: false });
    expect(await page('desc', 1)).toEqual({ seqs: [], hasMore: false });
    expect(await page('desc', 1_000)).toEqual({ seqs: [8, 5], hasMore: true });
    expect(await page('asc', null, terms.id)).toEqual({ seqs: [5, 8], hasMore: false });
  });

  it('a change is found once, however many of its edits match', async () => {
    const before = publicationOf(terms.id, start, textOf('Nothing.'));
    const many = textOf('Unicorns.', 'Unicorns, too.', 'More unicorns.');
    await store.record(before.recording);
    const next = publicationOf(terms.id, start + hourMs, many, { before: before.published });
    await store.record(next.recording);
    expect(await found('unicorns')).toEqual([5]);
  });
}

async function recordGrowing(store: Store, document: string): Promise<void> {
  let before: Published | null = null;
  for (let count = 0; count <= clauses.length; count++) {
    const text = textOf('# Policy', '## Sharing', ...clauses.slice(0, count));
    const next = publicationOf(document, start + count * hourMs, text, { before });
    await store.record(next.recording);
    before = next.published;
  }
}
