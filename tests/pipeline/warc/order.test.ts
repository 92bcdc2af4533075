import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inTimeOrder, itemBytes } from '../../../src/pipeline/warc/order.js';
import { runs } from '../../runs.js';

interface Item {
  at: number;
  body: Uint8Array | null;
  /** Which source it came from, and its place there. */
  source: number;
  place: number;
}

const longestBody = 3_000;
const largestItem = itemBytes + longestBody;

const entry = fc.record({
  at: fc.integer({ min: 0, max: 50 }),
  body: fc.option(fc.integer({ min: 0, max: longestBody })),
});
const sources = fc.array(fc.array(entry, { maxLength: 12 }), { maxLength: 5 }).map(toItems);

it('sources in any order come out in order of time, when all fits into the window', async () => {
  const check = fc.asyncProperty(sources, async (items) => {
    const { given } = await merge(items, Number.POSITIVE_INFINITY);
    const byTime = items.flat().sort((a, b) => a.at - b.at || a.source - b.source);
    expect(given.map(({ at }) => at)).toEqual(byTime.map(({ at }) => at));
  });
  await fc.assert(check, runs);
});

it('items of one time keep the order that they have in their source', async () => {
  const check = fc.asyncProperty(sources, async (items) => {
    const { given } = await merge(items, Number.POSITIVE_INFINITY);
    for (const source of items) {
      const own = given.filter((item) => item.source === source[0]?.source);
      const stable = [...source].sort((a, b) => a.at - b.at);
      expect(own).toEqual(stable);
    }
  });
  await fc.assert(check, runs);
});

it('sources that are in order come out in order, however small a share of them the window holds', async () => {
  const inOrder = sources.map((items) => items.map((each) => each.sort((a, b) => a.at - b.at)));
  const check = fc.asyncProperty(inOrder, async (items) => {
    const { given } = await merge(items, items.length * largestItem);
    const times = given.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
  await fc.assert(check, runs);
});

it('nothing is lost or given twice, and no more is held than the window and one item', async () => {
  const check = fc.asyncProperty(sources, fc.nat(20_000), async (items, windowBytes) => {
    const { given, mostHeld } = await merge(items, windowBytes);
    expect(new Set(given)).toEqual(new Set(items.flat()));
    expect(given).toHaveLength(items.flat().length);
    expect(mostHeld).toBeLessThanOrEqual(windowBytes + largestItem);
  });
  await fc.assert(check, runs);
});

it('trouble in a source is passed on', async () => {
  async function* broken(): AsyncGenerator<Item> {
    yield { at: 1, body: null, source: 0, place: 0 };
    throw new Error('the disk is gone');
  }
  const merged = inTimeOrder([broken()]);
  await expect(merged.next()).rejects.toThrow('the disk is gone');
});

function toItems(given: { at: number; body: number | null }[][]): Item[][] {
  return given.map((each, source) =>
    each.map(({ at, body }, place) => ({
      at,
      source,
      place,
      body: body === null ? null : new Uint8Array(body),
    })),
  );
}

/** What comes out, and the most bytes that were read and not yet given. */
async function merge(items: readonly Item[][], windowBytes: number) {
  let held = 0;
  let mostHeld = 0;
  async function* read(source: readonly Item[]) {
    for (const item of source) {
      held += sizeOf(item);
      mostHeld = Math.max(mostHeld, held);
      yield item;
    }
  }
  const given: Item[] = [];
  for await (const item of inTimeOrder(items.map(read), windowBytes)) {
    given.push(item);
    held -= sizeOf(item);
  }
  return { given, mostHeld };
}

function sizeOf({ body }: Item): number {
  return itemBytes + (body?.length ?? 0);
}
