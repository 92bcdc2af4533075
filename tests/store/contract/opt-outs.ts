import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import { elsewhere, hourMs, policy, start, terms } from '../builders.js';
import type { Open, Opened } from '../contract.js';
import { facts, optOutAt } from '../facts.js';
import { idAt, publishTold } from '../histories.js';

export function optOutsContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.documents.sync([policy, terms, elsewhere], start);
  });
  afterEach(() => opened.close());

  const ai = optOutAt(1, 'opt_ai', {
    topics: ['ai-training'],
    default: 'on',
    steps: { desktop: ['Open it.', 'Turn it off.'], mobile: ['Tap.'], any: [] },
    limitations: ['The past stays.'],
    regions: [{ code: 'EU', name: 'European Union', available: true, from: '2025-11-03' }],
    relatedForms: [{ title: 'Form', href: 'https://publisher.example/form' }],
    evidence: [
      { position: 1, quote: 'You can opt out.' },
      { position: 0, quote: 'It is on.' },
    ],
  });
  const ads = optOutAt(0, 'opt_ads');
  const naming = (...named: (typeof ai)[]) => ({
    lines: [`Text ${named.map(({ id, title }) => `${id} ${title}`).join()}`, 'Second.'],
    facts: facts({}, named),
  });

  it('come back as they were recorded, in their order', async () => {
    const [first] = await publishTold(store, policy.id, naming(ai, ads));
    expect((await store.versions.facts(first?.published.id ?? '')).optOuts).toEqual([ai, ads]);
  });

  it('are mentioned once for what a document says of them, for as long as it does', async () => {
    const other = { ...ai, default: 'off' as const };
    const [first, second, third] = await publishTold(
      ...([store, policy.id, naming(ai), naming(ai, ads), naming(other)] as const),
    );
    const mentions = await store.optOuts.mentions({ id: 'opt_ai' });
    const { id: _, evidence: __, ...statement } = ai;
    const common = {
      id: 'opt_ai',
      service: { id: 'linkedin', name: 'LinkedIn' },
      document: { id: policy.id, title: policy.title, url: policy.url, language: 'en' },
    };
    const evidence = (publication: typeof first) => [
      { quote: 'You can opt out.', clauseId: idAt(publication, 1) },
      { quote: 'It is on.', clauseId: idAt(publication, 0) },
    ];
    expect(mentions).toEqual([
      {
        ...{ ...common, statement, evidence: evidence(second), versionId: second?.published.id },
        ...{ firstSeenAt: start, lastSeenAt: start + hourMs, current: false },
      },
      {
        ...{ ...common, statement: { ...statement, default: 'off' }, evidence: evidence(third) },
        versionId: third?.published.id,
        ...{ firstSeenAt: start + 2 * hourMs, lastSeenAt: start + 2 * hourMs, current: true },
      },
    ]);
    const [gone] = await store.optOuts.mentions({ id: 'opt_ads' });
    expect(gone).toMatchObject({ current: false, lastSeenAt: start + hourMs });
  });

  it('are mentioned by each document of each service', async () => {
    for (const { id } of [policy, terms, elsewhere]) await publishTold(store, id, naming(ai));
    const documents = async (filter: { service?: string; id?: string }) =>
      (await store.optOuts.mentions(filter)).map(({ document }) => document.id);
    expect(await documents({})).toEqual([elsewhere.id, policy.id, terms.id]);
    expect(await documents({ service: 'linkedin' })).toEqual([policy.id, terms.id]);
    expect(await documents({ service: 'linkedin', id: 'opt_ads' })).toEqual([]);
  });

  it('have the names that texts of a service gave them, the newest first', async () => {
    const renamed = { ...ai, title: 'New name' };
    await publishTold(store, policy.id, naming(ai), naming(renamed));
    await publishTold(store, elsewhere.id, naming(ads));
    const { kind, href } = ai;
    expect(await store.optOuts.names('linkedin')).toEqual([
      { id: 'opt_ai', kind, title: 'New name', href },
      { id: 'opt_ai', kind, title: 'Title of opt_ai', href },
    ]);
    expect(await store.optOuts.names('nobody')).toEqual([]);
  });

  it('have a history of every version that names them', async () => {
    const [first, , third] = await publishTold(
      ...([store, policy.id, naming(ai), naming(ads), naming(ads, ai)] as const),
    );
    const history = await store.optOuts.history({ id: 'opt_ai' });
    expect(
      history.map(({ versionId, changeId, observedAt, replacedAt }) => [
        ...[versionId, changeId, observedAt, replacedAt],
      ]),
    ).toEqual([
      [first?.published.id, null, start, start + hourMs],
      [third?.published.id, third?.recording.change?.id, start + 2 * hourMs, null],
    ]);
    expect(history[0]?.statement).toMatchObject({ default: 'on', steps: { mobile: ['Tap.'] } });
    expect(await store.optOuts.history({ id: 'opt_nothing' })).toEqual([]);
  });

  it('are listed by the change in which something of them differs', async () => {
    const over = { silent: 'Words differ.', optOuts: [{ id: 'opt_ai', what: 'steps' as const }] };
    await publishTold(store, policy.id, naming(ai), { ...naming(ads), over }, naming(ai));
    const changes = await store.changes.read([1, 2]);
    expect(changes.map(({ silent, optOuts }) => [silent, optOuts])).toEqual([
      ['Words differ.', over.optOuts],
      [null, []],
    ]);
    const page = async (silent: boolean) =>
      (await store.changes.page({ filter: { silent }, order: 'asc', after: null, limit: 9 })).seqs;
    expect(await page(true)).toEqual([1]);
    expect(await page(false)).toEqual([2]);
  });
}
