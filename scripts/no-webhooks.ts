import type { WebhookTools } from '../src/api/tools.js';

function notServed(): never {
  throw new Error('No webhooks are served here.');
}

/** For servers that send nothing: every address is refused, so that nothing else is ever needed. */
export const noWebhooks: WebhookTools = {
  refuse: () => 'cannot be used: this server sends no webhooks',
  seal: notServed,
  unseal: notServed,
  newId: notServed,
  newSecret: notServed,
  wake: notServed,
};
