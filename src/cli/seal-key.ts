import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import type { Config } from '../config.js';
import { sealKeyBytes } from '../core/webhooks/seal.js';
import { Refused } from './refused.js';

/** Readable only by the owner. */
const mode = 0o600;
const idBytes = 8;

/**
 * The key that encrypts webhook secrets, read from its file. A missing file is created: next to the database, unless
 * the configuration names another place. An in-memory database needs no file.
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
    `The key file ${file} must contain ${sealKeyBytes} bytes in base64, but contains ${key.length}. Restore the right file or choose another with --key-file. If the key is lost, rotate the secrets that were encrypted with it.`,
  );
}

/**
 * False if the file already exists. Two processes may start at once: the file appears with its full content, and the
 * second process reads what the first one wrote.
 */
async function placed(file: string, content: string): Promise<boolean> {
  // Processes in two containers can have the same process id.
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
  return `The key file ${file} cannot be ${done}: ${reason}. Choose another with --key-file.`;
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
