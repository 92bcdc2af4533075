import { signedHeaders } from '../core/webhooks/sign.js';
import type { OutgoingMessage, Sender } from '../net/sender.js';
import type { Attempted, Claim } from '../store/store.js';

export interface Sends {
  /** Makes one request. Failures are outcomes too, not exceptions. */
  send: Sender['send'];
  /** Null if the secret was sealed with a different key. */
  unseal: (sealed: string, context: string) => string | null;
  now: () => number;
  random: () => number;
}

/** Makes one attempt at a delivery: signs the stored bytes with the secrets of its endpoint, and sends them. */
export async function attempt(
  claim: Claim,
  { send, unseal, now, random }: Sends,
  signal: AbortSignal,
): Promise<Attempted> {
  const { delivery, lease, event, endpoint, url, headers, body } = claim;
  const at = now();
  const secrets = claim.secrets.flatMap((sealed) => unseal(sealed, endpoint) ?? []);
  const sent = secrets.length === 0 ? unsigned : await send(message(), signal);
  return { delivery, lease, at, ...sent, random: random() };

  function message(): OutgoingMessage {
    const timestamp = Math.floor(at / 1000);
    const signed = signedHeaders({ id: event, timestamp, body }, secrets);
    return { url, headers: signed, custom: headers, body };
  }
}

const unsigned = {
  durationMs: 0,
  outcome: {
    kind: 'failed',
    detail:
      'The secret of this endpoint cannot be read, because it was stored with a different key than the server has now. Ask the operator to restore the old key, or rotate the secret.',
  },
} as const;
