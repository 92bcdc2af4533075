import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { httpFigures } from './http.js';
import { pageFigures } from './pages.js';
import { jsonLines, table } from './print.js';

/*
 * `npm run bench`: ratios, each measured in one run and in turns with its baseline, beside what they aim at.
 * A missed aim is told and is no failure. `-- --json` prints one JSON object a line; `-- --only pages` or
 * `-- --only http` measures one part.
 */

const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, only: { type: 'string' } },
});
const parts = ['pages', 'http'];
if (options.only !== undefined && !parts.includes(options.only)) {
  throw new Error(`--only ${options.only}: the parts are ${parts.join(' and ')}.`);
}
const output = options.json ? jsonLines : table;
const captures = fileURLToPath(new URL('../../../shared/captures', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'clausewatch-bench-'));
try {
  if (isWanted('pages')) await measurePages();
  if (isWanted('http')) output.figures(await httpFigures(folder));
} finally {
  await rm(folder, { recursive: true });
}

function isWanted(part: string): boolean {
  return options.only === undefined || options.only === part;
}

async function measurePages(): Promise<void> {
  const there = await access(captures).then(
    () => true,
    () => false,
  );
  if (there) output.figures(await pageFigures(captures, folder));
  else output.leftOut('pages', `The captures are not there: ${captures} was looked for.`);
}
