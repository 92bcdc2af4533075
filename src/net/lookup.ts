import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

import { ForbiddenAddress } from './forbidden.js';
import { isLoopbackName, loopbackAddresses } from './loopback-names.js';

type MayConnect = (hostname: string, address: string) => boolean;

/** A lookup that gives only addresses to which `may` allows to connect, and fails with `ForbiddenAddress` else. */
export function guardLookup(lookup: LookupFunction, may: MayConnect): LookupFunction {
  return (hostname, options, done) => {
    const answer = (found: readonly LookupAddress[]) => {
      const [first] = found;
      if (first === undefined) done(notFound(hostname), []);
      else if (options.all) done(null, [...found]);
      else done(null, first.address, first.family);
    };

    // No resolver is asked: what it said of this name would be no more than an opinion.
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
      // One will not do: the next answer could be that one.
      const forbidden = addresses.find(({ address }) => !may(hostname, address));
      if (forbidden) done(new ForbiddenAddress(hostname, forbidden.address), []);
      else answer(addresses);
    });
  };
}

function notFound(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
}
