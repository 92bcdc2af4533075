import { BlockList, isIP, SocketAddress } from 'node:net';

/** IPv4 that is not public unicast: the IANA special-purpose registry, multicast, and reserved space. */
const specialIpv4: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Not in the registry: Azure's metadata service.
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/**
 * Only `2000::/3` is global unicast in IPv6: local, multicast, unspecified, discard-only (`100::/64`), translated
 * (`64:ff9b::/96`, IPv4-compatible) and segment routing (`5f00::/16`) addresses are all outside.
 */
const globalIpv6 = ['2000::', 3] as const;
/** Parts of it used for protocols, documentation or tunnels. */
const specialIpv6: readonly [network: string, prefix: number][] = [
  // Teredo, ORCHID and benchmarking among others.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4, whatever IPv4 address it contains: a relay decides where it leads.
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const special = new BlockList();
for (const [network, prefix] of specialIpv4) special.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of specialIpv6) special.addSubnet(network, prefix, 'ipv6');

const global6 = new BlockList();
global6.addSubnet(...globalIpv6, 'ipv6');

/** Whether `address`, an IP literal without brackets, is routed on the public Internet. */
export function isPublicAddress(address: string): boolean {
  const plain = unmapped(address);
  switch (isIP(plain)) {
    case 4:
      return !special.check(plain, 'ipv4');
    case 6:
      // An address with a zone is link-local, whatever it looks like.
      return !plain.includes('%') && global6.check(plain, 'ipv6') && !special.check(plain, 'ipv6');
    default:
      return false;
  }
}

/** The IPv4 address of an IPv4-mapped IPv6 address, in any notation; other addresses unchanged. */
export function unmapped(address: string): string {
  if (isIP(address) !== 6 || address.includes('%')) return address;
  const canonical = new SocketAddress({ address, family: 'ipv6' }).address;
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(canonical)?.[1] ?? address;
}
