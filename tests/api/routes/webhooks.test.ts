import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Endpoint, EndpointWithSecret } from '../../../src/api/wire/webhooks/endpoint.js';
import { eventTypes } from '../../../src/core/webhooks/event.js';
import { requestRuns } from '../../runs.js';
import { base, blamed, now } from '../harness.js';
import { hooks, openWebhooks } from '../webhooks.js';

const whole = {
  url: hooks,
  description: 'Newsroom',
  events: ['change.recorded'],
  filter: { service: ['linkedin'], document: 'linkedin/privacy-policy', topic: ['ai-training'] },
  headers: { Authorization: 'Bearer hush', 'X-Desk': 'a b' },
  rateLimit: { perMinute: 6 },
};

describe('making a webhook', () => {
  it('gives its address, its settings and, this once, its secret', async () => {
    const { ask } = await openWebhooks();
    const response = await ask('POST', '/webhooks', whole);
    expect(response.statusCode).toBe(201);
    const made = EndpointWithSecret.parse(response.json());
    const self = `${base}/webhooks/${made.id}`;
    expect(response.headers).toMatchObject({ location: self, 'cache-control': 'no-store' });
    expect(made).toMatchObject({
      ...whole,
      links: { self, deliveries: `${self}/deliveries` },
      headers: { Authorization: '…', 'X-Desk': '…' },
      state: 'active',
      createdAt: '2025-12-01T00:00:00Z',
    });
    const { secret, ...rest } = made;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const read = (await ask('GET', `/webhooks/${made.id}`)).json();
    expect(Endpoint.parse(read)).toEqual(rest);
    expect(JSON.stringify(read)).not.toContain('hush');
  });

  it('needs nothing but an address, and means all events then', async () => {
    const { make } = await openWebhooks();
    expect(await make()).toMatchObject({
      events: eventTypes,
      filter: {},
      headers: {},
      rateLimit: null,
    });
  });

  it.each([
    [{}, ['url']],
    [{ url: 'nowhere' }, ['url']],
    [{ url: ` ${hooks}` }, ['url']],
    [{ url: 'http://example.org' }, ['url']],
    [{ url: 5 }, ['url']],
    [{ events: [] }, ['events']],
    [{ events: ['change.recorded', 'change.recorded'] }, ['events']],
    [{ events: ['change.imagined'] }, ['events']],
    [{ events: 'change.recorded' }, ['events']],
    [{ filter: { topic: 'taxes' } }, ['filter.topic']],
    [{ filter: { topic: ['ai-training', 'taxes'] } }, ['filter.topic']],
    [{ filter: { significance: 3 } }, ['filter.significance']],
    [{ filter: { op: [] } }, ['filter.op']],
    [{ filter: { service: 'nope' } }, ['filter.service']],
    [{ filter: { document: ['linkedin/privacy-policy', 'nope'] } }, ['filter.document']],
    [{ filter: { effectiveWithinDays: 3_651 } }, ['filter.effectiveWithinDays']],
    [{ filter: { effectiveWithinDays: 1.5 } }, ['filter.effectiveWithinDays']],
    [{ filter: { unstable: 'no' } }, ['filter.unstable']],
    [{ filter: { colour: 'red' } }, ['filter.colour']],
    [{ filter: [] }, ['filter']],
    [{ headers: { 'webhook-id': 'x' } }, ['headers.webhook-id']],
    [{ headers: { Host: 'x' } }, ['headers.Host']],
    [{ headers: { 'Content-Length': '1' } }, ['headers.Content-Length']],
    [{ headers: { 'a b': 'x' } }, ['headers.a b']],
    [{ headers: { 'x-a': 'a\r\nb: c' } }, ['headers.x-a']],
    [{ headers: { 'x-a': 'é' } }, ['headers.x-a']],
    [{ headers: { 'x-a': 1 } }, ['headers.x-a']],
    [{ headers: { 'x-a': '1', 'X-A': '2' } }, ['headers']],
    [
      { headers: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`x-${i}`, 'a'])) },
      ['headers'],
    ],
    [{ rateLimit: { perMinute: 0 } }, ['rateLimit.perMinute']],
    [{ rateLimit: { perMinute: 6_001 } }, ['rateLimit.perMinute']],
    [{ rateLimit: 5 }, ['rateLimit']],
    [{ description: 'a\u0000b' }, ['description']],
    [{ colour: 'red', shape: 'round' }, ['colour', 'shape']],
  ])('%j is a 400 that names %j', async (body, fields) => {
    const { ask } = await openWebhooks();
    const url = 'url' in body || Object.keys(body).length === 0 ? {} : { url: hooks };
    const response = await ask('POST', '/webhooks', { ...url, ...body });
    expect(response.statusCode).toBe(400);
    expect(blamed(response)).toEqual(fields);
    expect(response.json().errors[0].in).toBe('body');
    expect((await ask('GET', '/webhooks')).json().data).toEqual([]);
  });

  it.each([
    ['null', 'application/json', 400],
    ['[]', 'application/json', 400],
    ['{', 'application/json', 400],
    ['', 'application/json', 400],
    ['{"__proto__":{}}', 'application/json', 400],
    ['{}', 'text/plain', 415],
    ['url=x', 'application/x-www-form-urlencoded', 415],
    [JSON.stringify('x'.repeat(70_000)), 'application/json', 413],
  ])('the body %.20j as %s is a %i', async (payload, type, status) => {
    const { app } = await openWebhooks();
    const headers = { authorization: 'Bearer cw_mine', 'content-type': type };
    const response = await app.inject({ method: 'POST', url: '/webhooks', headers, payload });
    expect(response.statusCode).toBe(status);
    if (status === 400) expect(blamed(response)).toEqual(['body']);
  });

  it('never makes the server fail, whatever the body is', async () => {
    const { ask, make } = await openWebhooks();
    const { id } = await make();
    const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constant(hooks));
    const field = fc.constantFrom(
      ...['url', 'description', 'events', 'filter', 'headers', 'rateLimit'],
      ...['delivery', 'missed', 'since', 'until', 'oldSecretValidForSeconds', 'topic'],
    );
    const body = fc.dictionary(field, fc.oneof(value, fc.dictionary(field, value)));
    const to = fc.constantFrom(
      ...(['POST /webhooks', `PATCH /webhooks/${id}`] as const),
      ...([`POST /webhooks/${id}/replay`, `POST /webhooks/${id}/rotate`] as const),
    );
    await fc.assert(
      fc.asyncProperty(to, body, async (to, body) => {
        const [method, url = ''] = to.split(' ') as ['POST' | 'PATCH', string];
        // 503 is what a busy machine answers.
        expect((await ask(method, url, body)).statusCode).not.toBe(500);
      }),
      requestRuns,
    );
  });
});

