import { createHmac } from 'node:crypto';

const prefix = 'whsec_';
export const secretBytes = 32;

/** A signing secret in the form of Standard Webhooks 1.0.0, from 24 to 64 random bytes. */
export function secretFrom(bytes: Uint8Array): string {
  return prefix + Buffer.from(bytes).toString('base64');
}

export interface Message {
  /** The same at every attempt. */
  id: string;
  /** When this attempt is made, in whole seconds since 1970. */
  timestamp: number;
  body: string;
}

/** The headers of an attempt, with a signature for each secret (Standard Webhooks 1.0.0, “Signature scheme”). */
export function signedHeaders(
  { id, timestamp, body }: Message,
  secrets: readonly string[],
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const signatures = secrets.map((secret) => `v1,${macOf(`${id}.${timestamp}.${body}`, secret)}`);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}

function macOf(content: string, secret: string): string {
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  return createHmac('sha256', key).update(content).digest('base64');
}
