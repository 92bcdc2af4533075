import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { describe, expect, it, onTestFinished } from 'vitest';

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

describe('the ranks', () => {
  const config = join(top, '.dependency-cruiser.cjs');

  it('hold: imports point down alone, and never in a circle', async () => {
    expect(await violations(top, ['src', 'scripts'])).toEqual([]);
  }, 60_000);

  it.each([
    ['core-imports-only-core', 'core/a.ts', "import '../store/b.js';"],
    ['core-is-pure', 'core/a.ts', "import 'node:fs';"],
    ['prose-stays-below-what-follows', 'core/prose/a.ts', "import '../diff/e.js';"],
    ['core-base-stays-below-what-follows', 'core/a.ts', "import './diff/e.js';"],
    ['every-part-of-core-has-its-place', 'core/new/a.ts', "import '../diff/e.js';"],
    ['net-imports-only-core', 'net/a.ts', "import '../store/b.js';"],
    ['store-imports-only-core', 'store/b.ts', "import '../net/c.js';"],
    ['api-stays-beside-pipeline', 'api/a.ts', "import '../net/c.js';"],
    ['pipeline-stays-above-api', 'pipeline/a.ts', "import '../api/d.js';"],
    ['rows-never-leave-the-store', 'api/a.ts', "import '../store/schema.js';"],
  ])('are guarded: %s', async (rule, file, code) => {
    const folder = await mkdtemp(join(tmpdir(), 'clausewatch-ranks-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const neighbours = {
      'store/b.ts': '',
      'store/schema.ts': '',
      'net/c.ts': '',
      'api/d.ts': '',
      'core/diff/e.ts': '',
    };
    for (const [path, text] of Object.entries({ ...neighbours, [file]: code })) {
      await mkdir(join(folder, 'src', dirname(path)), { recursive: true });
      await writeFile(join(folder, 'src', path), `${text}\nexport {};\n`);
    }
    expect(await violations(folder)).toContainEqual(expect.stringMatching(`^${rule}: src/${file}`));
  });

  async function violations(baseDir: string, sources = ['src']): Promise<string[]> {
    const { tsConfig: _, ...options } = await extractDepcruiseOptions(config);
    const { output } = await cruise(sources, { ...options, baseDir });
    const { violations: found } = (output as ICruiseResult).summary;
    return found.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  }
});
