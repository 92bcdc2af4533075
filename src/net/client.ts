import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, type Dispatcher } from 'undici';

import { ForbiddenAddress } from './forbidden.js';
import { guardLookup } from './lookup.js';

export { ForbiddenAddress } from './forbidden.js';

/** How long establishing a connection may take, TLS included. */
const connectMs = 10_000;
/** How long to wait for one of several addresses before trying the next; Node's default of 250 ms is too short for some links. */
const attemptMs = 1_000;
/** How long a server may be silent before its headers and between two chunks of a body. */
const defaultSilenceMs = 30_000;
/** Some publishers' content security policies alone take several kilobytes. */
const maximumHeaderBytes = 64 * 1024;

export interface ClientOptions {
  /** Says whether a connection for `hostname` may go to the IP address `address`. `protocol` as in a URL: `https:`. */
  mayConnect(hostname: string, address: string, protocol: string): boolean;
  /** Replaces the system's resolver. */
  lookup?: LookupFunction;
  /** Replaces undici's connector; receives the time-outs and the guarded lookup. */
  connector?: (options: buildConnector.BuildOptions) => buildConnector.connector;
  /** Maximum connections to one origin; unlimited when left out. */
  connections?: number;
  /** 30 s when left out; 0 waits for ever. */
  silenceMs?: number;
}

/**
 * The one way out of this machine: an undici dispatcher with time-outs, that never
 * repeats a request on its own, follows no redirect, checks the address before connecting and again once connected.
 */
export function createClient(options: ClientOptions): Dispatcher {
  const { connections, silenceMs = defaultSilenceMs } = options;
  const http = guardConnector('http:', options);
  const https = guardConnector('https:', options);

  return new Agent({
    connect: (target, done) => (target.protocol === 'https:' ? https : http)(target, done),
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
    maxHeaderSize: maximumHeaderBytes,
    ...(connections !== undefined && { connections }),
  });
}

function guardConnector(protocol: string, options: ClientOptions): buildConnector.connector {
  const { lookup = systemLookup, connector = buildConnector } = options;
  const may = (hostname: string, address: string) =>
    options.mayConnect(hostname, address, protocol);
  const connect = connector({
    timeout: connectMs,
    autoSelectFamilyAttemptTimeout: attemptMs,
    lookup: guardLookup(lookup, may),
  });

  return (target, done) => {
    const hostname = target.hostname.replace(/^\[|\]$/g, '');
    // IP literals never reach the lookup.
    if (isIP(hostname) && !may(hostname, hostname)) {
      done(new ForbiddenAddress(hostname, hostname), null);
      return;
    }
    connect(target, (error, socket) => {
      if (error) return done(error, null);
      const peer = socket.remoteAddress;
      // The lookup's answer may have changed; this is where the request would really go.
      if (peer !== undefined && may(hostname, peer)) return done(null, socket);
      socket.destroy();
      done(peer === undefined ? closedAtOnce() : new ForbiddenAddress(hostname, peer), null);
    });
  };
}

function closedAtOnce(): Error {
  return Object.assign(new Error('the connection was closed as soon as it was open'), {
    code: 'ECONNRESET',
  });
}
