import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ChangeQuery, Store } from '../../../src/store/store.js';
import { storeRuns } from '../../runs.js';
import { hourMs, policy, publicationOf, start, terms, textOf } from '../builders.js';
import type { Open } from '../contract.js';

type Step = 'write' | 'import' | 'write elsewhere' | 'read';

const filters = [{}, { document: policy.id }, { since: start }, { q: 'text' }] as const;

const story = fc.record({
  before: fc.integer({ min: 0, max: 8 }),
  steps: fc.array(fc.constantFrom<Step>('write', 'import', 'write elsewhere', 'read', 'read'), {
    maxLength: 20,
  }),
  limit: fc.integer({ min: 1, max: 6 }),
  filter: fc.constantFrom(...filters),
});

export function cursorContract(open: Open): void {
  it('reading on, oldest first, gives each change once and in order, whatever is written meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ before, steps, limit, filter }) => {
        await onStore(open, async (store) => {
          const { read } = await live(store, { before, steps, limit, filter, order: 'asc' });
          expect(read).toEqual(await every(store, filter));
        });
      }),
      storeRuns,
    );
  });

  it('reading back, newest first, gives each change that was there at the start once', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ before, steps, limit, filter }) => {
        await onStore(open, async (store) => {
          const all = { before, steps: ['read', ...steps] as const, limit, filter };
          const { read, atStart } = await live(store, { ...all, order: 'desc' });
          expect(read).toEqual([...atStart].reverse());
        });
      }),
      storeRuns,
    );
  });
}

interface Life {
  before: number;
  steps: readonly Step[];
  limit: number;
  filter: ChangeQuery['filter'];
  order: ChangeQuery['order'];
}

/** Takes the steps, and reads on to the end when they are over. */
async function live(store: Store, { before, steps, limit, filter, order }: Life) {
  const write = await writer(store);
  for (let i = 0; i < before; i++) await write('write');
  const atStart = await every(store, filter);

  const read: number[] = [];
  let isOver = false;
  const readPage = async () => {
    if (isOver) return false;
    const after = read.at(-1) ?? null;
    const { seqs, hasMore } = await store.changes.page({ filter, order, after, limit });
    read.push(...seqs);
    expect(seqs.length).toBeLessThanOrEqual(limit);
    expect(new Set(read).size).toBe(read.length);
    // What is newer stands before the first page: who reads back has come to the end.
    isOver = order === 'desc' && !hasMore;
    return hasMore;
  };
  for (const step of steps) await (step === 'read' ? readPage() : write(step));
  while (await readPage()) {
    /* Until the last page. */
  }
  return { read, atStart };
}

/** Every change leads away from the first version; an import was observed before it. */
async function writer(store: Store): Promise<(step: Exclude<Step, 'read'>) => Promise<void>> {
  const documents = { write: policy.id, import: policy.id, 'write elsewhere': terms.id };
  await store.documents.sync([policy, terms], start);
  const first = {
    [policy.id]: publicationOf(policy.id, start, textOf('First text.')),
    [terms.id]: publicationOf(terms.id, start, textOf('First text.')),
  };
  for (const { recording } of Object.values(first)) await store.record(recording);
  let count = 0;
  return async (step) => {
    count += 1;
    const id = documents[step];
    const at = start + (step === 'import' ? -count : count) * hourMs;
    const before = first[id]?.published ?? null;
    await store.record(publicationOf(id, at, textOf(`New text ${count}.`), { before }).recording);
  };
}

async function every(store: Store, filter: ChangeQuery['filter']): Promise<number[]> {
  const limit = 10_000;
  return (await store.changes.page({ filter, order: 'asc', after: null, limit })).seqs;
}

async function onStore(open: Open, use: (store: Store) => Promise<void>): Promise<void> {
  const { store, close } = await open();
  try {
    await use(store);
  } finally {
    await close();
  }
}
