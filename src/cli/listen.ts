import { once } from 'node:events';
import { type ReceivedEvent, startReceiver } from '../net/receiver.js';
import { exitCodes, Refused } from './refused.js';

export interface ListenOptions {
  /** `--port`; 0 for a free one, 4000 without it. */
  port?: string | undefined;
  /** `--secret whsec_…`; without it nothing is verified. */
  secret?: string | undefined;
}

const defaultPort = '4000';
const controls = /\p{Cc}/gu;

/**
 * `clausewatch webhooks listen`: receives webhooks on this machine until Ctrl-C, and prints a line for each: for eyes
 * on a terminal, else one JSON object. Throws `Refused` for a port or a secret that cannot be used.
 */
export async function listenCommand(options: ListenOptions): Promise<number> {
  const secret = options.secret ?? null;
  const print = process.stdout.isTTY ? readable : asJson;
  const listening = await startReceiver({
    port: readPort(options.port ?? defaultPort),
    secret,
    now: Date.now,
    onEvent: (event) => process.stdout.write(`${print(event)}\n`),
    onRefusal: (why) => process.stderr.write(`Turned away: ${why}\n`),
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
    `Listening on ${url}; Ctrl-C ends it. To have events sent here:`,
    `  curl -X POST "$SERVER/webhooks" -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' -d '{"url":"${url}"}'`,
    'The server sends here only when it runs with CLAUSEWATCH_WEBHOOK_ALLOW=127.0.0.0/8.',
  ];
  return [...lines, ...(secret === null ? ['not verified: no --secret given'] : [])].join('\n');
}

/** What was sent is a stranger's where nothing is verified: it must not move the cursor. */
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

/** Everything, for programs. */
export function asJson({ at, ...event }: ReceivedEvent): string {
  return JSON.stringify({ receivedAt: new Date(at).toISOString(), ...event });
}
