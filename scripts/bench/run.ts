import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Part } from './part.js';
import { parts } from './parts.js';
import { jsonLines, table } from './print.js';

/*
 * `npm run bench`: ratios, each measured in the same run and in turns with its baseline, and how the results compare
 * with labels and with what a browser shows, next to their aims. A missed aim is reported but is not a failure.
 * `-- --json` prints one JSON object per line; `-- --only pages` measures one part.
 */

const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, only: { type: 'string' } },
});
const names = Object.keys(parts);
if (options.only !== undefined && !names.includes(options.only)) {
  throw new Error(`--only ${options.only}: the parts are ${names.join(', ')}.`);
}
const output = options.json ? jsonLines : table;
const shared = fileURLToPath(new URL('../../../shared', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'clausewatch-bench-'));
try {
  for (const [name, part] of Object.entries(parts)) {
    if (options.only === undefined || options.only === name) await measure(name, part);
  }
} finally {
  await rm(folder, { recursive: true });
}

async function measure(name: string, { needsPacks, run }: Part): Promise<void> {
  if (needsPacks && !(await isThere(shared))) {
    output.leftOut(name, `The captures are missing: there is no ${shared}.`);
    return;
  }
  process.stderr.write(`${name} …\n`);
  await run({ shared, folder }, output);
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
