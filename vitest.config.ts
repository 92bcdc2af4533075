import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** CI counts what passed and failed from this file. */
const resultsFile = 'coverage/tests.json';

/**
 * Far above what any test takes alone: a busy machine is no failure, a test that hangs is. With another number of cases
 * (see tests/runs.ts) tests take as long as they take.
 */
const patienceMs = process.env.FAST_CHECK_RUNS === undefined ? 300_000 : 0;

const core = 'tests/core/**/*.test.ts';
/** What reads real captures: within a process, each pack is read once. */
const captures = [
  'tests/*/**/*packs*.test.ts',
  'tests/core/extract/parsers.test.ts',
  'tests/pipeline/others.test.ts',
];
/** What starts the program as it was built. */
const program = ['tests/cli/**/*.test.ts'];
/** What replaces modules, or loads tools that add to JavaScript's own prototypes, changes them for its whole process. */
const alone = [...replacingModules('tests'), 'tests/repository/**/*.test.ts'];

/*
 * Loading modules costs more than most tests do. So the test files of a project share processes, and with them the
 * modules: no test may change what a module holds. They are processes and not threads, because better-sqlite3 is
 * native, and CPU time is counted by the process (see tests/cpu.ts).
 */
export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // Tests make much that is soon garbage: with room for it, collecting takes less of their time.
    execArgv: ['--max-semi-space-size=64'],
    isolate: false,
    // For machines with two cores.
    maxWorkers: 2,
    testTimeout: patienceMs,
    hookTimeout: patienceMs,
    reporters: process.env.CI ? ['default', ['json', { outputFile: resultsFile }]] : ['default'],
    projects: [
      { extends: true, test: { name: 'alone', include: alone, isolate: true } },
      { extends: true, test: { name: 'core', include: [core], exclude: [...captures, ...alone] } },
      {
        extends: true,
        test: {
          name: 'captures',
          include: captures,
          exclude: alone,
          globalSetup: ['tests/pack-files.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: program,
          exclude: alone,
          globalSetup: ['tests/built.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['tests/**/*.test.ts'],
          exclude: [core, ...captures, ...program, ...alone],
        },
      },
    ],
  },
});

function replacingModules(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file}`)
    .filter((file) => readFileSync(file, 'utf8').includes('vi.mock('));
}
