import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';

const top = fileURLToPath(new URL('../..', import.meta.url));
const stages = parse(await readFile(join(top, 'Dockerfile'), 'utf8'));
const build = stages.at(0)?.instructions ?? [];
const runtime = stages.at(-1)?.instructions ?? [];

describe('the image', () => {
  it('is described without a fault that a linter knows', async () => {
    expect(validate(await read('Dockerfile'))).toEqual([]);
    expect(validate('FORM node\n')).not.toEqual([]);
  });

  it('is built in one stage and shipped in a slimmer one', () => {
    expect(stages.map(({ name }) => name)).toEqual(['build', 'runtime']);
    expect(stages.at(-1)?.from).toMatch(/-slim$/);
  });

  it('names its base by a full version, the same in both stages', async () => {
    const version = /^ARG NODE_VERSION=(\d+\.\d+\.\d+)$/m.exec(await read('Dockerfile'))?.[1];
    expect(version).toMatch(/^22\./);
    for (const { from } of stages) expect(from).toMatch(/^node:\$\{NODE_VERSION\}-bookworm/);
  });

  it('installs what the lockfile says, before the sources, and ships no development tool', () => {
    const steps = build.map(({ text }) => text);
    expect(steps.indexOf('RUN npm ci')).toBeGreaterThan(-1);
    expect(steps.indexOf('RUN npm ci')).toBeLessThan(steps.indexOf('COPY src ./src'));
    expect(steps.at(-1)).toMatch(/npm prune --omit=dev$/);
  });

  it('runs as another user than root, with only its data folder written', () => {
    expect(all('USER')).toEqual(['node']);
    expect(all('VOLUME')).toEqual(['["/data"]']);
    const { CLAUSEWATCH_DB, SQLITE_TMPDIR } = environment();
    expect([CLAUSEWATCH_DB, SQLITE_TMPDIR]).toEqual(['/data/clausewatch.db', '/data']);
    expect(all('RUN').join()).toMatch(/--owner=node .*\/data$/);
  });

  it('listens where the container can be reached, at the port that it says', () => {
    const { CLAUSEWATCH_HOST, CLAUSEWATCH_PORT } = environment();
    expect(CLAUSEWATCH_HOST).toBe('0.0.0.0');
    expect(all('EXPOSE')).toEqual([CLAUSEWATCH_PORT]);
  });

  it('gets signals itself: no shell stands between', () => {
    expect(all('ENTRYPOINT').map(parseJson)).toEqual([['node', 'dist/main.js']]);
    expect(all('CMD').map(parseJson)).toEqual([['serve']]);
    expect(all('STOPSIGNAL')).toEqual(['SIGTERM']);
  });

  it('is asked for its health by node, at /health', () => {
    const [check = ''] = all('HEALTHCHECK');
    const command = parseJson(check.slice(check.indexOf('CMD ') + 4)) as string[];
    expect(command.slice(0, 2)).toEqual(['node', '-e']);
    expect(command[2]).toContain('/health');
  });

  it('copies files that exist and that .dockerignore lets through', async () => {
    const ignored = await read('.dockerignore');
    const letThrough = Array.from(ignored.matchAll(/^!(.+)$/gm), ([, file = '']) => file);
    const copied = [...build, ...runtime]
      .filter(({ name, text }) => name === 'COPY' && !text.includes('--from='))
      .flatMap(({ value }) => value.split(' ').slice(0, -1));
    expect(copied.filter((file) => !letThrough.includes(file))).toEqual([]);
    expect(letThrough.filter((file) => !copied.includes(file))).toEqual([]);
    for (const file of copied) await access(join(top, file));
  });
});

interface Instruction {
  name: string;
  value: string;
  /** The whole instruction on one line. */
  text: string;
}

interface Stage {
  name: string;
  from: string;
  instructions: Instruction[];
}

/** The little of the Dockerfile syntax that ours uses: no heredocs, and a backslash goes on. */
function parse(dockerfile: string): Stage[] {
  const lines = dockerfile
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const found: Stage[] = [];
  for (const text of lines) {
    const [name = ''] = text.split(' ', 1);
    const value = text.slice(name.length + 1);
    const [, from = '', stage = ''] = /^(\S+) AS (\S+)$/.exec(value) ?? [];
    if (name === 'FROM') found.push({ name: stage, from, instructions: [] });
    else found.at(-1)?.instructions.push({ name, value, text });
  }
  return found;
}

function all(name: string): string[] {
  return runtime.filter((one) => one.name === name).map(({ value }) => value);
}

function environment(): Record<string, string> {
  const pairs = all('ENV').flatMap((value) => value.split(' ').map((pair) => pair.split('=')));
  return Object.fromEntries(pairs);
}

function parseJson(text: string): unknown {
  return JSON.parse(text);
}

function read(file: string): Promise<string> {
  return readFile(join(top, file), 'utf8');
}
