import net from 'node:net';
import { buildApp } from '../../src/api/app.js';
import type { WebhookTools } from '../../src/api/tools.js';
import { editsBetween } from '../../src/core/annotate/annotate.js';
import { statsOf } from '../../src/core/annotate/stats.js';
import type { Store } from '../../src/store/store.js';

/** The port that the README's commands use. */
const usualPort = 3000;
const host = '127.0.0.1';

export interface Listening {
  /** Without a trailing slash. */
  address: string;
  close(): Promise<unknown>;
}

/** Serves the API on the usual port, or on a free one if that is taken. */
export async function listen(store: Store, webhooks: WebhookTools): Promise<Listening> {
  const app = await buildApp({
    store,
    curated: [],
    clock: Date.now,
    publicUrl: null,
    version: 'demo',
    rateLimit: null,
    logger: false,
    trustProxy: false,
    webhooks,
    ready: async () => ({ ready: true, reason: null }),
    compare: editsBetween,
    stats: statsOf,
  });
  const port = (await isFree(usualPort)) ? usualPort : 0;
  const origin = await app.listen({ host, port });
  return { address: `http://localhost:${new URL(origin).port}`, close: () => app.close() };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
