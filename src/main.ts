#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { CommanderError } from 'commander';
import { createProgram } from './cli/program.js';
import { exitCodes, Refused } from './cli/refused.js';
import { UnusableDatabase } from './store/unusable-database.js';

// The reader of our output is gone, as with `clausewatch export | head`. Everything recorded is safe, so exit
// quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitCodes.fine : exitCodes.failed);
});

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

/** Prints what went wrong. Only unexpected errors get a stack trace. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
  if (error instanceof Refused || error instanceof UnusableDatabase) {
    process.stderr.write(`clausewatch: ${error.message}\n`);
    return exitCodes.usage;
  }
  if (isListenError(error)) {
    process.stderr.write(
      `clausewatch: could not start the server: ${error.message}. Try another --port or --host.\n`,
    );
    return exitCodes.failed;
  }
  process.stderr.write(`clausewatch: ${error instanceof Error ? error.stack : String(error)}\n`);
  return exitCodes.failed;
}

function isListenError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen';
}
