import type { WebhookTools } from '../../src/api/tools.js';
import { sha256 } from '../../src/core/digest.js';
import type { KeyScope } from '../../src/store/store.js';
import { fakeWebhooks } from './fake-webhooks.js';
import { now, open } from './harness.js';

const mine = 'cw_mine';
export const hooks = 'https://example.org/hooks';

/** An app with an API key of each kind, and what asks it with the first one unless told otherwise. */
export async function openWebhooks(over: Partial<WebhookTools> = {}) {
  const opened = await open({ webhooks: fakeWebhooks(over) });
  const { app, store } = opened;
  const addKey = async (key: string, scope: KeyScope, expiresAt: number | null = null) => {
    const about = { id: `key_${key}`, hash: sha256(key), hint: key.slice(0, 4), name: key };
    await store.keys.create({ ...about, scope, createdAt: now - 1_000, expiresAt });
  };
  await addKey(mine, 'webhooks');
  await addKey('cw_other', 'webhooks');
  await addKey('cw_admin', 'admin');
  const ask = (method: Method, url: string, body?: unknown, headers: Record<string, string> = {}) =>
    app.inject({
      method,
      url,
      headers: { authorization: `Bearer ${mine}`, ...headers },
      ...(body !== undefined && { payload: body as object }),
    });
  return {
    ...opened,
    addKey,
    ask,
    /** Makes an endpoint; gives what was answered. */
    make: async (body: object = {}) => {
      const response = await ask('POST', '/webhooks', { url: hooks, ...body });
      if (response.statusCode !== 201) throw new Error(response.body);
      return response.json() as { id: string; secret: string; links: { self: string } };
    },
  };
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export const other = { authorization: 'Bearer cw_other' };
export const admin = { authorization: 'Bearer cw_admin' };
