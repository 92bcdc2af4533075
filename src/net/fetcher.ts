import type { LookupFunction } from 'node:net';

import type { Document } from '../core/document.js';
import type { Answer, NoPage } from '../core/outcome.js';
import { classify } from '../core/response/classify.js';
import { decode } from '../core/response/decode.js';
import type { Redirect } from '../core/response/redirect.js';
import { readRefresh } from '../core/response/refresh.js';
import { ChainCookies } from './chain-cookies.js';
import { createClient } from './client.js';
import { createDeadline, type Deadline } from './deadline.js';
import { exchange, type Received, type Request } from './exchange.js';
import { explain, type Failure } from './failure.js';
import { createPace, type Lane } from './pace.js';
import { isPublicAddress } from './public-address.js';
import { refuseRedirect } from './redirects.js';
import { isConditional, pageHeaders, robotsHeaders, type Validators } from './request-headers.js';
import { type Timing, withRetries } from './retry.js';
import { createRobots } from './robots.js';
import { withStop } from './stop.js';
import { productTokenOf } from './user-agent.js';

export type { Validators };

export interface FetcherOptions extends Timing {
  /** From `userAgentOf`. */
  userAgent: string;
  /** Who decides: the document's declaration, or always `robots.txt`. */
  robots: 'catalogue' | 'strict';
  /** Between the end of one request and the start of the next to the same host. */
  minimumGapMs: number;
  /** For all requests of one document, including bodies, excluding our own waiting. */
  deadlineMs?: number;
  /** Limit of a decoded page. */
  maximumBytes?: number;
  /** Replaces the system's resolver. */
  lookup?: LookupFunction;
}

export interface Fetcher {
  /** Requests a document. Anything the network does is an `Answer`; throws only for an invalid URL. */
  get(document: Document, validators?: Validators, signal?: AbortSignal): Promise<Answer>;
  /** Cancels requests in flight and closes all connections. */
  close(): Promise<void>;
}

const defaultDeadlineMs = 60_000;
const defaultMaximumBytes = 10_000_000;
/** `robots.txt` has its own limit, so that a host that never sends it does not use up the page's. */
const robotsDeadlineMs = 15_000;

/** Everything that one document's requests share. */
interface Visit {
  document: Document;
  headers: Readonly<Record<string, string>>;
  deadline: Deadline;
  stop: AbortSignal;
  cookies: ChainCookies;
}

/** Fetches documents politely: paced, under our own name, following `robots.txt`. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { userAgent, minimumGapMs, now } = options;
  const { deadlineMs = defaultDeadlineMs, maximumBytes = defaultMaximumBytes } = options;
  const declaredHosts = new Set<string>();
  const closing = new AbortController();
  const pace = createPace(options);
  const robots = createRobots({ productToken: productTokenOf(userAgent), now });
  const client = createClient({
    // A redirect must never lead into our own network.
    mayConnect: (hostname, address) => declaredHosts.has(hostname) || isPublicAddress(address),
    ...(options.lookup && { lookup: options.lookup }),
  });

  return {
    async get(document, validators, signal) {
      const url = new URL(document.url);
      url.hash = '';
      declaredHosts.add(url.hostname.replace(/^\[|\]$/g, ''));
      const headers = pageHeaders(userAgent, document, validators);
      const deadline = createDeadline(deadlineMs);

      return withStop(signal ? [closing.signal, signal] : [closing.signal], async (stop) => {
        try {
          const cookies = new ChainCookies();
          return await follow(url, { document, headers, deadline, stop, cookies });
        } catch (error) {
          if (stop.aborted) return explain(stop.reason, url.href).answer;
          throw error;
        }
      });
    },

    async close() {
      closing.abort();
      await client.destroy();
    },
  };

  async function follow(declared: URL, visit: Visit): Promise<Answer> {
    const visited = [declared];
    const sent = new Map<string, string>();
    for (let url = declared; ; ) {
      sent.set(url.href, visit.cookies.headerFor(url));
      const answer = await pace.inLane(url.host, visit.stop, (lane) => ask(url, lane, visit));
      if (answer.kind !== 'redirect') return answer;

      url = new URL(answer.to);
      const cookie = visit.cookies.headerFor(url);
      const hasNewCookie = cookie !== '' && sent.get(url.href) !== cookie;
      const refusal = refuseRedirect(visited, url, hasNewCookie);
      if (refusal) return refusal;
      visited.push(url);
    }
  }

  async function ask(url: URL, lane: Lane, visit: Visit): Promise<Answer | Redirect> {
    const rules = await askRobots(url, lane, visit.stop);
    const obey = options.robots === 'strict' || visit.document.robots.obey;
    if (obey && !rules.allowed) return rules.failure ?? keptOut(url, rules.detail);

    const gapMs = Math.max(minimumGapMs, (rules.crawlDelayS ?? 0) * 1000);
    const { deadline, stop, cookies } = visit;
    const cookie = cookies.headerFor(url);
    const headers = { ...visit.headers, ...(cookie !== '' && { cookie }) };
    const judge = (head: Pick<Received, 'status' | 'headers'>) =>
      classify({ url: url.href, ...head }, new Date(now()));
    const wantsBody: Request['wantsBody'] = (head) => judge(head).kind === 'body';
    const request: Request = { url, headers, wantsBody, maximumBytes, onOverflow: 'refuse' };

    const received = await send(request, gapMs, lane, deadline, stop);
    if (received.kind === 'failure') return received.answer;
    const head = judge(received);
    const verdict = head.kind === 'body' ? refreshed(pageFrom(url, received)) : head;
    if (verdict.kind === 'redirect') cookies.take(url, received.setCookies, now());
    return verdict.kind === 'unchanged' && !isConditional(headers) ? unaskedFor(url) : verdict;
  }

  function askRobots(url: URL, lane: Lane, stop: AbortSignal) {
    const headers = robotsHeaders(userAgent);
    const deadline = createDeadline(Math.min(robotsDeadlineMs, deadlineMs));
    return robots.answerFor(url, (request) =>
      send({ ...request, headers }, minimumGapMs, lane, deadline, stop),
    );
  }

  function send(
    request: Request,
    gapMs: number,
    lane: Lane,
    deadline: Deadline,
    stop: AbortSignal,
  ): Promise<Received | Failure> {
    const once = () => deadline.run(stop, (signal) => exchange(client, request, signal));
    return withRetries(() => lane.request(gapMs, once), options, stop);
  }
}

function pageFrom(url: URL, { status, headers, bytes }: Received): Answer {
  const decoded = decode(bytes, headers['content-type']);
  if ('kind' in decoded) return { ...decoded, detail: `${url.href}: ${decoded.detail}` };
  return { kind: 'page', url: url.href, status, headers, bytes, html: decoded.html };
}

/** A page that forwards its reader at once is a redirect. */
function refreshed(answer: Answer): Answer | Redirect {
  return (answer.kind === 'page' ? readRefresh(answer) : null) ?? answer;
}

/** A 304 to an unconditional request is meaningless: there may be no earlier text. */
function unaskedFor(url: URL): NoPage {
  const detail = `${url.href} answered 304 to an unconditional request; the next check tries again.`;
  return { kind: 'unavailable', status: 304, retryAfterS: null, detail };
}

function keptOut(url: URL, why: string): NoPage {
  const detail = `${url.href} was not requested, because ${why}; declare \`robots.obey\` false with a reason, or feed saved pages to \`clausewatch replay\`.`;
  return { kind: 'refused-by-us', because: 'robots', detail };
}
