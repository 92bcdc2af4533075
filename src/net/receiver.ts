import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

import { parseEvent, type ReceivedEvent } from './received-event.js';

export type { ReceivedEvent };

export interface ReceiverOptions {
  /** Port on 127.0.0.1; 0 picks a free one. */
  port: number;
  /** `whsec_…`; null accepts every request unverified. */
  secret: string | null;
  now(): number;
  onEvent(event: ReceivedEvent): void;
  /** Called with a sentence when a request is rejected. */
  onRefusal(why: string): void;
}

export interface Receiver {
  port: number;
  close(): Promise<void>;
}

export type Listening =
  | { kind: 'listening'; receiver: Receiver }
  /** `problem` is a sentence: the secret is invalid, or the port is in use. */
  | { kind: 'failed'; problem: string };

/** Payloads are less than a third of this. */
const maximumBodyBytes = 64 * 1024;
/** How many earlier ids are remembered: more than anybody will look at. */
const mostRemembered = 10_000;

interface Reply {
  status: 204 | 400 | 401 | 405 | 413;
  why: string;
}

/** A webhook receiver on this machine, for trying them out. */
export async function startReceiver(options: ReceiverOptions): Promise<Listening> {
  const webhook = options.secret === null ? null : read(options.secret);
  if (webhook === undefined) {
    const problem =
      'The secret must be “whsec_” followed by base64, exactly as the endpoint received it.';
    return { kind: 'failed', problem };
  }
  const seen = new Set<string>();
  const server = http.createServer(async (request, response) => {
    const reply = await take(request, webhook).catch(() => null);
    // The client hung up.
    if (!reply) return response.destroy();
    if (reply.status !== 204) options.onRefusal(reply.why);
    // Do not wait for the rest of an oversized body.
    if (reply.status === 413) response.setHeader('Connection', 'close');
    response.writeHead(reply.status, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(reply.status === 204 ? undefined : `${reply.why}\n`);
  });

  return new Promise((resolve) => {
    server.once('error', (error) => {
      const problem = `Cannot listen on 127.0.0.1:${options.port}: ${error.message}.`;
      resolve({ kind: 'failed', problem });
    });
    server.listen(options.port, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ kind: 'listening', receiver: { port, close: () => close(server) } });
    });
  });

  async function take(request: http.IncomingMessage, by: Webhook | null): Promise<Reply> {
    if (request.method !== 'POST') return { status: 405, why: 'Webhooks are sent with POST.' };
    const body = await readBody(request);
    if (body === null) return { status: 413, why: 'The body is longer than 64 kB.' };
    const problem = by && verify(by, body, request.headers);
    if (problem) return { status: 401, why: problem };
    const event = parseEvent(body, request.headers['webhook-id']);
    if (event === null) return { status: 400, why: 'The body is not a JSON object.' };
    const verified = by ? true : null;
    options.onEvent({ ...event, at: options.now(), verified, duplicate: cameBefore(event.id) });
    return { status: 204, why: '' };
  }

  function cameBefore(id: string): boolean {
    if (id === '' || seen.has(id)) return id !== '';
    const [oldest] = seen;
    if (seen.size >= mostRemembered && oldest !== undefined) seen.delete(oldest);
    seen.add(id);
    return false;
  }
}

/** Undefined when the secret is invalid. */
function read(secret: string): Webhook | undefined {
  try {
    return /^whsec_./.test(secret) ? new Webhook(secret) : undefined;
  } catch {
    return undefined;
  }
}

/** Why the request cannot be trusted; null if it can. */
function verify(webhook: Webhook, body: string, headers: http.IncomingHttpHeaders): string | null {
  try {
    webhook.verify(body, headers as Record<string, string>, { jsonParse: false });
    return null;
  } catch (error) {
    const why = error instanceof WebhookVerificationError ? error.message : 'Invalid signature';
    return `Not verified: ${why}; check that --secret is the secret of this endpoint.`;
  }
}

async function readBody(request: http.IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    size += piece.length;
    if (size > maximumBodyBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function close(server: http.Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
