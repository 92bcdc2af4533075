import { expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.js';
import { settings } from '../../src/config.js';
import { clausewatch } from './process.js';

it('the help names every verb', async () => {
  const { code, stdout, stderr } = await clausewatch('--help').ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const verb of ['serve', 'check', 'replay', 'export']) {
    expect(stdout).toMatch(new RegExp(`^ +${verb} `, 'm'));
  }
});

it('a flag that does not exist is answered with those that do', async () => {
  const { code, stdout, stderr } = await clausewatch('check', '--frobnicate').ended;
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/unknown option '--frobnicate'/);
  expect(stderr).toMatch(/--db <file>.*CLAUSEWATCH_DB/s);
  expect(stderr).toMatch(/--catalogue <file>/);
});

it.each(Object.values(settings))('--$flag is a flag of some verb', ({ flag }) => {
  const flags = createProgram().commands.flatMap(({ options }) => options.map(({ long }) => long));
  expect(flags).toContain(`--${flag}`);
});

it('the help of a switch says what its flag does', () => {
  const serve = createProgram().commands.find((command) => command.name() === 'serve');
  const help = serve?.helpInformation().replace(/\s+/g, ' ');
  expect(help).toContain(
    '--no-schedule do not check documents; only serve stored data and deliver webhooks (CLAUSEWATCH_SCHEDULE=false)',
  );
  expect(help).not.toContain(' --schedule');
  expect(help).toMatch(/--trust-proxy trust .* \(CLAUSEWATCH_TRUST_PROXY=true\)/);
});

it('only what listens takes a port', () => {
  const listening = createProgram().commands.filter(({ options }) =>
    options.some(({ long }) => long === '--port'),
  );
  expect(listening.map((command) => command.name())).toEqual(['serve']);
});

it('a value that makes no sense is refused in a sentence, without a stack', async () => {
  const { code, stderr } = await clausewatch('serve', '--port', '99999').ended;
  expect(code).toBe(2);
  expect(stderr).toBe('clausewatch: --port = “99999”: must be a whole number from 0 to 65535.\n');
});
