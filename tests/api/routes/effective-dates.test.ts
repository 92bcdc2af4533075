import { describe, expect, it } from 'vitest';
import { EffectiveDateList } from '../../../src/api/wire/effective-date.js';
import { elsewhere, policy, terms } from '../../store/builders.js';
import { dateAt, facts } from '../../store/facts.js';
import { publishTold } from '../../store/histories.js';
import { base, blamed, open } from '../harness.js';

const announcing = {
  lines: ['Effective 2024.', 'New terms come.'],
  facts: facts({
    inForceFrom: dateAt(0, '2024-09-18'),
    announced: [dateAt(1, '2025-11-03'), dateAt(1, '2026-02')],
  }),
};
const inForce = {
  lines: ['Effective 2025.', 'New terms come.'],
  facts: facts({ inForceFrom: dateAt(0, '2025-11-03'), announced: [dateAt(1, '2026-02')] }),
};

async function dated(clock?: () => number) {
  const opened = await open(clock ? { clock } : {});
  await publishTold(opened.store, policy.id, announcing, inForce);
  return opened;
}

const listed = (response: { json(): { data: { date: string; status: string }[] } }) =>
  response.json().data.map(({ date, status }) => [date, status]);

describe('GET /effective-dates', () => {
  it('gives a date once: what announced it, and the text that states it', async () => {
    const { get } = await dated();
    const response = await get('/effective-dates');
    const body = response.json();
    expect(EffectiveDateList.parse(body)).toEqual(body);
    expect(listed(response)).toEqual([
      ['2024-09-18', 'in-force'],
      ['2025-11-03', 'in-force'],
      ['2026-02', 'upcoming'],
    ]);
    const [change] = (await get('/changes')).json().data;
    expect(body.data[1]).toMatchObject({
      url: change.url,
      service: { id: 'linkedin' },
      document: { id: policy.id },
      precision: 'day',
      announced: {
        quote: 'Quote of 2025-11-03',
        rule: 'test-rule',
        change: null,
        firstSeenAt: '2025-01-01T00:00:00Z',
        current: false,
      },
      stated: { change: { id: change.id }, firstSeenAt: '2025-01-01T01:00:00Z', current: true },
    });
    const { clause } = body.data[1].announced;
    expect((await get(clause.url.replace(base, ''))).json()).toMatchObject({ id: clause.id });
    expect(body.data[0].url).toBe(`${base}/documents/${policy.id}`);
  });

  it.each([
    ['from=2025-01-01', ['2025-11-03', '2026-02']],
    ['from=2026-02-15', ['2026-02']],
    ['to=2025-11-03', ['2024-09-18', '2025-11-03']],
    ['from=2025-11-03&to=2025-11-03', ['2025-11-03']],
    ['upcoming=true', ['2026-02']],
    ['upcoming=false', ['2024-09-18', '2025-11-03']],
    ['service=example', []],
    [`document=${policy.id}&upcoming=true`, ['2026-02']],
    [`document=${terms.id}`, []],
  ])('with %s gives those', async (query, dates) => {
    const { get } = await dated();
    expect(listed(await get(`/effective-dates?${query}`)).map(([date]) => date)).toEqual(dates);
  });

  it('has an announced date as upcoming until its day comes, and then as in force', async () => {
    let now = Date.parse('2025-11-02T23:59:59Z');
    const { store, get } = await open({ clock: () => now });
    await publishTold(store, policy.id, announcing);
    const etag = (await get('/effective-dates')).headers.etag;
    expect(listed(await get('/effective-dates'))[1]).toEqual(['2025-11-03', 'upcoming']);
    now = Date.parse('2025-11-03T00:00:00Z');
    const later = await get('/effective-dates', { 'if-none-match': etag });
    expect(later.statusCode).toBe(200);
    expect(listed(later)[1]).toEqual(['2025-11-03', 'in-force']);
    const known = { 'if-none-match': later.headers.etag };
    expect((await get('/effective-dates', known)).statusCode).toBe(304);
  });

  it('says that an announcement was withdrawn when it was gone before its day', async () => {
    const { store, get } = await open();
    const without = { lines: ['Effective 2024.'], facts: facts({}) };
    await publishTold(store, policy.id, announcing, without);
    expect(listed(await get('/effective-dates')).slice(1)).toEqual([
      ['2025-11-03', 'withdrawn'],
      ['2026-02', 'withdrawn'],
    ]);
  });

  it.each([
    ['from=2025-02-30', ['from']],
    ['from=yesterday&to=1', ['from', 'to']],
    ['from=2025-11-04&to=2025-11-03', ['to']],
    ['from=2025-11', ['from']],
    ['upcoming=yes', ['upcoming']],
    ['service=nobody&document=nothing', ['document', 'service']],
    ['until=2025-01-01', ['until']],
    ['from=2025-01-01&from=2025-01-02', ['from']],
  ])('refuses %s, and names the field', async (query, fields) => {
    const { get } = await dated();
    for (const path of ['/effective-dates', '/effective-dates.ics']) {
      const response = await get(`${path}?${query}`);
      expect(response.statusCode).toBe(400);
      expect(blamed(response).sort()).toEqual(fields);
    }
  });

  it('gives an empty list where nothing is known yet', async () => {
    const { get } = await open();
    expect((await get('/effective-dates')).json()).toEqual({ data: [] });
  });

  it('counts the dates of each document for themselves', async () => {
    const { store, get } = await open();
    for (const { id } of [policy, elsewhere]) await publishTold(store, id, inForce);
    const { data } = (await get('/effective-dates?to=2025-12-31')).json();
    expect(data.map(({ document }: { document: { id: string } }) => document.id)).toEqual([
      elsewhere.id,
      policy.id,
    ]);
    expect(new Set(data.map(({ id }: { id: string }) => id)).size).toBe(2);
  });
});
