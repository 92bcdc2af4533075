import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Change, Op, Significance } from '../../../src/core/change.js';
import type { Topic } from '../../../src/core/topic.js';
import type { ChangeFilter, Store } from '../../../src/store/store.js';
import {
  changeOf,
  elsewhere,
  hourMs,
  type Published,
  policy,
  publicationOf,
  start,
  terms,
  textOf,
} from '../builders.js';
import type { Open, Opened } from '../contract.js';

interface Row {
  document: string;
  observedAt: number;
  significance: Significance;
  op: Op;
  topics?: Topic[];
  is?: Partial<Change>;
}

const [sharing, security, training]: [Topic, Topic, Topic] = [
  ...(['affiliate-sharing', 'data-security', 'ai-training'] as const),
];
const rows: Row[] = [
  {
    ...{ document: policy.id, observedAt: start + 5 * hourMs, significance: 'links' },
    ...{ op: 'modified', topics: [sharing, security], is: { flicker: true } },
  },
  {
    ...{ document: terms.id, observedAt: start + 2 * hourMs, significance: 'date' },
    ...{ op: 'added', topics: [security], is: { flicker: true, unstable: true } },
  },
  {
    ...{ document: elsewhere.id, observedAt: start + 3 * hourMs, significance: 'links' },
    ...{ op: 'removed' },
  },
  {
    ...{ document: policy.id, observedAt: start + hourMs, significance: 'substantive' },
    ...{ op: 'added', topics: [security, sharing], is: { unstable: true } },
  },
  {
    ...{ document: policy.id, observedAt: start + 9 * hourMs, significance: 'date' },
    ...{ op: 'removed', topics: [sharing] },
  },
];

const steady = { flicker: false, document: policy.id };

export function filterContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy, terms, elsewhere], start);
    for (const row of rows) await recordRow(store, row);
  });
  afterEach(() => opened.close());

  const found = async (filter: ChangeFilter, order: 'asc' | 'desc' = 'asc') =>
    (await store.changes.page({ filter, order, after: null, limit: 50 })).seqs;

  it.each<[string, ChangeFilter, number[]]>([
    ['no filter', {}, [1, 2, 3, 4, 5]],
    ['since, itself included', { since: start + 3 * hourMs }, [1, 3, 5]],
    ['until, itself excluded', { until: start + 3 * hourMs }, [2, 4]],
    ['since and until', { since: start + 2 * hourMs, until: start + 9 * hourMs }, [1, 2, 3]],
    ['a document', { document: policy.id }, [1, 4, 5]],
    ['a service', { service: 'linkedin' }, [1, 2, 4, 5]],
    ['a document of another service', { service: 'example', document: policy.id }, []],
    ['a document and its service', { service: 'linkedin', document: policy.id }, [1, 4, 5]],
    ['a document and since', { document: policy.id, since: start + 2 * hourMs }, [1, 5]],
    ['a service and until', { service: 'linkedin', until: start + 3 * hourMs }, [2, 4]],
    ['a significance', { significance: ['links'] }, [1, 3]],
    ['one of two significances', { significance: ['links', 'date'] }, [1, 2, 3, 5]],
    ['a significance and since', { significance: ['date'], since: start + 3 * hourMs }, [5]],
    ['an operation', { op: ['added'] }, [2, 4]],
    ['one of two operations', { op: ['added', 'removed'] }, [2, 3, 4, 5]],
    ['an operation and since', { op: ['removed'], since: start + 4 * hourMs }, [5]],
    ['a topic', { topic: [sharing] }, [1, 4, 5]],
    ['one of two topics', { topic: [training, security] }, [1, 2, 4]],
    ['a topic that no change has', { topic: [training] }, []],
    ['none of the topics', { topic: [] }, []],
    ['a topic and since', { topic: [sharing], since: start + 2 * hourMs }, [1, 5]],
    ['a topic and a document', { topic: [security], document: policy.id }, [1, 4]],
    ['a topic and a service', { topic: [sharing], service: 'example' }, []],
    ['a topic and an operation', { topic: [sharing], op: ['removed'] }, [5]],
    ['a topic and a significance', { topic: [sharing], significance: ['links'] }, [1]],
    ['no flicker', { flicker: false }, [3, 4, 5]],
    ['flicker alone', { flicker: true }, [1, 2]],
    ['nothing unstable', { unstable: false }, [1, 3, 5]],
    ['the unstable alone', { unstable: true }, [2, 4]],
    ['neither flicker nor unstable', { flicker: false, unstable: false }, [3, 5]],
    ['no flicker since', { flicker: false, since: start + 2 * hourMs }, [3, 5]],
    ['no flicker of a document until', { ...steady, until: start + 9 * hourMs }, [4]],
    ['flicker about a topic', { flicker: true, topic: [sharing] }, [1]],
    ['words and a topic', { q: '1', topic: [sharing] }, [1, 4]],
    ['words and no flicker', { q: '0', flicker: false }, [3, 5]],
    ['words, a topic and nothing unstable', { q: '1', topic: [sharing], unstable: false }, [1]],
    ['none of the significances', { significance: [] }, []],
    ['a document that nobody knows', { document: 'linkedin/nothing' }, []],
  ])('%s', async (_, filter, expected) => {
    expect(await found(filter, 'asc')).toEqual(expected);
    expect(await found(filter, 'desc')).toEqual([...expected].reverse());
  });

  it('pages of a topic follow each other in both orders', async () => {
    const filter = { topic: [sharing], unstable: false };
    const page = (after: number | null, order: 'asc' | 'desc') =>
      store.changes.page({ filter, order, after, limit: 1 });
    expect(await page(null, 'asc')).toEqual({ seqs: [1], hasMore: true });
    expect(await page(1, 'asc')).toEqual({ seqs: [5], hasMore: false });
    expect(await page(5, 'desc')).toEqual({ seqs: [1], hasMore: false });
  });

  it('a page ends at its limit and says whether there are more', async () => {
    const page = (after: number | null, limit: number, order: 'asc' | 'desc' = 'asc') =>
      store.changes.page({ filter: { document: policy.id }, order, after, limit });
    expect(await page(null, 2)).toEqual({ seqs: [1, 4], hasMore: true });
    expect(await page(4, 2)).toEqual({ seqs: [5], hasMore: false });
    expect(await page(null, 3)).toEqual({ seqs: [1, 4, 5], hasMore: false });
    expect(await page(5, 2)).toEqual({ seqs: [], hasMore: false });
    expect(await page(null, 2, 'desc')).toEqual({ seqs: [5, 4], hasMore: true });
    expect(await page(4, 2, 'desc')).toEqual({ seqs: [1], hasMore: false });
  });
}

async function recordRow(store: Store, row: Row) {
  const { document, observedAt, significance, op, topics = [], is = {} } = row;
  const lines = { added: [1, 2], removed: [2, 1], modified: [1, 1], moved: [1, 1] }[op];
  const [from, to] = lines.map((count, i) =>
    textOf(
      ...Array.from({ length: count }, (_, n) => (n < 1 && op !== 'modified' ? 'Kept.' : `${i}`)),
    ),
  );
  if (!from || !to) throw new Error('Both texts are needed.');
  const before = publicationOf(document, observedAt - 1, from);
  const after = publicationOf(document, observedAt, to);
  const published: Published = after.published;
  await store.record(before.recording);
  const change = changeOf(document, before.published, published, {
    ...{ significance, topics },
    ...is,
  });
  await store.record({ ...after.recording, change });
}
