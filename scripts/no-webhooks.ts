import type { WebhookTools } from '../src/api/tools.js';

function notServed(): never {
  throw new Error('This server does not send webhooks.');
}

/** For servers that send nothing: every URL is refused, so the other functions are never needed. */
export const noWebhooks: WebhookTools = {
  refuse: () => 'cannot be used: this server does not send webhooks',
  seal: notServed,
  unseal: notServed,
  newId: notServed,
  newSecret: notServed,
  wake: notServed,
};
