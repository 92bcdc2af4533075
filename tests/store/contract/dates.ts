import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import { elsewhere, hourMs, policy, start, terms, textOf } from '../builders.js';
import type { Open, Opened } from '../contract.js';
import { dateAt, facts } from '../facts.js';
import { idAt, publishTold } from '../histories.js';

export function datesContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy, terms, elsewhere], start);
  });
  afterEach(() => opened.close());

  const announcing = {
    lines: ['Effective 2024.', 'New terms come.'],
    facts: facts({
      inForceFrom: dateAt(0, '2024-09-18'),
      lastUpdated: dateAt(0, '2024-08'),
      announced: [dateAt(1, '2025-11-03'), dateAt(1, '2026-01')],
    }),
  };
  const inForce = {
    lines: ['Effective 2025.'],
    facts: facts({ inForceFrom: dateAt(0, '2025-11-03') }),
  };

  it('come back as they were recorded', async () => {
    const [first] = await publishTold(store, policy.id, announcing);
    expect(await store.versions.facts(first?.published.id ?? '')).toEqual(announcing.facts);
    const nothing = { effective: facts({}).effective, optOuts: [] };
    expect(await store.versions.facts('ver_nothing')).toEqual(nothing);
  });

  it('are told with the clause that states them, and a month as a month', async () => {
    const [first] = await publishTold(store, policy.id, announcing);
    const version = await store.versions.get(policy.id, first?.published.id ?? '');
    const [clause, other] = [idAt(first, 0), idAt(first, 1)];
    const said = { rule: 'test-rule', clauseId: clause };
    expect(version?.effective).toEqual({
      inForceFrom: {
        ...{ date: '2024-09-18', precision: 'day', quote: 'Quote of 2024-09-18', ...said },
        announcedBy: null,
      },
      lastUpdated: { date: '2024-08', precision: 'month', quote: 'Quote of 2024-08', ...said },
      announced: [
        {
          ...{ date: '2025-11-03', precision: 'day', quote: 'Quote of 2025-11-03', ...said },
          clauseId: other,
        },
        {
          ...{ date: '2026-01', precision: 'month', quote: 'Quote of 2026-01', ...said },
          clauseId: other,
        },
      ],
    });
    expect((await store.documents.get(policy.id))?.current).toEqual(version);
    expect((await store.documents.known(policy.id)).announced).toEqual(['2025-11-03', '2026-01']);
  });

  it('lead back to the first announcement of the day that a text is in force from', async () => {
    const again = { ...announcing, lines: ['Effective 2024.', 'New terms come soon.'] };
    const [first, second, third] = await publishTold(
      ...([store, policy.id, announcing, again, inForce] as const),
    );
    const [change] = await store.changes.read([2]);
    expect(change?.effective.inForceFrom?.announcedBy).toEqual({
      versionId: first?.published.id,
      changeId: null,
      observedAt: start,
      quote: 'Quote of 2025-11-03',
      clauseId: idAt(first, 1),
    });
    expect(change?.toVersionId).toBe(third?.published.id);
    expect((await store.changes.read([1]))[0]?.effective.announced).toHaveLength(2);
    expect(second?.recording.change?.id).toBeDefined();
  });

  it('of another document announce nothing here', async () => {
    await publishTold(store, terms.id, announcing);
    await publishTold(store, policy.id, { lines: ['x'], facts: facts({}) }, inForce);
    const current = (await store.documents.get(policy.id))?.current;
    expect(current?.effective.inForceFrom).toMatchObject({ date: '2025-11-03', announcedBy: null });
  });

  it('are listed with the time for which they stood, but for when a text was last updated', async () => {
    const [, second] = await publishTold(store, policy.id, announcing, inForce);
    const { statements } = store.effectiveDates;
    const all = await statements({});
    const shown = all.map(({ kind, date, firstSeenAt, replacedAt }) => [
      ...[kind, date, firstSeenAt, replacedAt],
    ]);
    expect(shown.sort()).toEqual([
      ['announced', '2025-11-03', start, start + hourMs],
      ['announced', '2026-01', start, start + hourMs],
      ['stated', '2024-09-18', start, start + hourMs],
      ['stated', '2025-11-03', start + hourMs, null],
    ]);
    expect(all.find(({ replacedAt }) => replacedAt === null)).toMatchObject({
      document: { id: policy.id, title: policy.title, url: policy.url, language: 'en' },
      service: { id: 'linkedin', name: 'LinkedIn' },
      versionId: second?.published.id,
      changeId: second?.recording.change?.id,
      clauseId: idAt(second, 0),
    });
  });

  it('are listed by service and by document', async () => {
    for (const { id } of [policy, terms, elsewhere]) await publishTold(store, id, inForce);
    const ids = async (filter: Parameters<Store['effectiveDates']['statements']>[0]) =>
      (await store.effectiveDates.statements(filter)).map(({ document }) => document.id).sort();
    expect(await ids({ service: 'example' })).toEqual([elsewhere.id]);
    expect(await ids({ document: terms.id })).toEqual([terms.id]);
    expect(await ids({ service: 'example', document: terms.id })).toEqual([]);
    expect(await ids({})).toEqual([elsewhere.id, policy.id, terms.id].sort());
  });

  it('are those of our newest reading', async () => {
    const [first] = await publishTold(store, policy.id, announcing);
    if (!first) throw new Error('A version is needed.');
    const { id, clauseIds } = first.published;
    await store.recordExtraction({
      ...{ versionId: id, newVersionId: `${id}_2`, clauseIds: clauseIds.slice(0, 1) },
      ...{ text: textOf('# Effective 2025.'), facts: inForce.facts, guessed: false },
      ...{ extraction: 'test-2', recordedAt: start + hourMs },
    });
    const dates = (await store.effectiveDates.statements({})).map(({ date }) => date);
    expect(dates).toEqual(['2025-11-03']);
    expect((await store.documents.known(policy.id)).announced).toEqual([]);
  });
}
