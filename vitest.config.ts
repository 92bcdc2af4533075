import { defineConfig } from 'vitest/config';

/** CI counts what passed and failed from this file. */
const resultsFile = 'coverage/tests.json';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    // A process each: better-sqlite3 is native, and some tests end processes. Two, for machines with two cores.
    pool: 'forks',
    maxWorkers: 2,
    // Far above what any test takes alone: a busy machine is no failure, a test that hangs is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: process.env.CI ? ['default', ['json', { outputFile: resultsFile }]] : ['default'],
  },
});
