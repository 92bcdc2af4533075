import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import { hourMs, start } from '../builders.js';
import type { Open, Opened } from '../contract.js';
import { keyNamed, minuteMs } from './webhooks.js';

export function keysContract(open: Open): void {
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    opened = await open();
    store = opened.store;
  });
  afterEach(() => opened.close());

  const { hash: _, ...told } = keyNamed('key_1');

  it('are listed without their hash, oldest first', async () => {
    await store.keys.create(keyNamed('key_2', { createdAt: start + 1, scope: 'admin' }));
    await store.keys.create(keyNamed('key_1'));
    const [first, second, ...more] = await store.keys.list();
    expect(first).toEqual({ ...told, lastUsedAt: null, revokedAt: null });
    expect(second).toMatchObject({ id: 'key_2', scope: 'admin' });
    expect(more).toEqual([]);
  });

  it('two have never the same id or hash', async () => {
    await store.keys.create(keyNamed('key_1'));
    await expect(store.keys.create(keyNamed('key_1', { hash: 'other' }))).rejects.toThrow();
    await expect(store.keys.create(keyNamed('key_2', { hash: 'hash of key_1' }))).rejects.toThrow();
  });

  it('one is known by its hash, and no other', async () => {
    await store.keys.create(keyNamed('key_1'));
    expect(await store.keys.authenticate('hash of key_1', start)).toMatchObject({ id: 'key_1' });
    expect(await store.keys.authenticate('hash of key_2', start)).toBeNull();
  });

  it('the last use is noted once a minute', async () => {
    await store.keys.create(keyNamed('key_1'));
    const useAt = async (at: number) => {
      const key = await store.keys.authenticate('hash of key_1', at);
      const [listed] = await store.keys.list();
      expect(key?.lastUsedAt).toBe(listed?.lastUsedAt);
      return key?.lastUsedAt;
    };
    expect(await useAt(start)).toBe(start);
    expect(await useAt(start + minuteMs - 1)).toBe(start);
    expect(await useAt(start + minuteMs)).toBe(start + minuteMs);
  });

  it('one is of no use from the moment on in which it expires', async () => {
    await store.keys.create(keyNamed('key_1', { expiresAt: start + hourMs }));
    expect(await store.keys.authenticate('hash of key_1', start + hourMs - 1)).not.toBeNull();
    expect(await store.keys.authenticate('hash of key_1', start + hourMs)).toBeNull();
    expect(await store.keys.list()).toMatchObject([{ lastUsedAt: start + hourMs - 1 }]);
  });

  it('one that is revoked is of no use, and keeps the time when it first was', async () => {
    await store.keys.create(keyNamed('key_1'));
    await store.keys.create(keyNamed('key_2'));
    expect(await store.keys.revoke('key_1', start + 1)).toMatchObject({ revokedAt: start + 1 });
    expect(await store.keys.revoke('key_1', start + 2)).toMatchObject({ revokedAt: start + 1 });
    expect(await store.keys.revoke('key_3', start + 2)).toBeNull();
    expect(await store.keys.authenticate('hash of key_1', start + 3)).toBeNull();
    expect(await store.keys.authenticate('hash of key_2', start + 3)).not.toBeNull();
    expect(await store.keys.list()).toHaveLength(2);
  });
}
