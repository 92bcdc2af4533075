import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../src/core/outcome.js';
import { eventTypes } from '../../src/core/webhooks/event.js';
import type { ReceivedEvent } from '../../src/net/receiver.js';
import { open } from '../api/harness.js';
import { createTestWebhooks, subscribe } from '../fixtures/webhook.js';
import { answered, dayMs, declared, hourMs, html, page, start } from './harness.js';

const base = 'https://clausewatch.example';
const document = declared({ confirmations: 1 });
const down: Answer = { kind: 'unreachable', cause: 'refused', detail: 'Nobody answers.' };
const announcement = '<p>On September 3, 2025, we will update this policy.</p>';
const switchTo = (state: string) =>
  `<h2>Training models</h2><p>The setting <a href="https://www.bramblework.example/settings/training">Training</a> is ${state} by default. You can opt out of training at any time in your settings.</p>`;

it('every type of event is delivered as the description of the API says', async () => {
  const { see, hear, test, bodies, heard } = await world();
  await see(0, switchTo('on'));
  await see(1, switchTo('off'));
  await see(2, switchTo('on'));
  await see(3, switchTo('on') + announcement);
  await see(4, down);
  await see(5, down);
  await see(6, switchTo('on') + announcement);
  await test();
  await hear(start + 2 * dayMs);

  const told = await bodies();
  expect(new Set(told.map(({ type }) => type))).toEqual(new Set(eventTypes));
  const validate = await validators();
  for (const body of told) {
    expect(validate(body.type, body), `${body.type}: ${JSON.stringify(body)}`).toEqual([]);
  }
  expect(told.map(({ data }) => data.sequence)).toEqual(told.map((_, i) => i + 1));
  expect(heard.map(({ verified }) => verified)).toEqual(told.map(() => true));
});

interface Body {
  type: string;
  data: { sequence: number };
}

/** A document, a sender, and a receiver on loopback that is subscribed to everything. */
async function world() {
  const { app, store } = await open();
  await store.documents.sync([document], start);
  const webhooks = await createTestWebhooks(store);
  webhooks.start(base);
  const heard: ReceivedEvent[] = [];
  const subscriber = await subscribe({ store, webhooks, base }, start, (event) =>
    heard.push(event),
  );
  onTestFinished(async () => {
    await webhooks.stop();
    await subscriber.close();
  });
  const tools = { store, now: () => start + hourMs, random: () => 0.5, eventBase: base };
  return {
    heard,
    see: (hours: number, answer: string | Answer) => {
      const given = typeof answer === 'string' ? page(html(answer)) : answer;
      return answered(document, given, start + hours * hourMs, tools);
    },
    hear: (at: number) => subscriber.hear(() => at),
    test: () =>
      app.inject({
        method: 'POST',
        url: `/webhooks/${subscriber.id}/test`,
        headers: { authorization: `Bearer ${subscriber.key}` },
      }),
    /** In the order of their sequence. */
    bodies: async (): Promise<Body[]> => {
      const query = { before: null, limit: 100, state: 'delivered' } as const;
      const { deliveries } = await store.deliveries.list(subscriber.id, query);
      return deliveries.map(({ body }) => JSON.parse(body)).reverse();
    },
  };
}

/** Checks a body against the JSON Schema that the committed description has for its type. */
async function validators() {
  const file = new URL('../../openapi/openapi.json', import.meta.url);
  const api = JSON.parse(await readFile(file, 'utf8'));
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(api, 'api');
  return (type: string, body: object): string[] => {
    const { $ref } = api.webhooks[type].post.requestBody.content['application/json'].schema;
    const validate = ajv.getSchema(`api${$ref}`);
    if (!validate) return [`${type} has no schema ${$ref}`];
    validate(body);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
