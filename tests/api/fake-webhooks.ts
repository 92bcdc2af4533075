import type { WebhookTools } from '../../src/api/tools.js';
import { nonceBytes, seal, sealKeyBytes, unseal } from '../../src/core/webhooks/seal.js';
import { secretBytes, secretFrom } from '../../src/core/webhooks/sign.js';

const sealKey = new Uint8Array(sealKeyBytes).fill(7);

/** Ids and secrets that count up; every public https address is taken. */
export function fakeWebhooks(over: Partial<WebhookTools> = {}): WebhookTools {
  let count = 0;
  const bytes = (length: number) => {
    const filled = new Uint8Array(length);
    new DataView(filled.buffer).setUint32(0, ++count);
    return filled;
  };
  return {
    refuse: ({ protocol }) => (protocol === 'https:' ? null : 'must be https'),
    seal: (text, context) => seal(text, sealKey, bytes(nonceBytes), context),
    unseal: (sealed, context) => unseal(sealed, sealKey, context),
    newId: (prefix) => `${prefix}${++count}`,
    newSecret: () => secretFrom(bytes(secretBytes)),
    wake: () => {},
    ...over,
  };
}
