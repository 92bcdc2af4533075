import { describe, expect, it } from 'vitest';
import { DeliveriesPage, DeliveryWithBody } from '../../../src/api/wire/webhooks/delivery.js';
import { eventSchemas } from '../../../src/api/wire/webhooks/events.js';
import { base, blamed, now } from '../harness.js';
import { openWebhooks } from '../webhooks.js';

/** An endpoint with as many deliveries as asked for, which are tests. */
async function withTests(count: number) {
  let wakes = 0;
  const opened = await openWebhooks({ wake: () => wakes++ });
  const { id } = await opened.make();
  const sent: string[] = [];
  for (let i = 0; i < count; i++) {
    const response = await opened.ask('POST', `/webhooks/${id}/test`);
    expect(response.statusCode).toBe(202);
    sent.push(response.json().delivery.id);
  }
  const log = `/webhooks/${id}/deliveries`;
  return { ...opened, id, sent, log, wakes: () => wakes };
}

/** One attempt at all that is due. */
async function attempt({ store }: Awaited<ReturnType<typeof withTests>>, status: number) {
  const claims = await store.deliveries.claim({
    now,
    until: now + 60_000,
    limit: 50,
    perEndpoint: 50,
  });
  const outcome = { kind: 'answered', status, answer: 'so', retryAfterS: null } as const;
  await store.deliveries.settle(
    claims.map(({ delivery, lease }) => ({
      ...{ delivery, lease, outcome },
      at: now,
      durationMs: 5,
      random: 0,
    })),
    { now, delaysMs: [] },
  );
}

describe('a test', () => {
  it('is a delivery of its own each time, of which the sender is told', async () => {
    const { ask, id, log, sent, wakes } = await withTests(2);
    expect(new Set(sent).size).toBe(2);
    expect(wakes()).toBe(2);
    const page = DeliveriesPage.parse((await ask('GET', log)).json());
    expect(page.data.map((one) => [one.id, one.sequence])).toEqual([
      [sent[1], 2],
      [sent[0], 1],
    ]);
    const [newest] = page.data;
    const one = DeliveryWithBody.parse(
      (await ask('GET', newest?.url.slice(base.length) ?? '')).json(),
    );
    expect(one).toEqual({ ...newest, body: one.body });
    const event = eventSchemas['endpoint.test'].parse(JSON.parse(one.body));
    expect(event.data).toMatchObject({ id, url: `${base}/webhooks/${id}`, sequence: 2 });
  });

  it('cannot be sent to an endpoint that is disabled', async () => {
    const { ask, id } = await withTests(0);
    await ask('POST', `/webhooks/${id}/disable`);
    const response = await ask('POST', `/webhooks/${id}/test`);
    expect(response.statusCode).toBe(409);
    expect(response.json().type).toBe('/problems/endpoint-disabled');
    const again = await ask('POST', `/webhooks/${id}/replay`, { missed: true });
    expect(again.statusCode).toBe(409);
  });
});

describe('the log', () => {
  it('tells every attempt and what came of it', async () => {
    const opened = await withTests(1);
    await attempt(opened, 503);
    const { data } = (await opened.ask('GET', opened.log)).json();
    expect(data).toMatchObject([
      {
        state: 'failed',
        nextAttemptAt: null,
        attempts: [
          { number: 1, status: 503, durationMs: 5, answer: 'so', detail: null, succeeded: false },
        ],
      },
    ]);
  });

  it('is read page by page, the newest first, each delivery once', async () => {
    const { ask, log, sent } = await withTests(5);
    const seen: string[] = [];
    const first = `${base}${log}?limit=2&type=endpoint.test`;
    let address: string | null = first;
    while (address !== null) {
      const response = await ask('GET', address);
      const { data, page } = DeliveriesPage.parse(response.json());
      seen.push(...data.map((one) => one.id));
      const { next, cursor, hasMore }: typeof page = page;
      expect([next, cursor === null]).toEqual(
        hasMore ? [`${first}&cursor=${cursor}`, false] : [null, true],
      );
      expect(response.headers.link).toBe(hasMore ? `<${next}>; rel="next"` : undefined);
      address = next;
    }
    expect(seen).toEqual(sent.toReversed());
  });

  it.each([
    ['state=delivered', 0],
    ['state=pending', 1],
    ['type=change.recorded', 0],
    ['since=2025-12-01', 1],
    ['since=2025-12-02', 0],
    ['until=2025-12-01', 0],
  ])('with %s has %i', async (query, count) => {
    const { ask, log } = await withTests(1);
    expect((await ask('GET', `${log}?${query}`)).json().data).toHaveLength(count);
  });

  it.each([
    'state=lost',
    'type=x',
    'since=x',
    'until=x',
    'limit=0',
    'limit=201',
    'cursor=x',
    'q=x',
  ])('refuses %s', async (query) => {
    const { ask, log } = await withTests(0);
    const response = await ask('GET', `${log}?${query}`);
    expect([response.statusCode, blamed(response)]).toEqual([400, [query.split('=')[0]]]);
  });

  it('refuses a cursor of another log or other filters', async () => {
    const { ask, log, make } = await withTests(2);
    const { next } = (await ask('GET', `${log}?limit=1`)).json().page;
    const { id } = await make();
    for (const url of [`${log}?state=pending&`, `/webhooks/${id}/deliveries?`]) {
      expect(blamed(await ask('GET', `${url}cursor=${next}`))).toEqual(['cursor']);
    }
  });

  it('has no delivery of another endpoint', async () => {
    const { ask, sent, make } = await withTests(1);
    const { id } = await make();
    const response = await ask('GET', `/webhooks/${id}/deliveries/${sent[0]}`);
    expect([response.statusCode, blamed(response)]).toEqual([404, ['deliveryId']]);
  });
});

describe('a replay', () => {
  it.each([
    ['one', (id: string) => ({ delivery: id }), 1],
    ['all that were missed', () => ({ missed: true }), 3],
    ['all from a time', () => ({ since: '2025-12-01' }), 3],
    ['all before a time', () => ({ until: '2025-12-01T00:00:01Z' }), 3],
    ['none', () => ({ since: '2025-12-02' }), 0],
  ])('makes %s due again', async (_what, body, replayed) => {
    const opened = await withTests(3);
    await attempt(opened, 500);
    const { ask, id, log, sent } = opened;
    const response = await ask('POST', `/webhooks/${id}/replay`, body(sent[0] ?? ''));
    expect([response.statusCode, response.json()]).toEqual([202, { replayed }]);
    expect((await ask('GET', `${log}?state=pending`)).json().data).toHaveLength(replayed);
    expect(opened.wakes()).toBe(4);
  });

  it.each([
    [{}, ['body']],
    [{ missed: true, since: '2025-01-01' }, ['body']],
    [{ delivery: 'dlv_1', until: '2025-01-01' }, ['body']],
    [{ missed: false }, ['missed']],
    [{ since: '2025-02-30' }, ['since']],
    [{ until: 5 }, ['until']],
    [{ delivery: '' }, ['delivery']],
    [{ all: true }, ['all']],
  ])('of %j is a 400 that names %j', async (body, fields) => {
    const { ask, id } = await withTests(0);
    const response = await ask('POST', `/webhooks/${id}/replay`, body);
    expect([response.statusCode, blamed(response)]).toEqual([400, fields]);
  });

  it('of a delivery that there is not is a 404', async () => {
    const { ask, id } = await withTests(0);
    const response = await ask('POST', `/webhooks/${id}/replay`, { delivery: 'dlv_1' });
    expect([response.statusCode, blamed(response)]).toEqual([404, ['delivery']]);
  });
});
