import { once } from 'node:events';
import { type ReceivedEvent, startReceiver } from '../net/receiver.js';
import { exitCodes, Refused } from './refused.js';

export interface ListenOptions {
  /** `--port`: 4000 by default; 0 picks a free one. */
  port?: string | undefined;
  /** `--secret whsec_…`; without it, signatures are not verified. */
  secret?: string | undefined;
}

const defaultPort = '4000';
const controls = /\p{Cc}/gu;

/**
 * `clausewatch webhooks listen`: receives webhooks on this machine until Ctrl-C and prints one line for each:
 * readable text on a terminal, JSON otherwise. Throws `Refused` if the port or the secret is unusable.
 */
export async function listenCommand(options: ListenOptions): Promise<number> {
  const secret = options.secret ?? null;
  const print = process.stdout.isTTY ? readable : asJson;
  const listening = await startReceiver({
    port: readPort(options.port ?? defaultPort),
    secret,
    now: Date.now,
    onEvent: (event) => process.stdout.write(`${print(event)}\n`),
    onRefusal: (why) => process.stderr.write(`Rejected: ${why}\n`),
  });
  if (listening.kind === 'failed') throw new Refused(listening.problem);

  const { receiver } = listening;
  process.stderr.write(`${introduction(receiver.port, secret)}\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await receiver.close();
  return exitCodes.fine;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Refused(`--port must be a whole number from 0 to 65535, not “${text}”.`);
}

function introduction(port: number, secret: string | null): string {
  const url = `http://127.0.0.1:${port}/`;
  const lines = [
    `Listening on ${url}; press Ctrl-C to stop. To have events sent here, run:`,
    `  curl -X POST "$SERVER/webhooks" -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' -d '{"url":"${url}"}'`,
    'The server must be running with CLAUSEWATCH_WEBHOOK_ALLOW=127.0.0.0/8.',
  ];
  return [
    ...lines,
    ...(secret === null ? ['Signatures are not verified: no --secret given.'] : []),
  ].join('\n');
}

/** Unverified events come from anyone, so control characters must not reach the terminal. */
export function readable({ at, type, sequence, summary, url, ...event }: ReceivedEvent): string {
  const time = new Date(at).toISOString().slice(11, 19);
  const number = sequence === null ? '' : `#${sequence}`;
  const notes = [
    event.duplicate ? 'duplicate' : '',
    event.verified === null ? 'not verified: no --secret given' : '',
  ];
  const parts = [time, type, number, summary, url, ...notes].filter((part) => part !== '');
  return parts.join('  ').replace(controls, '\uFFFD');
}

/** All fields, for programs. */
export function asJson({ at, ...event }: ReceivedEvent): string {
  return JSON.stringify({ receivedAt: new Date(at).toISOString(), ...event });
}
