import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, type Dispatcher } from 'undici';

/** How long a connection may take to come about, TLS included. */
const connectMs = 10_000;
/** How long one address of several may take before the next is tried; Node's 250 ms is less than some links need. */
const attemptMs = 1_000;
/** How long a server may say nothing before its headers and between two pieces of a body. */
const silenceMs = 30_000;
/** Content security policies alone fill several kilobytes of some publishers' headers. */
const maximumHeaderBytes = 64 * 1024;

export interface ClientOptions {
  /** Says whether a connection for `hostname` may go to the IP address `address`. */
  mayConnect(hostname: string, address: string): boolean;
  /** In place of the system's resolver. */
  lookup?: LookupFunction;
}

/** A connection that `mayConnect` did not allow. */
export class ForbiddenAddress extends Error {
  readonly code = 'ERR_FORBIDDEN_ADDRESS';

  constructor(hostname: string, address: string) {
    super(`${hostname} is at ${address}, which is not a public address`);
  }
}

/**
 * The one way out of this machine: an undici dispatcher with time-outs, that sends a request only once
 * it is asked to, follows no redirect, and asks before it connects anywhere.
 */
export function createClient({ mayConnect, lookup = systemLookup }: ClientOptions): Dispatcher {
  const connectAnywhere = buildConnector({
    timeout: connectMs,
    autoSelectFamilyAttemptTimeout: attemptMs,
    lookup: guardLookup(lookup, mayConnect),
  });

  return new Agent({
    connect(target, done) {
      const hostname = target.hostname.replace(/^\[|\]$/g, '');
      // Literals never reach the lookup.
      if (isIP(hostname) && !mayConnect(hostname, hostname)) {
        done(new ForbiddenAddress(hostname, hostname), null);
        return;
      }
      connectAnywhere(target, done);
    },
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
    maxHeaderSize: maximumHeaderBytes,
  });
}

/** Resolves a name, and fails when any of its addresses is forbidden: the next answer could be that one. */
function guardLookup(
  lookup: LookupFunction,
  mayConnect: ClientOptions['mayConnect'],
): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, options, (error, found, family) => {
      const forbidden = error
        ? undefined
        : addressesOf(found).find((ip) => !mayConnect(hostname, ip));
      if (forbidden === undefined) done(error, found, family);
      else done(new ForbiddenAddress(hostname, forbidden), []);
    });
  };
}

function addressesOf(found: string | LookupAddress[]): string[] {
  return typeof found === 'string' ? [found] : found.map(({ address }) => address);
}
