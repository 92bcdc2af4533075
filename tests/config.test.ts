import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Config, readConfig, settings, variableOf } from '../src/config.js';

type Given = Record<string, unknown>;

function configured(flags: Given, environment: Record<string, string> = {}): Config {
  const read = readConfig(flags, environment);
  if (read.kind === 'invalid') throw new Error(read.problems.join('\n'));
  return read.config;
}

function problems(flags: Given, environment: Record<string, string> = {}): string[] {
  const read = readConfig(flags, environment);
  return read.kind === 'invalid' ? read.problems : [];
}

describe('a setting', () => {
  it('is the flag, then the variable, then the fallback', () => {
    expect(configured({ port: '1' }, { CLAUSEWATCH_PORT: '2' }).port).toBe(1);
    expect(configured({}, { CLAUSEWATCH_PORT: '2' }).port).toBe(2);
    expect(configured({}, {}).port).toBe(3000);
  });

  it('has a variable of the same name as its flag', () => {
    expect(variableOf(settings.publicUrl)).toBe('CLAUSEWATCH_PUBLIC_URL');
    expect(variableOf(settings.db)).toBe('CLAUSEWATCH_DB');
  });

  it('is read from its own variable alone', () => {
    const environment = { PORT: '1', clausewatch_port: '2', CLAUSEWATCH_PORTS: '3' };
    expect(configured({}, environment).port).toBe(3000);
  });

  it('can be switched off by its flag, whatever the variable says', () => {
    expect(configured({ schedule: false }, { CLAUSEWATCH_SCHEDULE: 'true' }).schedule).toBe(false);
    expect(configured({}, { CLAUSEWATCH_SCHEDULE: 'false' }).schedule).toBe(false);
    expect(configured({}, {}).schedule).toBe(true);
  });

  it('that is left empty is none', () => {
    const { catalogue, publicUrl } = configured(
      {},
      { CLAUSEWATCH_CATALOGUE: '', CLAUSEWATCH_PUBLIC_URL: '' },
    );
    expect([catalogue, publicUrl]).toEqual([null, null]);
  });

  it('has the type that the program works with', () => {
    const given = { CLAUSEWATCH_MINIMUM_GAP: '0', CLAUSEWATCH_PUBLIC_URL: 'https://a.example/x' };
    expect(configured({ trustProxy: true }, given)).toMatchObject({
      minimumGap: 0,
      publicUrl: 'https://a.example/x',
      trustProxy: true,
      logLevel: 'info',
    });
  });
});

describe('a configuration', () => {
  it('cannot be changed', () => {
    expect(Object.isFrozen(configured({}))).toBe(true);
  });

  it('knows the version of the program', async () => {
    const file = await readFile(new URL('../package.json', import.meta.url), 'utf8');
    expect(configured({}).version).toBe(JSON.parse(file).version);
  });
});

describe('a bad value', () => {
  const wholePort = 'must be a whole number from 0 to 65535';
  it.each([
    ['PORT', 'abc', wholePort],
    ['PORT', '', wholePort],
    ['PORT', '-1', wholePort],
    ['PORT', '80.5', wholePort],
    ['PORT', '0x50', wholePort],
    ['PORT', ' 80', wholePort],
    ['PORT', '65536', wholePort],
    ['PORT', '9'.repeat(30), wholePort],
    ['MINIMUM_GAP', '3601', 'must be a whole number from 0 to 3600'],
    ['RATE_LIMIT', 'none', 'must be a whole number from 0 to 1000000'],
    ['SCHEDULE', 'yes', 'must be true or false'],
    ['TRUST_PROXY', '1', 'must be true or false'],
    ['PUBLIC_URL', 'example.com', 'must be an http or https URL'],
    ['PUBLIC_URL', 'ftp://example.com', 'must be an http or https URL'],
    ['CONTACT', 'me', 'must be an http or https URL'],
    ['ROBOTS', 'ignore', 'must be catalogue or strict'],
    [
      ...(['LOG_LEVEL', 'loud'] as const),
      'must be one of fatal, error, warn, info, debug, trace, silent',
    ],
    ['DB', '', 'must name a file'],
    ['HOST', '', 'must be an address'],
  ])('of CLAUSEWATCH_%s, “%s”, is named, and what is right is said', (name, value, reason) => {
    const variable = `CLAUSEWATCH_${name}`;
    expect(problems({}, { [variable]: value })).toEqual([`${variable} = “${value}”: ${reason}.`]);
  });

  it('of a flag names the flag', () => {
    expect(problems({ minimumGap: 'soon' }, { CLAUSEWATCH_MINIMUM_GAP: '1' })).toEqual([
      '--minimum-gap = “soon”: must be a whole number from 0 to 3600.',
    ]);
  });

  it('is told with all the others at once', () => {
    const environment = { CLAUSEWATCH_PORT: 'abc', CLAUSEWATCH_ROBOTS: 'no' };
    expect(problems({ logLevel: 'loud' }, environment)).toHaveLength(3);
  });
});

describe('.env.example', () => {
  const example = readFile(new URL('../.env.example', import.meta.url), 'utf8');

  it('explains every setting, in their order, and nothing else', async () => {
    const expected = Object.values(settings).flatMap((setting) => [
      `# ${setting.help.charAt(0).toUpperCase()}${setting.help.slice(1)}`,
      `#${variableOf(setting)}=${setting.fallback}`,
    ]);
    const lines = (await example).split('\n').filter((line) => line !== '');
    expect(lines).toEqual(expected);
  });

  it('says what holds anyway: with all its lines in force, nothing differs', async () => {
    const inForce = (await example).replaceAll(/^#(?=CLAUSEWATCH_)/gm, '');
    const environment = parseEnv(inForce) as Record<string, string>;
    expect(Object.keys(environment)).toHaveLength(Object.keys(settings).length);
    expect(configured({}, environment)).toEqual(configured({}, {}));
  });
});
