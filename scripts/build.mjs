import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/*
 * `npm run build`, also run by `npm start`: compiles src into dist, unless dist was compiled from exactly the same
 * files. It is JavaScript because it runs before anything is compiled, every time the program starts.
 */

const output = 'dist';
/** Written last, so an interrupted build has none. */
const stamp = join(output, '.compiled-from');

const sources = fingerprint();
if (sources !== compiledFrom()) process.exitCode = compile();

function compile() {
  process.stderr.write(`Compiling src into ${output}; this takes a while…\n`);
  // Also removes the output of deleted sources.
  rmSync(output, { recursive: true, force: true });
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const args = [compiler, '-p', 'tsconfig.build.json'];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) return status ?? 1;
  mkdirSync(output, { recursive: true });
  writeFileSync(stamp, sources);
  return 0;
}

/** A hash of everything that affects compilation, including the compiler's version. */
function fingerprint() {
  const hash = createHash('sha256');
  const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
  for (const file of [...settings, ...filesIn('src')]) {
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${digest} ${file}\n`);
  }
  return `${hash.digest('hex')}\n`;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

function compiledFrom() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return null;
  }
}
