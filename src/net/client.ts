import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, type Dispatcher } from 'undici';

import { ForbiddenAddress } from './forbidden.js';
import { guardLookup } from './lookup.js';

export { ForbiddenAddress } from './forbidden.js';

/** How long a connection may take to come about, TLS included. */
const connectMs = 10_000;
/** How long one address of several may take before the next is tried; Node's 250 ms is less than some links need. */
const attemptMs = 1_000;
/** How long a server may say nothing before its headers and between two pieces of a body. */
const defaultSilenceMs = 30_000;
/** Content security policies alone fill several kilobytes of some publishers' headers. */
const maximumHeaderBytes = 64 * 1024;

export interface ClientOptions {
  /** Says whether a connection for `hostname` may go to the IP address `address`. `protocol` as in a URL: `https:`. */
  mayConnect(hostname: string, address: string, protocol: string): boolean;
  /** In place of the system's resolver. */
  lookup?: LookupFunction;
  /** In place of undici's maker of connections; is given the time-outs and the guarded lookup. */
  connector?: (options: buildConnector.BuildOptions) => buildConnector.connector;
  /** Most connections to one origin; without it as many as there are requests. */
  connections?: number;
  /** In place of 30 s; 0 waits for ever. */
  silenceMs?: number;
}

/**
 * The one way out of this machine: an undici dispatcher with time-outs, that sends a request only once
 * it is asked to, follows no redirect, asks before it connects anywhere, and looks again where it has come to.
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
    // Literals never reach the lookup.
    if (isIP(hostname) && !may(hostname, hostname)) {
      done(new ForbiddenAddress(hostname, hostname), null);
      return;
    }
    connect(target, (error, socket) => {
      if (error) return done(error, null);
      const peer = socket.remoteAddress;
      // What was checked is a promise; this is where the request would go.
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
