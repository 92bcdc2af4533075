import { createHash } from 'node:crypto';

/** SHA-256 of bytes, in hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 in hex of a value's JSON. Pass several fields as an array, which keeps them separate. */
export function digestOf(value: unknown): string {
  return sha256(JSON.stringify(value));
}
