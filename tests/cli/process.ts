import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  /** Null when a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  /** The first line, of either stream, that matches; rejects when the process ends without one. */
  line(pattern: RegExp): Promise<string>;
  kill(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void;
  /** Closes our end of its standard output, as `head` does. */
  hangUp(): void;
  ended: Promise<Ended>;
}

/** `clausewatch …` in a process of its own, as it was built (see `built.ts`). */
export function clausewatch(...args: string[]): Running {
  return run('dist/main.js', ...args);
}

/** Runs a TypeScript file. */
export function start(script: string, ...args: string[]): Running {
  return run('--import', 'tsx', script, ...args);
}

/** Whatever happens, the process is gone when the test ends. */
function run(...args: string[]): Running {
  const env = { ...process.env, NO_COLOR: '1', CI: '' };
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const stdout = gather(child.stdout);
  const stderr = gather(child.stderr);
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, stdout: stdout.text(), stderr: stderr.text() }));
  });
  return {
    kill: (signal) => child.kill(signal),
    hangUp: () => child.stdout.destroy(),
    ended,
    line: (pattern) =>
      Promise.race([
        stdout.line(pattern),
        stderr.line(pattern),
        ended.then((all) => {
          throw new Error(`No line matched ${pattern}: ${JSON.stringify(all, null, 2)}`);
        }),
      ]),
  };
}

function gather(stream: NodeJS.ReadableStream) {
  const lines: string[] = [];
  const reader = createInterface({ input: stream }).on('line', (line) => lines.push(line));
  return {
    text: () => lines.map((line) => `${line}\n`).join(''),
    line: (pattern: RegExp) =>
      new Promise<string>((resolve) => {
        const early = lines.find((line) => pattern.test(line));
        if (early !== undefined) resolve(early);
        else reader.on('line', (line) => pattern.test(line) && resolve(line));
      }),
  };
}

/** A folder that is gone when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clausewatch-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
