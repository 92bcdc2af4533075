import { readFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';

/** All that a call needs for which no verb is run: flags are read with one, and checked with the other. */
const light = ['commander', 'zod'];

it('help and version come without loading what any verb needs', async () => {
  const manifest = new URL('../../package.json', import.meta.url);
  const { dependencies, version } = JSON.parse(await readFile(manifest, 'utf8'));
  const heavy = Object.keys(dependencies).filter((name) => !light.includes(name));
  for (const name of heavy) {
    vi.doMock(name, () => {
      throw new Error(`${name} was loaded.`);
    });
  }
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'clausewatch', '--version']);
  await import('../../src/main.js');
  const { createProgram } = await import('../../src/cli/program.js');

  expect(heavy).toContain('fastify');
  expect(printed.mock.calls).toEqual([[`${version}\n`]]);
  expect(createProgram().helpInformation()).toContain('serve');
  // The rule would see it.
  await expect(import('../../src/cli/serve.js')).rejects.toThrow();
});
