import { createHash } from 'node:crypto';

/** Lengths of digests in bytes. */
const algorithms: ReadonlyMap<string, number> = new Map([
  ['md5', 16],
  ['sha1', 20],
  ['sha256', 32],
  ['sha512', 64],
]);

const base32Letters = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * A digest such as `sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ` with its value in hex, so that one digest has one spelling.
 * Values may come in hex, base 32 or base 64. Null if it is none that can be computed here.
 */
export function readDigest(label: string): string | null {
  const [name = '', value = ''] = label.split(':', 2).map((part) => part.trim());
  const algorithm = name.toLowerCase().replace('-', '');
  const bytes = algorithms.get(algorithm);
  const digits = value.replace(/={1,6}$/, '');
  if (bytes === undefined) return null;
  const hex = hexOf(digits, bytes);
  return hex && `${algorithm}:${hex}`;
}

/** The length tells which of the three it is. */
function hexOf(digits: string, bytes: number): string | null {
  const bits = 8 * bytes;
  const lowered = digits.toLowerCase();
  if (digits.length === bits / 4) return /^[\da-f]+$/.test(lowered) ? lowered : null;
  if (digits.length === Math.ceil(bits / 5)) return hexOfBase32(lowered, bytes);
  if (digits.length !== Math.ceil(bits / 6) || !/^[\w+/-]+$/.test(digits)) return null;
  return Buffer.from(digits, 'base64').toString('hex');
}

function hexOfBase32(digits: string, bytes: number): string | null {
  const values = [...digits].map((letter) => base32Letters.indexOf(letter));
  if (values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const hex = Array.from({ length: bytes * 2 }, (_, i) =>
    Number.parseInt(bits.slice(4 * i, 4 * i + 4), 2).toString(16),
  );
  return hex.join('');
}

export function algorithmOf(digest: string): string {
  return digest.slice(0, digest.indexOf(':'));
}

export function digestOf(algorithm: string, bytes: Uint8Array): string {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}
