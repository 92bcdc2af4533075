import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { mainFile } from './built.js';

/** A server in a separate process, so that it does not share an event loop with its clients. */
export interface Server {
  url: string;
  stop(): Promise<void>;
}

const readyWithinMs = 30_000;
const lookAgainMs = 50;

/** Clausewatch itself, started as an operator would, but without schedule, request log and rate limit. */
export async function startClausewatch(db: string, folder: string): Promise<Server> {
  const port = await freePort();
  const flags = ['--db', db, '--port', `${port}`, '--no-schedule'];
  const quiet = ['--rate-limit', '0', '--log-level', 'warn'];
  return start([fileURLToPath(mainFile), 'serve', ...flags, ...quiet], port, folder);
}

export async function startBare(bytesFile: string, folder: string): Promise<Server> {
  const port = await freePort();
  const script = fileURLToPath(new URL('./bare-server.ts', import.meta.url));
  const loader = ['--import', import.meta.resolve('tsx')];
  return start([...loader, script, `${port}`, bytesFile], port, folder);
}

/** In `folder`, where no `.env` changes the settings. */
async function start(args: readonly string[], port: number, folder: string): Promise<Server> {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}/changes?limit=50`;
  const server = { url, stop: () => stop(child) };
  await untilAnswers(url, child).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return server;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + readyWithinMs;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}.`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await wait(lookAgainMs);
  }
  throw new Error(`${url} did not answer successfully within ${readyWithinMs / 1000} s.`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
