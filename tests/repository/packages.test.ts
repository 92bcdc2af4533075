import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { minVersion, satisfies } from 'semver';
import { expect, it } from 'vitest';

const top = fileURLToPath(new URL('../..', import.meta.url));

interface Package {
  engines?: { node?: string };
  resolved?: string;
}

it('every package runs on the oldest Node that package.json allows, so that npm ci warns of none', async () => {
  const { '': own, ...others } = await lockedPackages();
  const oldest = minVersion(own?.engines?.node ?? '')?.version ?? '';
  const tooNew = Object.entries(others).filter(
    ([, { engines }]) => engines?.node !== undefined && !satisfies(oldest, engines.node),
  );
  expect(oldest).toBe('20.19.0');
  expect(Object.keys(others).length).toBeGreaterThan(100);
  // A package that only others need can be held back under "overrides" in package.json.
  expect(tooNew.map(([path, { engines }]) => `${path} needs Node ${engines?.node}`)).toEqual([]);
});

it('the lock file names no registry, so that packages come from the one that npm is set up for', async () => {
  const packages = Object.entries(await lockedPackages());
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

async function lockedPackages(): Promise<Record<string, Package>> {
  const { packages } = JSON.parse(await readFile(`${top}/package-lock.json`, 'utf8'));
  return packages;
}
