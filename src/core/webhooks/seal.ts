import { createCipheriv, createDecipheriv } from 'node:crypto';

const algorithm = 'aes-256-gcm';
export const sealKeyBytes = 32;
/** NIST SP 800-38D, section 8.2: 96 bits, and never twice with one key. */
export const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a text. `context` says what it is for, such as the id of the endpoint whose secret it is: it must be
 * the same when the text is opened, so that a sealed text moved to another row is of no use.
 */
export function seal(text: string, key: Uint8Array, nonce: Uint8Array, context: string): string {
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The text; null if it was sealed with another key or for another context, or was altered. */
export function unseal(sealed: string, key: Uint8Array, context: string): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < nonceBytes + tagBytes) return null;
  const nonce = bytes.subarray(0, nonceBytes);
  try {
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
      .setAAD(Buffer.from(context))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    // This is the only way Node reports an invalid tag.
    return null;
  }
}
