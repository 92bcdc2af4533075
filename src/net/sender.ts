import type { LookupFunction } from 'node:net';
import type { Dispatcher } from 'undici';

import { parseRetryAfter } from '../core/response/retry-after.js';
import type { Outcome } from '../core/webhooks/retry-plan.js';
import { createAnswerText } from './answer-text.js';
import { type ClientOptions, createClient } from './client.js';
import type { Egress } from './egress.js';
import { headersOf, type OutgoingMessage } from './outgoing.js';
import { cancelled, explainSending } from './send-failure.js';

export type { OutgoingMessage };

export interface SenderOptions extends Pick<ClientOptions, 'connector'> {
  /** From `userAgentOf`. */
  userAgent: string;
  egress: Egress;
  /** Epoch milliseconds, for dates in `Retry-After`. */
  now(): number;
  /** For a whole attempt: waiting for a connection, DNS, TLS, head and body. Default 15 s. */
  deadlineMs?: number;
  /** Maximum concurrent connections to one origin; default 64. */
  connections?: number;
  /** Replaces the system's resolver. */
  lookup?: LookupFunction;
}

export interface Sent {
  outcome: Outcome;
  /** Whole milliseconds. */
  durationMs: number;
}

export interface Sender {
  /**
   * Makes one attempt: a POST that is neither redirected nor repeated. Never rejects. An attempt cancelled by `signal`
   * or `close` has failed.
   */
  send(message: OutgoingMessage, signal?: AbortSignal): Promise<Sent>;
  /** Cancels requests in flight and closes all connections. */
  close(): Promise<void>;
}

const defaultDeadlineMs = 15_000;
const defaultConnections = 64;
/** When a receiver sends more than this, its connection is dropped. */
const maximumAnswerBytes = 64 * 1024;

/** Sends webhooks over kept-alive connections, to where `egress` allows. */
export function createSender(options: SenderOptions): Sender {
  const { userAgent, egress, now, deadlineMs = defaultDeadlineMs } = options;
  const client = createClient({
    mayConnect: egress.mayConnect,
    connections: options.connections ?? defaultConnections,
    // One timer for the whole attempt replaces several for its parts.
    silenceMs: 0,
    ...(options.lookup && { lookup: options.lookup }),
    ...(options.connector && { connector: options.connector }),
  });

  return {
    async send(message, signal) {
      const startedAt = performance.now();
      const url = parse(message.url);
      const outcome = url
        ? await attempt(url, message, signal)
        : failed(`${message.url} is not a valid URL.`);
      return { outcome, durationMs: Math.round(performance.now() - startedAt) };
    },
    async close() {
      await client.destroy();
    },
  };

  /** Uses undici's dispatch directly, without a stream: cheaper for thousands of small answers per second. */
  function attempt(url: URL, message: OutgoingMessage, signal?: AbortSignal): Promise<Outcome> {
    return new Promise((resolve) => {
      let connection: Dispatcher.DispatchController | null = null;
      let head: Pick<Answered, 'status' | 'retryAfterS'> | null = null;
      const answer = createAnswerText(maximumAnswerBytes);
      let isOver = false;

      const settle = (outcome: Outcome) => {
        if (isOver) return;
        isOver = true;
        clearTimeout(timer);
        signal?.removeEventListener('abort', callOff);
        resolve(outcome);
      };
      const giveUp = (outcome: Outcome) => {
        settle(outcome);
        connection?.abort(new Error('the answer is no longer needed'));
      };
      const callOff = () => giveUp(failed(cancelled));
      const expire = () => giveUp(failed(lateness(url, head !== null, connection !== null)));
      const timer = setTimeout(expire, deadlineMs);
      signal?.addEventListener('abort', callOff);
      if (signal?.aborted) return callOff();

      const { origin, pathname, search } = url;
      const headers = headersOf(message, userAgent);
      client.dispatch(
        { origin, path: pathname + search, method: 'POST', headers, body: message.body },
        {
          onRequestStart(controller) {
            connection = controller;
            // It waited for a connection until it timed out: do not send it.
            if (isOver) controller.abort(new Error('the attempt has timed out'));
          },
          onResponseStart(_controller, status, received) {
            // Informational responses such as 103 come before the answer.
            if (status < 200) return;
            const retryAfter = [received['retry-after']].flat()[0];
            head = { status, retryAfterS: parseRetryAfter(retryAfter, new Date(now())) };
          },
          onResponseData(_controller, piece) {
            if (!answer.add(piece) && head) giveUp(answered(head, answer.text()));
          },
          onResponseEnd() {
            if (head) settle(answered(head, answer.text()));
          },
          onResponseError(_controller, error) {
            settle(failed(explainSending(error, url)));
          },
        },
      );
    });
  }

  function lateness({ host }: URL, hasHead: boolean, hasConnection: boolean): string {
    const limit = `within ${deadlineMs / 1_000} s`;
    if (hasHead) return `${host} did not finish its answer ${limit}.`;
    if (hasConnection) return `${host} did not answer ${limit}.`;
    return `Could not connect to ${host} ${limit}.`;
  }
}

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

type Answered = Extract<Outcome, { kind: 'answered' }>;

function answered(head: Pick<Answered, 'status' | 'retryAfterS'>, answer: string): Outcome {
  return { kind: 'answered', ...head, answer };
}

function failed(detail: string): Outcome {
  return { kind: 'failed', detail };
}
