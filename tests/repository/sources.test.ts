import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { beforeAll, describe, expect, it } from 'vitest';

const top = fileURLToPath(new URL('../..', import.meta.url));
const mostLines = 250;
const saysNothing = /\b(utils?|helpers?|common|managers?|misc|shared)\b/i;

describe('source files', async () => {
  const files = (await readdir(join(top, 'src'), { recursive: true })).filter((file) =>
    file.endsWith('.ts'),
  );

  it(`have at most ${mostLines} lines`, async () => {
    const lengths = files.map(async (file) => {
      const text = await readFile(join(top, 'src', file), 'utf8');
      return { file, lines: text.trimEnd().split('\n').length };
    });
    const long = (await Promise.all(lengths)).filter(({ lines }) => lines > mostLines);
    expect(files).not.toEqual([]);
    expect(long).toEqual([]);
  });

  it('are named for what is in them', () => {
    const names = files.flatMap((file) => [basename(file, '.ts'), ...dirname(file).split('/')]);
    expect(names.filter((name) => saysNothing.test(name))).toEqual([]);
  });
});

it('what comes from outside is read in one place, which says in plain words what is wrong with it', async () => {
  const src = join(top, 'src');
  const files = (await readdir(src, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = files.map(async (file) => ({
    file,
    text: await readFile(join(src, file), 'utf8'),
  }));
  const reading = (await Promise.all(texts)).filter(({ text }) =>
    /\bsafeParse|\bvalidatorCompiler\b/.test(text),
  );
  expect(reading.map(({ file }) => file)).toEqual(['core/input.ts']);
});

/* `npm run boundaries` looks at the sources themselves; here the rules are shown what they must find. */

const breaches = [
  ['core-imports-only-core', 'core/up.ts', "import '../store/b.js';"],
  ['core-is-pure', 'core/impure.ts', "import 'node:fs';"],
  ['prose-stays-below-what-follows', 'core/prose/a.ts', "import '../diff/e.js';"],
  ['core-base-stays-below-what-follows', 'core/a.ts', "import './diff/e.js';"],
  ['every-part-of-core-has-its-place', 'core/new/a.ts', "import '../diff/e.js';"],
  ['net-imports-only-core', 'net/a.ts', "import '../store/b.js';"],
  ['store-imports-only-core', 'store/up.ts', "import '../net/c.js';"],
  ['api-stays-beside-pipeline', 'api/a.ts', "import '../net/c.js';"],
  ['pipeline-stays-above-api', 'pipeline/a.ts', "import '../api/d.js';"],
  ['rows-never-leave-the-store', 'api/rows.ts', "import '../store/schema.js';"],
] as const;

describe('the ranks', () => {
  let found: string[] = [];
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clausewatch-ranks-'));
    const sound = ['store/b.ts', 'store/schema.ts', 'net/c.ts', 'api/d.ts', 'core/diff/e.ts'];
    for (const path of sound) await write(join(folder, 'src', path), '');
    for (const [, path, code] of breaches) await write(join(folder, 'src', path), code);
    found = await violations(folder);
    await rm(folder, { recursive: true });
  });

  it.each(breaches)('are guarded: %s', (rule, file) => {
    expect(found).toContainEqual(expect.stringMatching(`^${rule}: src/${file}`));
  });

  it('are not said to be broken by files that keep to them', () => {
    const broken = found.map((line) => /src\/(\S+)/.exec(line)?.[1]);
    expect(new Set(broken)).toEqual(new Set(breaches.map(([, file]) => file)));
  });
});

async function write(path: string, code: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${code}\nexport {};\n`);
}

async function violations(baseDir: string): Promise<string[]> {
  const config = join(top, '.dependency-cruiser.cjs');
  const { tsConfig: _, ...options } = await extractDepcruiseOptions(config);
  const { output } = await cruise(['src'], { ...options, baseDir });
  const { violations: all } = (output as ICruiseResult).summary;
  return all.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}
