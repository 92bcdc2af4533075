import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import type { Config } from '../config.js';
import { sealKeyBytes } from '../core/webhooks/seal.js';
import { Refused } from './refused.js';

/** For the owner alone. */
const mode = 0o600;
const idBytes = 8;

/**
 * The key that webhook secrets are encrypted with, from its file, which is made where there is none: beside the
 * database, unless the configuration names another place. A database that is gone when it is closed needs no file.
 */
export async function readSealKey({
  keyFile,
  db,
}: Pick<Config, 'keyFile' | 'db'>): Promise<Uint8Array> {
  const made = randomBytes(sealKeyBytes);
  if (keyFile === null && db === ':memory:') return made;
  const file = keyFile ?? `${db}.key`;
  if (await placed(file, `${made.toString('base64')}\n`)) return made;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Refused(cannot(file, 'read', error));
  });
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === sealKeyBytes) return key;
  throw new Refused(
    `The key file ${file} must hold ${sealKeyBytes} bytes in base64, and holds ${key.length}. Bring the right file back, or name another one with --key-file; secrets that were encrypted with a lost key must be rotated.`,
  );
}

/**
 * False when the file is there already. Two processes may start at once: a file appears with all that it holds, and
 * the one that comes second reads what the first one made.
 */
async function placed(file: string, content: string): Promise<boolean> {
  // In two containers, two processes can have one number.
  const draft = `${file}.${randomBytes(idBytes).toString('hex')}`;
  try {
    await writeFile(draft, content, { mode });
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw new Refused(cannot(file, 'written', error));
  } finally {
    await rm(draft, { force: true });
  }
}

function cannot(file: string, done: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `The key file ${file} cannot be ${done}: ${reason}. Name another one with --key-file.`;
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
