import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction, Socket } from 'node:net';
import { buildConnector } from 'undici';

import type { ClientOptions } from '../../src/net/client.js';

export interface StubConnector {
  connector: NonNullable<ClientOptions['connector']>;
  /** Addresses in the order in which they would have been connected to. None ever is. */
  dialled: string[];
  /** Sockets that were handed out. */
  sockets: Socket[];
}

/**
 * Does what `net.connect` does with a host, up to the point where packets would leave. With `peer` every connection
 * seems to succeed, and to have come out there; without it none does.
 */
export function stubConnector(peer?: string): StubConnector {
  const dialled: string[] = [];
  const sockets: Socket[] = [];
  const connector: StubConnector['connector'] = (options) => {
    const lookup = 'lookup' in options ? options.lookup : undefined;
    return (target, done) => {
      const dial = (addresses: string[]) => {
        dialled.push(...addresses);
        if (peer === undefined) return done(new Error('not dialled'), null);
        const socket = new Socket();
        Object.defineProperty(socket, 'remoteAddress', { value: peer });
        sockets.push(socket);
        done(null, socket);
      };
      if (isIP(target.hostname)) return dial([target.hostname]);
      if (!lookup) throw new Error('the connector was given no lookup');
      lookup(target.hostname, { all: true }, (error, found) => {
        if (error) done(error, null);
        else dial((found as LookupAddress[]).map(({ address }) => address));
      });
    };
  };
  return { connector, dialled, sockets };
}

/** undici's own, but blind to the guarded lookup: all names lead to 127.0.0.1. */
export const carelessConnector: StubConnector['connector'] = (options) => {
  const connect = buildConnector({ ...options, lookup: answering('127.0.0.1') });
  return (target, done) => connect(target, done);
};

/** A resolver that knows one answer. */
export function answering(...addresses: string[]): LookupFunction {
  return (_hostname, { all }, done) => {
    const found = addresses.map((address) => ({ address, family: isIP(address) }));
    if (all) done(null, found);
    else done(null, found[0]?.address ?? '', found[0]?.family ?? 4);
  };
}

/** Must not be asked. */
export const noResolver: LookupFunction = (hostname) => {
  throw new Error(`a resolver was asked for ${hostname}`);
};
