import { BlockList, isIP } from 'node:net';

import { unmapped } from './public-address.js';

/** A range of IP addresses: those that begin with the first `prefix` bits of `address`. */
export interface Network {
  family: 'ipv4' | 'ipv6';
  address: string;
  /** In bits. */
  prefix: number;
}

export type Networks =
  | { kind: 'networks'; networks: readonly Network[] }
  /** `problem` continues a sentence that starts with the setting's name. */
  | { kind: 'invalid'; problem: string };

const bits = { ipv4: 32, ipv6: 128 } as const;

/** Reads a list such as `127.0.0.0/8,::1,10.1.0.0/16`; a single address is a network of one. An empty text gives none. */
export function parseNetworks(text: string): Networks {
  const parts = text.split(',').map((part) => part.trim());
  const networks: Network[] = [];
  for (const part of parts) {
    if (part === '') continue;
    const network = parseNetwork(part);
    if (network === null) {
      const problem = `must be a comma-separated list of IP addresses or networks, such as 127.0.0.0/8,::1; “${part}” is neither`;
      return { kind: 'invalid', problem };
    }
    networks.push(network);
  }
  return { kind: 'networks', networks };
}

function parseNetwork(text: string): Network | null {
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  // Mapped addresses are compared as IPv4, so a network of mapped addresses would never match.
  if (version === 0 || more.length > 0 || address.includes('%') || unmapped(address) !== address) {
    return null;
  }
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (prefix === undefined) return { family, address, prefix: bits[family] };
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > bits[family]) return null;
  return { family, address, prefix: Number(prefix) };
}

/** Whether an IP literal is in one of the networks. */
export function membership(networks: readonly Network[]): (address: string) => boolean {
  // One list per family: Node's BlockList matches an IPv4 address against a wide enough IPv6 network.
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const { family, address, prefix } of networks) {
    lists[family].addSubnet(address, prefix, family);
  }
  return (address) => {
    const plain = unmapped(address).replace(/%.*/s, '');
    const version = isIP(plain);
    if (version === 0) return false;
    const family = version === 4 ? 'ipv4' : 'ipv6';
    return lists[family].check(plain, family);
  };
}
