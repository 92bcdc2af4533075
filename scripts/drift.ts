import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createProgram } from '../src/cli/program.js';
import { settings, variableOf } from '../src/config.js';
import * as schema from '../src/store/schema.js';
import { unknownCommands } from './drift/commands.js';
import { unexplainedDrops } from './drift/dropped-tables.js';
import { environmentDrift } from './drift/environment.js';
import { documentation } from './drift/pages.js';
import { schemaDrift } from './drift/schema.js';

/* Reports where things that are written in two places differ. scripts/openapi.ts checks openapi/openapi.json. */

const top = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFile(join(top, file), 'utf8');

const problems = [
  ...(await schemaDrift(schema, join(top, 'migrations'))),
  ...(await dropsInMigrations()),
  ...(await exampleOfTheEnvironment()),
  ...(await commandsInTheDocumentation()),
];
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;
else process.stdout.write('Schema, migrations, .env.example and the documented commands agree.\n');

async function dropsInMigrations(): Promise<string[]> {
  const allowed = JSON.parse(await read('scripts/drift/allowed-drops.json'));
  const files = (await readdir(join(top, 'migrations'))).filter((file) => file.endsWith('.sql'));
  const found = files.map(async (file) =>
    unexplainedDrops(file, await read(`migrations/${file}`), allowed),
  );
  return (await Promise.all(found)).flat();
}

async function exampleOfTheEnvironment(): Promise<string[]> {
  const example = await read('.env.example').catch(() => '');
  const known = Object.values(settings).map(
    (setting) => [variableOf(setting), setting.fallback] as const,
  );
  return environmentDrift(example, new Map(known));
}

async function commandsInTheDocumentation(): Promise<string[]> {
  const { scripts } = JSON.parse(await read('package.json'));
  const known = {
    scripts: new Set(Object.keys(scripts)),
    verbs: new Set(createProgram().commands.map((command) => command.name())),
  };
  const pages = await documentation(top);
  return pages.flatMap(({ file, markdown }) => unknownCommands(file, markdown, known));
}