describe('an idempotency key', () => {
  const key = { 'idempotency-key': 'once-1' };

  it('gives the same answer to the same request, secret and all, and makes one webhook', async () => {
    const { ask } = await openWebhooks();
    const first = await ask('POST', '/webhooks', whole, key);
    const { filter, ...rest } = whole;
    const second = await ask('POST', '/webhooks', { filter, ...rest }, key);
    expect(second.statusCode).toBe(201);
    expect(second.json()).toEqual(first.json());
    expect(second.headers.location).toBe(first.headers.location);
    expect((await ask('GET', '/webhooks')).json().data).toHaveLength(1);
  });

  it('is refused with another body', async () => {
    const { ask } = await openWebhooks();
    await ask('POST', '/webhooks', whole, key);
    const response = await ask('POST', '/webhooks', { url: hooks }, key);
    expect(response.statusCode).toBe(422);
    expect(response.json().type).toBe('/problems/idempotency-key-reused');
  });

  it('belongs to its API key', async () => {
    const { ask } = await openWebhooks();
    await ask('POST', '/webhooks', whole, key);
    const headers = { ...key, authorization: 'Bearer cw_other' };
    expect((await ask('POST', '/webhooks', { url: hooks }, headers)).statusCode).toBe(201);
  });

  it('is told when the answer cannot be read any more', async () => {
    const { ask } = await openWebhooks({ unseal: () => null });
    await ask('POST', '/webhooks', whole, key);
    expect((await ask('POST', '/webhooks', whole, key)).statusCode).toBe(422);
  });

  it.each(['', 'a b', 'x'.repeat(256)])('%.10j is not one', async (text) => {
    const { ask } = await openWebhooks();
    const response = await ask('POST', '/webhooks', whole, { 'idempotency-key': text });
    expect(response.statusCode).toBe(400);
    expect(blamed(response)).toEqual(['idempotency-key']);
  });
});

