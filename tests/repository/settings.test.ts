import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { documentation } from '../../scripts/drift/pages.js';
import { settings, variableOf } from '../../src/config.js';

const top = fileURLToPath(new URL('../..', import.meta.url));

const variables = new Map(
  Object.values(settings).map((setting) => [variableOf(setting), setting] as const),
);

it.each([...variables])(
  '%s is explained for operators, with its flag',
  async (variable, setting) => {
    const rows = (await readFile(`${top}/docs/operating.md`, 'utf8')).split('\n');
    const flags = [`--${setting.flag}`, `--no-${setting.flag}`].map((flag) => `\`${flag}\``);
    const row = rows.find((line) => line.includes(`\`${variable}\``));
    expect(row, 'docs/operating.md has a row for it').toBeDefined();
    expect(flags.some((flag) => row?.includes(flag))).toBe(true);
  },
);

it('no page and no image speaks of a setting that does not exist', async () => {
  const dockerfile = { file: 'Dockerfile', markdown: await readFile(`${top}/Dockerfile`, 'utf8') };
  const pages = [...(await documentation(top)), dockerfile];
  const mentioned = pages.flatMap(({ file, markdown }) =>
    Array.from(markdown.matchAll(/\bCLAUSEWATCH_[A-Z_]*[A-Z]/g), ([name]) => ({ file, name })),
  );
  expect(mentioned).not.toEqual([]);
  expect(mentioned.filter(({ name }) => !variables.has(name))).toEqual([]);
});
