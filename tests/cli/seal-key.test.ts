import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSealKey } from '../../src/cli/seal-key.js';
import { temporaryFolder } from './process.js';

it('makes a key beside the database, for its owner alone, and reads it the next time', async () => {
  const folder = await temporaryFolder();
  const db = join(folder, 'test.db');
  const made = await readSealKey({ keyFile: null, db });
  expect(made).toHaveLength(32);
  expect(Buffer.from(await readSealKey({ keyFile: null, db }))).toEqual(Buffer.from(made));
  expect((await stat(`${db}.key`)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['test.db.key']);
});

it('is the same for processes that start at once', async () => {
  const keyFile = join(await temporaryFolder(), 'key');
  const all = Array.from({ length: 20 }, () => readSealKey({ keyFile, db: 'unused' }));
  const keys = (await Promise.all(all)).map((key) => Buffer.from(key).toString('hex'));
  expect(new Set(keys).size).toBe(1);
});

it('takes the key that the operator put there', async () => {
  const keyFile = join(await temporaryFolder(), 'key');
  const key = Buffer.alloc(32, 7);
  await writeFile(keyFile, `  ${key.toString('base64')}\n`);
  expect(Buffer.from(await readSealKey({ keyFile, db: 'unused' }))).toEqual(key);
});

it('refuses a file that holds no key, and leaves it as it is', async () => {
  const keyFile = join(await temporaryFolder(), 'key');
  await writeFile(keyFile, 'too short');
  await expect(readSealKey({ keyFile, db: 'unused' })).rejects.toThrow(
    /must contain 32 bytes in base64, but contains \d+\./,
  );
  expect(await readFile(keyFile, 'utf8')).toBe('too short');
});

it('says what to do where no file can be written or read', async () => {
  const folder = await temporaryFolder();
  const nowhere = join(folder, 'missing', 'key');
  await expect(readSealKey({ keyFile: nowhere, db: 'unused' })).rejects.toThrow(
    /cannot be written: .*ENOENT.*--key-file/,
  );
  await mkdir(join(folder, 'key'));
  await chmod(join(folder, 'key'), 0o700);
  await expect(readSealKey({ keyFile: join(folder, 'key'), db: 'unused' })).rejects.toThrow(
    /cannot be read: .*EISDIR/,
  );
});

it('needs no file for a database that is gone when it is closed', async () => {
  expect(await readSealKey({ keyFile: null, db: ':memory:' })).toHaveLength(32);
});
