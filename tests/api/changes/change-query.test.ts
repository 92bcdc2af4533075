import { describe, expect, it } from 'vitest';
import { policy, terms } from '../../store/builders.js';
import {
  blamed,
  markUnstable,
  open,
  type Page,
  publishChanges,
  publisher,
  withMarks,
} from '../harness.js';

describe('a query for changes', () => {
  it('takes a + in a time that the client did not encode', async () => {
    const { get, store } = await open();
    await publishChanges(store, 3);
    const { data } = (await get('/changes?since=2025-01-01T04:00:00+01:00')).json() as Page;
    expect(data.map(({ seq }) => seq)).toEqual([3]);
  });

  it('filters by service, document, significance, op and words', async () => {
    const { get, store } = await open();
    const publish = publisher(store, policy.id);
    await publish(['# Title', 'We share nothing.']);
    await publish(['# Title', 'We share everything.'], { significance: 'editorial' });
    await publish(['# Title', 'We share everything.', 'With affiliates.']);
    await publishChanges(store, 1, { documentId: terms.id });
    const seqs = async (query: string) =>
      ((await get(`/changes?order=asc&${query}`)).json() as Page).data.map(({ seq }) => seq);
    expect(await seqs('service=linkedin')).toEqual([1, 2, 3]);
    expect(await seqs('service=example')).toEqual([]);
    expect(await seqs('document=linkedin/privacy-policy')).toEqual([1, 2]);
    expect(await seqs('significance=editorial')).toEqual([1]);
    expect(await seqs('significance=editorial,substantive')).toEqual([1, 2, 3]);
    expect(await seqs('op=added,removed')).toEqual([2]);
    expect(await seqs('q=affiliates')).toEqual([2]);
    expect(await seqs('q=%22*)OR')).toEqual([]);
  });

  it('filters by topic, flicker and unstable places', async () => {
    const { get, store } = await withMarks();
    const seqs = async (query: string) =>
      ((await get(`/changes?order=asc&${query}`)).json() as Page).data.map(({ seq }) => seq);
    expect(await seqs('topic=ai-training')).toEqual([1]);
    expect(await seqs('topic=ai-training,data-security')).toEqual([1, 4]);
    expect(await seqs('topic=do-not-track')).toEqual([]);
    expect(await seqs('flicker=false')).toEqual([1, 4]);
    expect(await seqs('flicker=true')).toEqual([2, 3]);
    expect(await seqs('unstable=false')).toEqual([1, 2, 3, 4]);
    await markUnstable(store, 4);
    expect(await seqs('unstable=false')).toEqual([1, 2, 3]);
    expect(await seqs('unstable=true')).toEqual([4]);
    expect(await seqs('flicker=false&unstable=false&topic=ai-training&q=one')).toEqual([1]);
  });

  it('filters by whether a change is silent, and no longer knows the name from before', async () => {
    const { get, store } = await open();
    const publish = publisher(store, policy.id);
    await publish(['One.']);
    await publish(['Two.'], { silent: 'Words differ.' });
    await publish(['Three.']);
    const { data } = (await get('/changes?silent=true')).json();
    expect(data).toMatchObject([{ seq: 1, silent: true, silentBecause: 'Words differ.' }]);
    const others = (await get('/changes?silent=false')).json().data;
    expect(others).toMatchObject([{ seq: 2, silent: false, silentBecause: null }]);
    const response = await get('/changes?undated=true');
    expect([response.statusCode, blamed(response)]).toEqual([400, ['undated']]);
  });

  it('refuses a cursor of other filters, of another order, of nobody, and of a newer database', async () => {
    const { get, store } = await open();
    const other = await open();
    await publishChanges(store, 2);
    await publishChanges(other.store, 9);
    const cursor = (await get('/changes?order=asc&limit=1')).json().page.cursor;
    const ahead = (await other.get('/changes?order=asc')).json().page.cursor;
    const refused = [
      `cursor=${cursor}&service=linkedin`,
      `cursor=${cursor}&since=2025-01-01`,
      `cursor=${cursor}&order=desc`,
      `cursor=${cursor}&topic=ai-training`,
      `cursor=${cursor}&flicker=false`,
      `cursor=${cursor}&unstable=false`,
      `cursor=${cursor}&silent=true`,
      `cursor=${cursor.slice(0, -1)}`,
      'cursor=garbage',
      'cursor=',
      `cursor=${ahead}`,
    ];
    for (const query of refused) {
      const response = await get(`/changes?${query}`);
      expect([query, response.statusCode, blamed(response)]).toEqual([query, 400, ['cursor']]);
    }
  });
});
