import { randomBytes } from 'node:crypto';
import type { Config } from '../config.js';
import { dayOf } from '../core/dates/day.js';
import { sha256 } from '../core/digest.js';
import { openStore } from '../store/open.js';
import type { ApiKey, KeyScope, Store } from '../store/store.js';
import { exitCodes, Refused } from './refused.js';

export interface KeyFlags {
  scope: KeyScope;
  name: string;
  /** Days. */
  expires?: number;
}

const dayMs = 86_400_000;
const keyBytes = 32;
const prefix = 'cw_';
/** How much of the key is shown, enough to recognise it. */
const hintCharacters = prefix.length + 5;
const idBytes = 6;

/** `clausewatch keys create`: shows the key once; only its hash is stored. */
export function createKey({ scope, name, expires }: KeyFlags, { db }: Config): Promise<number> {
  return withStore(db, async ({ keys }) => {
    const key = prefix + randomBytes(keyBytes).toString('base64url');
    const id = `key_${randomBytes(idBytes).toString('hex')}`;
    const createdAt = Date.now();
    const expiresAt = expires === undefined ? null : createdAt + expires * dayMs;
    const hint = key.slice(0, hintCharacters);
    await keys.create({ id, hash: sha256(key), hint, name, scope, createdAt, expiresAt });
    process.stderr.write(
      `${id} (${scope}) created. Save the key now; it will not be shown again.\n`,
    );
    process.stdout.write(`${key}\n`);
  });
}

/** `clausewatch keys list`: one line per key. */
export function listKeys({ db }: Config): Promise<number> {
  return withStore(db, async ({ keys }) => {
    const all = await keys.list();
    if (all.length === 0)
      process.stderr.write('There are no keys yet. Create one with “keys create”.\n');
    for (const key of all) process.stdout.write(`${toLine(key, Date.now())}\n`);
  });
}

/** `clausewatch keys revoke`. Endpoints created with the key keep working; admin keys still see them. */
export function revokeKey(id: string, { db }: Config): Promise<number> {
  return withStore(db, async ({ keys }) => {
    const revoked = await keys.revoke(id, Date.now());
    if (!revoked)
      throw new Refused(`There is no key “${id}”. List existing keys with “keys list”.`);
    process.stdout.write(`${toLine(revoked, Date.now())}\n`);
  });
}

function toLine(key: ApiKey, now: number): string {
  const { id, hint, scope, name, createdAt, lastUsedAt } = key;
  const used = lastUsedAt === null ? 'never used' : `used ${dayOf(lastUsedAt)}`;
  return [id, `${hint}…`, scope, stateOf(key, now), `created ${dayOf(createdAt)}`, used, name].join(
    '\t',
  );
}

function stateOf({ revokedAt, expiresAt }: ApiKey, now: number): string {
  if (revokedAt !== null) return `revoked ${dayOf(revokedAt)}`;
  if (expiresAt === null) return 'valid';
  return `${expiresAt <= now ? 'expired' : 'valid until'} ${dayOf(expiresAt)}`;
}

async function withStore(db: string, work: (store: Store) => Promise<void>): Promise<number> {
  const store = await openStore(db);
  try {
    await work(store);
    return exitCodes.fine;
  } finally {
    await store.close();
  }
}
