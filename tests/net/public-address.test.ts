import { describe, expect, it } from 'vitest';

import { isPublicAddress, unmapped } from '../../src/net/public-address.js';
import {
  innerIpv4,
  innerIpv6,
  mappedForms,
  publicIpv4,
  publicIpv6,
  translatedForms,
} from './addresses.js';

describe('an address', () => {
  it.each([
    ...innerIpv4,
    ...innerIpv6,
    ...innerIpv4.flatMap(mappedForms),
    ...[...innerIpv4, ...publicIpv4].flatMap(translatedForms),
    'fe80::1%eth0',
    '2600::1%eth0',
    '::ffff:8.8.8.8%1',
    'localhost',
    '',
    '127.1',
    '8.8.8',
    '08.8.8.8',
    '[2600::1]',
    '8.8.8.8/32',
  ])('%j is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([...publicIpv4, ...publicIpv6, ...publicIpv4.flatMap(mappedForms)])(
    '%j is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it('that is mapped is the IPv4 address in it, however it is written; others stay', () => {
    for (const address of innerIpv4) {
      expect(new Set(mappedForms(address).map(unmapped))).toEqual(new Set([address]));
    }
    for (const other of [...innerIpv4, ...innerIpv6, 'fe80::1%eth0', 'name', '']) {
      expect(unmapped(other)).toBe(other);
    }
  });
});
