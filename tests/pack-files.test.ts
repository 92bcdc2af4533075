import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { missing, packNames, whatIsLeftOut } from './pack-files.js';

it('a clone without packs is told of each one that was not there', async () => {
  const folder = await emptyFolder();
  expect(missing(packNames, folder)).toEqual(packNames);
  expect(whatIsLeftOut(folder)).toHaveLength(packNames.length);
  expect(whatIsLeftOut(folder)[0]).toMatch(
    /^SKIPPED: all tests that read captures\/catalogue\.en\.json, which is not in \//,
  );
});

it('a pack that is there is not missing', async () => {
  const folder = await emptyFolder();
  await mkdir(new URL('gold/', folder));
  await writeFile(new URL('gold/others.dev.jsonl', folder), '');
  expect(missing(['gold/others.dev.jsonl', 'gold/dates.dev.jsonl'], folder)).toEqual([
    'gold/dates.dev.jsonl',
  ]);
  expect(whatIsLeftOut(folder).join('\n')).not.toContain('others.dev.jsonl');
});

async function emptyFolder(): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'clausewatch-packs-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return pathToFileURL(`${folder}/`);
}
