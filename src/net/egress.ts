import { isIP } from 'node:net';

import { isLoopbackName, loopbackAddresses } from './loopback-names.js';
import { membership, type Network } from './networks.js';
import { isPublicAddress } from './public-address.js';

export { type Network, type Networks, parseNetworks } from './networks.js';

/** Where webhooks may go: to public addresses over https, and to networks that the operator allows. */
export interface Egress {
  /**
   * Why no endpoint may have this URL, as a phrase that follows the field's name; null if it may. Does not use a
   * resolver: what a name resolves to is checked at every connection.
   */
  refuse(url: URL): string | null;
  /** Whether a connection for `hostname` may go to the IP address `address`. `protocol` as in a URL: `https:`. */
  mayConnect(hostname: string, address: string, protocol: string): boolean;
}

export interface EgressOptions {
  /** Non-public networks that endpoints may be in, and to which plain http is allowed. */
  allow: readonly Network[];
}

/** The setting that holds the list, named in refusals. */
export const allowVariable = 'CLAUSEWATCH_WEBHOOK_ALLOW';

const notPublic = `is at an address that is not public; the operator can allow it with ${allowVariable}`;
const notSecure = 'must be https; http is only allowed to networks that the operator lists';

/** The rules of one operator. */
export function createEgress({ allow }: EgressOptions): Egress {
  const isAllowed = membership(allow);

  return {
    refuse(url) {
      return refuseForm(url) ?? refuseHost(url);
    },
    mayConnect(_hostname, address, protocol) {
      return isAllowed(address) || (protocol === 'https:' && isPublicAddress(address));
    },
  };

  function refuseHost({ protocol, hostname }: URL): string | null {
    const addresses = literalsOf(hostname);
    // One allowed address is enough: the others are not used.
    if (addresses.some(isAllowed)) return null;
    if (addresses.length > 0 && !addresses.some(isPublicAddress)) return notPublic;
    if (protocol === 'https:') return null;
    const isPlainName = addresses.length === 0;
    return isPlainName && allow.length > 0 ? null : notSecure;
  }
}

function refuseForm(url: URL): string | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must be an https URL';
  if (/^\.*$/.test(url.hostname)) return 'must have a host name';
  if (url.username !== '' || url.password !== '') {
    return 'must not contain a user name or password; send them in a header of the endpoint';
  }
  // Only `href` shows an empty fragment.
  if (url.href.includes('#')) return 'must not have a fragment (#…)';
  if (url.port === '0') return 'must not use port 0';
  return null;
}

/** The addresses of a host that are known without a resolver; none for other names. */
function literalsOf(hostname: string): readonly string[] {
  if (isLoopbackName(hostname)) return loopbackAddresses.map(({ address }) => address);
  const literal = hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) ? [literal] : [];
}
