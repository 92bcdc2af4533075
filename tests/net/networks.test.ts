import { describe, expect, it } from 'vitest';

import { membership, parseNetworks } from '../../src/net/networks.js';

function isIn(text: string) {
  const parsed = parseNetworks(text);
  if (parsed.kind === 'invalid') throw new Error(parsed.problem);
  return membership(parsed.networks);
}

describe('a list of networks', () => {
  it('is read with and without lengths and blanks', () => {
    expect(parseNetworks('127.0.0.0/8, ::1 ,10.1.0.0/16,192.168.1.7,fd00::/8,')).toEqual({
      kind: 'networks',
      networks: [
        { family: 'ipv4', address: '127.0.0.0', prefix: 8 },
        { family: 'ipv6', address: '::1', prefix: 128 },
        { family: 'ipv4', address: '10.1.0.0', prefix: 16 },
        { family: 'ipv4', address: '192.168.1.7', prefix: 32 },
        { family: 'ipv6', address: 'fd00::', prefix: 8 },
      ],
    });
    expect(parseNetworks('')).toEqual({ kind: 'networks', networks: [] });
    expect(parseNetworks(' , ')).toEqual({ kind: 'networks', networks: [] });
  });

  it.each([
    'localhost',
    '10.0.0.0/33',
    '::1/129',
    '10.0.0.0/',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '10.0.0.0/255.0.0.0',
    '10.0.0',
    '[::1]',
    'fe80::1%eth0',
    '::ffff:10.0.0.1',
    '::ffff:a00:1/128',
    '10.0.0.1 10.0.0.2',
    '/8',
  ])('says what is wrong with %j', (text) => {
    expect(parseNetworks(`127.0.0.1,${text}`)).toEqual({
      kind: 'invalid',
      problem: expect.stringMatching(/^must be .*“.+” is neither$/),
    });
  });

  it.each([
    ['127.0.0.0/8', ['127.0.0.1', '127.255.255.255', '::ffff:127.0.0.1', '::ffff:7f00:1']],
    ['10.1.2.3/16', ['10.1.0.0', '10.1.255.255']],
    ['::1', ['::1', '0:0:0:0:0:0:0:1']],
    ['fe80::/10', ['fe80::1', 'fe80::1%eth0']],
    ['0.0.0.0/0', ['10.1.2.3', '8.8.8.8']],
    ['::/0', ['2600::1', '::1']],
  ])('%j holds %j', (text, addresses) => {
    expect(addresses.filter((address) => !isIn(text)(address))).toEqual([]);
  });

  it.each([
    ['', ['127.0.0.1', '::1', '8.8.8.8']],
    ['127.0.0.0/8', ['128.0.0.1', '126.255.255.255', '::1', '::127.0.0.1', 'localhost', '']],
    ['10.1.0.0/16', ['10.2.0.0', '10.0.255.255', '64:ff9b::a01:1', '2002:a01:1::']],
    ['::1', ['::2', '127.0.0.1']],
    ['::/0', ['10.1.2.3', '::ffff:10.1.2.3']],
    ['0.0.0.0/0', ['::1', '2600::1']],
  ])('%j does not hold %j', (text, addresses) => {
    expect(addresses.filter(isIn(text))).toEqual([]);
  });
});
