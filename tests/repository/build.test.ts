import { spawnSync } from 'node:child_process';
import { access, cp, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

/* `scripts/build.mjs` in a project of two files. */

const script = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url));
const project = fileURLToPath(new URL('../fixtures/build', import.meta.url));
const saysSo = /^Compiling src into dist.*\n$/;

it('compiles once, says so in one line, and is silent while the sources stay', async () => {
  const { build, at } = await copyOfProject();
  expect(build()).toEqual({ code: 0, stdout: '', stderr: expect.stringMatching(saysSo) });
  const { mtimeMs } = await stat(at('dist/main.js'));
  expect(build()).toEqual({ code: 0, stdout: '', stderr: '' });
  expect((await stat(at('dist/main.js'))).mtimeMs).toBe(mtimeMs);
});

it('compiles again after a source went, and leaves nothing of it', async () => {
  const { build, at } = await copyOfProject();
  build();
  await access(at('dist/spare.js'));
  await rm(at('src/spare.ts'));
  expect(build().stderr).toMatch(saysSo);
  await expect(access(at('dist/spare.js'))).rejects.toThrow('ENOENT');
  await access(at('dist/main.js'));
});

it('a build that failed is not taken for one, although it wrote files', async () => {
  const { build, at } = await copyOfProject();
  await writeFile(at('src/main.ts'), "export const answer: number = 'forty-two';\n");
  for (let run = 0; run < 2; run++) {
    const { code, stdout, stderr } = build();
    expect(code).not.toBe(0);
    expect(stdout).toContain("'string' is not assignable to type 'number'");
    expect(stderr).toMatch(saysSo);
  }
  await access(at('dist/main.js'));
});

async function copyOfProject() {
  const folder = await mkdtemp(join(tmpdir(), 'clausewatch-build-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(project, folder, { recursive: true });
  return {
    at: (file: string) => join(folder, file),
    build() {
      const options = { cwd: folder, encoding: 'utf8' } as const;
      const { status, stdout, stderr } = spawnSync(process.execPath, [script], options);
      return { code: status, stdout, stderr };
    },
  };
}
