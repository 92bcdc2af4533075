import { LRUCache } from 'lru-cache';
import robotsModule from 'robots-parser';

import type { NoPage } from '../core/outcome.js';
import { readRedirect } from '../core/response/redirect.js';
import type { Received, Request } from './exchange.js';
import type { Failure } from './failure.js';
import { ownRules } from './robots-group.js';

/** The package is CommonJS and exports the function itself, although its types describe an ES module. */
const parseRobots = robotsModule as unknown as typeof robotsModule.default;

/** How much of a file is parsed; RFC 9309 section 2.5 requires at least this much. */
const maximumBytes = 500 * 1024;
/** RFC 9309 section 2.3.1.2. */
const maximumRedirects = 5;
/** RFC 9309 section 2.4. */
const keepMs = 24 * 60 * 60 * 1000;
/** A server error may be over soon. */
const keepTroubleMs = 5 * 60 * 1000;
/** No site means more than this, and a check must end. */
const longestCrawlDelayS = 60 * 60;
/** Limit for all rules kept in memory, in characters. */
const maximumKept = 10 * 1024 * 1024;

/** What `robots.txt` says about us and one address. */
export interface RobotsAnswer {
  allowed: boolean;
  /** Seconds between two requests, at most an hour; null if not specified. */
  crawlDelayS: number | null;
  /** The line that says so, or why there is none. */
  detail: string;
  /** Why `robots.txt` could not be fetched at all, in which case nothing is allowed; otherwise null. */
  failure: NoPage | null;
}

export interface Robots {
  /** Answers from memory for up to a day; otherwise fetches the file with `send`, which never throws. */
  answerFor(url: URL, send: SendRobots): Promise<RobotsAnswer>;
}

export type SendRobots = (
  request: Pick<Request, 'url' | 'wantsBody' | 'maximumBytes' | 'onOverflow'>,
) => Promise<Received | Failure>;

/** A file's rules for us, or the status that excludes us until it passes. */
type Known = { kind: 'rules'; lines: string[] } | { kind: 'trouble'; status: number };

/** Fetches, caches and evaluates `robots.txt` (RFC 9309) for one product token, such as `clausewatch`. */
export function createRobots(options: { productToken: string; now(): number }): Robots {
  const productToken = options.productToken.toLowerCase();
  const memory = new LRUCache<string, { known: Known; until: number }>({
    maxSize: maximumKept,
    sizeCalculation: ({ known }) =>
      (known.kind === 'rules' ? known.lines.join('\n').length : 0) + 1,
  });

  return {
    async answerFor(url, send) {
      const remembered = memory.get(url.origin);
      if (remembered && options.now() < remembered.until) return judge(url, remembered.known);

      const known = await read(new URL('/robots.txt', url), productToken, send);
      if (known.kind === 'failure') return unread(url, known.answer);
      const keptMs = known.kind === 'rules' ? keepMs : keepTroubleMs;
      memory.set(url.origin, { known, until: options.now() + keptMs });
      return judge(url, known);
    },
  };
}

/** Statuses as in RFC 9309 section 2.3.1: 4xx and an endless redirect chain mean that there is no file. */
async function read(start: URL, productToken: string, send: SendRobots): Promise<Known | Failure> {
  let url = start;
  for (let redirects = 0; redirects <= maximumRedirects; redirects += 1) {
    const received = await send({ url, wantsBody: isSuccess, maximumBytes, onOverflow: 'cut' });
    if (received.kind === 'failure') return received;

    const { status, headers } = received;
    if (isSuccess(received))
      return { kind: 'rules', lines: ownRules(textOf(received), productToken) };
    if (status >= 400 && status <= 499) break;
    if (status < 300 || status > 399) return { kind: 'trouble', status };

    const redirect = readRedirect(url.href, status, headers.location);
    if (redirect.kind !== 'redirect') break;
    url = new URL(redirect.to);
  }
  return { kind: 'rules', lines: [] };
}

function isSuccess({ status }: { status: number }): boolean {
  return status >= 200 && status <= 299;
}

function textOf({ bytes }: Received): string {
  const text = new TextDecoder().decode(bytes);
  // The last line may have been cut off, and half a path forbids more than the whole one.
  return bytes.length < maximumBytes ? text : text.slice(0, text.lastIndexOf('\n') + 1);
}

function judge(url: URL, known: Known): RobotsAnswer {
  const file = `${url.origin}/robots.txt`;
  if (known.kind === 'trouble') {
    const detail = `${file} answered with status ${known.status}, which RFC 9309 treats as disallowing everything`;
    return { allowed: false, crawlDelayS: null, detail, failure: null };
  }

  const agentLine = 'user-agent: *';
  const parsed = parseRobots(file, [agentLine, ...known.lines].join('\n'));
  const line = known.lines[parsed.getMatchingLineNumber(url.href) - 2];
  return {
    allowed: parsed.isAllowed(url.href) ?? true,
    crawlDelayS: crawlDelay(parsed.getCrawlDelay()),
    detail: line ? `${file} says "${line}"` : `${file} has no rule for ${url.href}`,
    failure: null,
  };
}

function crawlDelay(seconds: number | undefined): number | null {
  if (seconds === undefined || !(seconds > 0)) return null;
  return Math.min(seconds, longestCrawlDelayS);
}

function unread(url: URL, failure: NoPage): RobotsAnswer {
  const detail = `${url.origin}/robots.txt could not be read, which RFC 9309 treats as disallowing everything`;
  return { allowed: false, crawlDelayS: null, detail, failure };
}
