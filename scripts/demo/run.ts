import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open.js';
import { documentsOf } from '../../tests/fixtures/site/catalogue.js';
import { startSite } from '../../tests/fixtures/site/server.js';
import { createTestWebhooks } from '../../tests/fixtures/webhook.js';
import { invite } from './invite.js';
import { listen } from './listen.js';
import { playStory } from './story.js';

/*
 * `npm run demo`: takes three stages of an invented network's policy from a site on this machine through the real
 * pipeline into a database of its own and on to a webhook, then serves the API until Ctrl-C. Nothing leaves the
 * machine.
 */

const say = (line = '') => process.stdout.write(`${line}\n`);

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
// The reader of our output is gone, as with `npm run demo | head`; that stops the demo too.
process.stdout.on('error', () => stop.abort());

/** What to close, in reverse order of opening. */
const closers: (() => Promise<unknown>)[] = [];
try {
  const folder = await mkdtemp(join(tmpdir(), 'clausewatch-demo-'));
  closers.push(() => rm(folder, { recursive: true }));
  const site = await startSite();
  closers.push(site.close);
  const store = await openStore(join(folder, 'demo.db'));
  closers.push(store.close);
  const documents = await documentsOf(folder, site.origin);

  const webhooks = await createTestWebhooks(store);
  closers.push(webhooks.stop);
  const api = await listen(store, webhooks.tools);
  closers.push(api.close);
  webhooks.start(api.address);

  say(`Bramblework, an invented network, is served at ${site.origin}. Watching it:`);
  const scene = { site, store, documents, webhooks, base: api.address, say };
  const subscriber = await playStory(scene, stop.signal);
  closers.push(subscriber.close);
  if (!stop.signal.aborted) {
    for (const line of await invite(store, api.address, subscriber)) say(line);
    await until(stop.signal);
  }
} finally {
  for (const close of closers.reverse()) await close();
}
say('\nStopped. The demo’s database has been removed.');

function until(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve());
  });
}
