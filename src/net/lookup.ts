import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

import { ForbiddenAddress } from './forbidden.js';
import { isLoopbackName, loopbackAddresses } from './loopback-names.js';

type MayConnect = (hostname: string, address: string) => boolean;

/** A lookup that only returns addresses that `may` allows, and otherwise fails with `ForbiddenAddress`. */
export function guardLookup(lookup: LookupFunction, may: MayConnect): LookupFunction {
  return (hostname, options, done) => {
    const answer = (found: readonly LookupAddress[]) => {
      const [first] = found;
      if (first === undefined) done(notFound(hostname), []);
      else if (options.all) done(null, [...found]);
      else done(null, first.address, first.family);
    };

    // Loopback names are not sent to a resolver (RFC 6761).
    if (isLoopbackName(hostname)) {
      const usable = loopbackAddresses.filter(({ address }) => may(hostname, address));
      const [first] = loopbackAddresses;
      if (usable.length > 0 || !first) answer(usable);
      else done(new ForbiddenAddress(hostname, first.address), []);
      return;
    }

    lookup(hostname, options, (error, found, family) => {
      if (error) return done(error, found, family);
      const addresses =
        typeof found === 'string' ? [{ address: found, family: family ?? 0 }] : found;
      // All must be allowed: the next connection could use any of them.
      const forbidden = addresses.find(({ address }) => !may(hostname, address));
      if (forbidden) done(new ForbiddenAddress(hostname, forbidden.address), []);
      else answer(addresses);
    });
  };
}

function notFound(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
}
