import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as comparing from '../../src/core/diff/compare.js';
import { track } from '../../src/pipeline/track.js';
import type { Store } from '../../src/store/store.js';
import { declared, hourMs, html, openTools, page, start } from './harness.js';

vi.mock('../../src/core/diff/compare.js', async (original) => {
  const real = await original<typeof comparing>();
  return { ...real, compare: vi.fn(real.compare) };
});

const compare = vi.mocked(comparing.compare);
beforeEach(() => void compare.mockClear());

const keep = 'We keep “your” posts for 30 days.';
const plain = 'We keep "your" posts for 30 days.';
const longer = 'We keep “your” posts for 90 days.';
const longerPlain = 'We keep "your" posts for 90 days.';
const sell = 'We sell nothing to anybody.';
const lend = 'We also lend it to friends of ours.';
const friends = 'Friends are companies.';

describe('texts are compared as often as the decision needs', () => {
  it.each([
    ['the current text', 1, [[keep], [keep]], 0],
    ['the current text in another form', 1, [[keep], [plain]], 1],
    ['the same other form again', 1, [[keep], [plain], [plain]], 1],
    ['a first text', 2, [[keep]], 0],
    ['a first text again', 2, [[keep], [keep]], 0],
    ['a new text', 2, [[keep], [keep], [longer]], 1],
    ['a new text that is confirmed', 2, [[keep], [keep], [longer], [longer]], 1],
    ['a new text that counts at once', 1, [[keep], [longer]], 1],
    ['a second change', 1, [[keep], [longer], [longer, sell]], 2],
    ['a change back', 1, [[keep], [longer], [keep]], 1],
    [
      'a change of a text in another form',
      1,
      [[keep], [longer], [longerPlain], [longerPlain, lend]],
      4,
    ],
    [
      'a new text that is confirmed in another form',
      2,
      [[keep], [keep], [longer], [longerPlain]],
      3,
    ],
    [
      'a newer text that holds the pending one',
      2,
      [[keep], [keep], [keep, lend], [keep, lend, friends]],
      3,
    ],
    [
      'the same after an earlier change, of a text in another form',
      2,
      [
        ...[[keep], [keep], [longer], [longer], [longerPlain]],
        ...[
          [longerPlain, lend],
          [longerPlain, lend, friends],
        ],
      ],
      6,
    ],
  ] as const)('%s', async (_, confirmations, seen, expected) => {
    const { see } = await open(confirmations);
    for (const lines of seen.slice(0, -1)) await see(lines);
    compare.mockClear();
    await see(seen.at(-1) ?? []);
    expect(compare).toHaveBeenCalledTimes(expected);
  });
});

describe('the store is asked once', () => {
  it('what is known of a document, in each check', async () => {
    const { see, reads } = await open(2);
    for (const lines of [[keep], [keep], [keep], [longer], [longer]]) {
      reads.known = 0;
      await see(lines);
      expect(reads.known).toBe(1);
    }
  });

  it('for the clauses of the current text, when another one follows', async () => {
    const { see, reads } = await open(2);
    for (const lines of [[keep], [keep], [longer]]) await see(lines);
    reads.clauses = 0;
    await see([longer]);
    expect(reads.clauses).toBe(1);
  });
});

/** Checks of one document, an hour apart, each with a page of these lines; and what they read of the store. */
async function open(confirmations: number) {
  const document = declared({ confirmations });
  const tools = await openTools([document]);
  const reads = { known: 0, clauses: 0 };
  const store = counting(tools.store, reads);
  let at = start;
  const see = (lines: readonly string[]) => {
    at += hourMs;
    const fetcher = { get: async () => page(html(...lines)) };
    return track(document, { ...tools, store, fetcher, now: () => at });
  };
  return { see, reads };
}

function counting(store: Store, reads: { known: number; clauses: number }): Store {
  const { documents, versions } = store;
  return {
    ...store,
    documents: {
      ...documents,
      known: (id) => {
        reads.known++;
        return documents.known(id);
      },
    },
    versions: {
      ...versions,
      clauses: (id) => {
        reads.clauses++;
        return versions.clauses(id);
      },
    },
  };
}