describe('a webhook', () => {
  it('is altered in what is given, and stays as it is in the rest', async () => {
    const { ask, make } = await openWebhooks();
    const { id } = await make(whole);
    const given = { filter: { op: 'added' }, events: null, rateLimit: null };
    const response = await ask('PATCH', `/webhooks/${id}`, given);
    expect(response.statusCode).toBe(200);
    const expected = { filter: { op: 'added' }, events: eventTypes, rateLimit: null };
    expect(response.json()).toMatchObject({ ...expected, url: hooks, description: 'Newsroom' });
    expect((await ask('GET', `/webhooks/${id}`)).json()).toEqual(response.json());
  });

  it.each([
    [{}, ['body']],
    [{ url: 'http://example.org' }, ['url']],
    [{ filter: { service: 'nope' } }, ['filter.service']],
    [{ state: 'disabled' }, ['state']],
    [{ url: null }, ['url']],
  ])('is not altered by %j', async (body, fields) => {
    const { ask, make } = await openWebhooks();
    const { id } = await make();
    const response = await ask('PATCH', `/webhooks/${id}`, body);
    expect([response.statusCode, blamed(response)]).toEqual([400, fields]);
  });

  it('is gone when it was deleted', async () => {
    const { ask, make } = await openWebhooks();
    const { id } = await make();
    const response = await ask('DELETE', `/webhooks/${id}`);
    expect([response.statusCode, response.body]).toEqual([204, '']);
    expect((await ask('GET', `/webhooks/${id}`)).statusCode).toBe(404);
    expect((await ask('DELETE', `/webhooks/${id}`)).statusCode).toBe(404);
  });

  it('has a new secret when it is rotated, and for a day the old one too', async () => {
    const { app, ask, make } = await openWebhooks();
    const { id, secret } = await make();
    const rotated = await ask('POST', `/webhooks/${id}/rotate`);
    const body = EndpointWithSecret.parse(rotated.json());
    expect(body.secret).not.toBe(secret);
    expect(body.oldSecretUntil).toBe('2025-12-02T00:00:00Z');
    const short = await ask('POST', `/webhooks/${id}/rotate`, { oldSecretValidForSeconds: 60 });
    expect(short.json().oldSecretUntil).toBe('2025-12-01T00:01:00Z');
    const bad = await ask('POST', `/webhooks/${id}/rotate`, { oldSecretValidForSeconds: 604_801 });
    expect(blamed(bad)).toEqual(['oldSecretValidForSeconds']);
    const headers = { authorization: 'Bearer cw_mine', 'content-type': 'application/json' };
    const empty = await app.inject({ method: 'POST', url: `/webhooks/${id}/rotate`, headers });
    expect(empty.statusCode).toBe(200);
  });

  it('is switched off and on, however often', async () => {
    const { ask, make } = await openWebhooks();
    const { id } = await make();
    for (let i = 0; i < 2; i++) {
      const off = await ask('POST', `/webhooks/${id}/disable`);
      expect(off.json()).toMatchObject({
        state: 'disabled',
        disabled: { because: 'by-owner', since: new Date(now).toISOString().replace('.000', '') },
      });
    }
    for (let i = 0; i < 2; i++) {
      const on = await ask('POST', `/webhooks/${id}/enable`);
      expect(Endpoint.parse(on.json())).toMatchObject({ state: 'active', disabled: null });
    }
  });
});
