import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constructedDuring } from './constructed.js';
import { distinct } from './pattern.js';
import { problemsIn } from './problems.js';
import { loadAll, readFixtures } from './reading.js';
import { type Verdict, verdictOn } from './verdict.js';
import { writtenIn } from './written.js';

/*
 * `npm run patterns`: no regular expression of the program may take a time that grows faster than the text. Looks at
 * each literal, and at each pattern that is constructed while all modules load and the fixtures are read.
 */

const top = fileURLToPath(new URL('../..', import.meta.url));
const folder = 'src/';
// Places in stacks are those of the sources.
process.setSourceMapsEnabled(true);

const files = (await readdir(join(top, folder), { recursive: true }))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => `${folder}${file}`)
  .sort();
const sources = files.map(async (file) => writtenIn(file, await readFile(join(top, file), 'utf8')));
const written = await Promise.all(sources);
const constructed = await constructedDuring(
  async () => {
    await loadAll(top, files);
    await readFixtures();
  },
  { top, folder },
);

const literals = written.flatMap((file) => file.literals);
const patterns = distinct([...literals, ...constructed]);
const verdicts = patterns.map((pattern) => ({
  pattern,
  verdict: verdictOn(pattern.source, pattern.flags),
}));
const constructions = written.flatMap((file) => file.constructions);
const reached = new Set(constructed.flatMap(({ sites }) => sites));
const reviews = JSON.parse(await readFile(new URL('reviewed.json', import.meta.url), 'utf8'));
const problems = problemsIn({ constructions, reached, verdicts, reviews });

for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;
process.stdout.write(
  `${patterns.length} patterns (${literals.length} literals, ${constructions.length} places that construct): ` +
    `${count('proven')} proven linear, ${count('tested')} bounded and tested, ${reviews.length} reviewed, ` +
    `${problems.length} to fix. ${cpuSeconds()} s of CPU time.\n`,
);
// Modules of the program may keep the process open.
process.exit();

function count(kind: Verdict['kind']): number {
  return verdicts.filter(({ verdict }) => verdict.kind === kind).length;
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1e6);
}
