import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createEgress, parseNetworks } from '../../src/net/egress.js';
import { createSender } from '../../src/net/sender.js';
import { requestRuns } from '../runs.js';
import {
  hostForms,
  innerIpv4,
  innerIpv6,
  mappedForms,
  publicIpv4,
  publicIpv6,
  translatedForms,
} from './addresses.js';
import { answering, noResolver, stubConnector } from './stub-connector.js';

function egressFor(allow: string) {
  const parsed = parseNetworks(allow);
  if (parsed.kind === 'invalid') throw new Error(parsed.problem);
  return createEgress({ allow: parsed.networks });
}

/** A sender that reaches nothing, and says what it would have connected to. */
function dry(allow = '', lookup = noResolver, peer?: string) {
  const { connector, dialled, sockets } = stubConnector(peer);
  const sender = createSender({
    userAgent: 'clausewatch/0',
    egress: egressFor(allow),
    now: () => 0,
    lookup,
    connector,
  });
  onTestFinished(() => sender.close());
  const send = (url: string) => sender.send({ url, headers: {}, body: '{}' });
  return { send, dialled, sockets };
}

const bracketed = (address: string) => `[${address}]`;
const innerHosts = [
  ...innerIpv4.flatMap(hostForms),
  ...innerIpv4.flatMap(mappedForms).map(bracketed),
  ...[...innerIpv4, ...publicIpv4].flatMap(translatedForms).map(bracketed),
  ...innerIpv6.map(bracketed),
  ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'a.b.localhost.', 'loc%61lhost'],
  ...['[fe80::1%25eth0]', '[::1%251]', '[fe80::1%eth0]'],
];
const publicHosts = [
  ...publicIpv4.flatMap(hostForms),
  ...publicIpv4.flatMap(mappedForms).map(bracketed),
  ...publicIpv6.map(bracketed),
];

describe('a literal address in a URL', () => {
  it('that is not public is refused and never connected to, in none of its forms', async () => {
    expect(innerHosts.length).toBeGreaterThan(200);
    const { send, dialled } = dry();
    const egress = egressFor('');
    for (const host of innerHosts) {
      for (const url of [`https://${host}/hook`, `https://${host}:8443`, `http://${host}/`]) {
        const isRefused = !URL.canParse(url) || egress.refuse(new URL(url)) !== null;
        expect([url, isRefused]).toEqual([url, true]);
        expect(await send(url)).toMatchObject({ outcome: { kind: 'failed' } });
      }
    }
    expect(dialled).toEqual([]);
  });

  it('that is public is connected to over https, and over http never', async () => {
    const egress = egressFor('');
    for (const host of publicHosts) {
      const [secure, plain] = [new URL(`https://${host}/`), new URL(`http://${host}/`)];
      expect([host, egress.refuse(secure)]).toEqual([host, null]);
      expect(egress.refuse(plain)).toMatch(/^must be https/);
      const { send, dialled } = dry();
      await send(plain.href);
      expect(dialled).toEqual([]);
      await send(secure.href);
      expect(dialled).toEqual([secure.hostname.replace(/^\[|\]$/g, '')]);
    }
  });
});

describe('a name', () => {
  const names = [
    'hooks.example.org',
    'hooks.example.org.',
    'metadata.google.internal',
    'xn--bcher-kva.example',
  ];
  const innerAnswers = [
    ...[...innerIpv4, ...innerIpv6, ...innerIpv4.flatMap(mappedForms)],
    ...[...innerIpv4, ...publicIpv4].flatMap(translatedForms),
    ...['fe80::1%eth0', '2600::1%eth0', '', 'localhost'],
  ];

  it('that resolves inside is never connected to, not even where other answers are public', async () => {
    for (const [i, address] of innerAnswers.entries()) {
      for (const answer of [[address], ['8.8.8.8', address], [address, '2600::1']]) {
        const { send, dialled } = dry('', answering(...answer));
        const { outcome } = await send(`https://${names[i % names.length]}/`);
        expect(outcome).toMatchObject({
          kind: 'failed',
          detail: expect.stringContaining('public'),
        });
        expect(dialled).toEqual([]);
      }
    }
  });

  it('that resolves outside is connected to over https alone', async () => {
    const { send, dialled } = dry('127.0.0.0/8', answering('8.8.8.8', '2600::1'));
    await send('https://hooks.example.org/');
    expect(dialled.splice(0)).toEqual(['8.8.8.8', '2600::1']);
    const { outcome } = await send('http://hooks.example.org/');
    expect(dialled).toEqual([]);
    expect(outcome).toMatchObject({ detail: expect.stringContaining('use https') });
  });

  it('that led outside when it was asked, and inside when it was connected to, is sent nothing', async () => {
    const { send, dialled, sockets } = dry('', answering('8.8.8.8'), '10.0.0.7');
    const { outcome } = await send('https://hooks.example.org/');
    expect(dialled).toEqual(['8.8.8.8']);
    expect(sockets.map(({ destroyed, bytesWritten }) => [destroyed, bytesWritten])).toEqual([
      [true, 0],
    ]);
    expect(outcome).toEqual({
      kind: 'failed',
      detail:
        'hooks.example.org is at an address that is not public; the operator can allow it with CLAUSEWATCH_WEBHOOK_ALLOW.',
    });
  });

  it('in an allowed network is connected to, over http too', async () => {
    const { send, dialled } = dry('10.1.0.0/16', answering('10.1.2.3'));
    await send('http://receiver/');
    await send('https://receiver/');
    expect(dialled).toEqual(['10.1.2.3', '10.1.2.3']);
  });

  it('half of whose addresses are allowed is not connected to', async () => {
    const { send, dialled } = dry('10.1.0.0/16', answering('10.1.2.3', '10.2.2.3'));
    await send('http://receiver/');
    expect(dialled).toEqual([]);
  });

  it('that is localhost leads to what is allowed of it', async () => {
    const { send, dialled } = dry('127.0.0.0/8');
    await send('http://localhost:4000/');
    await send('https://a.localhost./');
    expect(dialled).toEqual(['127.0.0.1', '127.0.0.1']);
  });
});

describe('whatever a name resolves to', () => {
  /** Said once more, in arithmetic: what is not the Internet. */
  const inner: readonly (readonly [first: bigint, last: bigint])[] = [
    ...[
      ['0.0.0.0', '0.255.255.255'],
      ['10.0.0.0', '10.255.255.255'],
      ['100.64.0.0', '100.127.255.255'],
      ['127.0.0.0', '127.255.255.255'],
      ['168.63.129.16', '168.63.129.16'],
      ['169.254.0.0', '169.254.255.255'],
      ['172.16.0.0', '172.31.255.255'],
      ['192.0.0.0', '192.0.0.255'],
      ['192.168.0.0', '192.168.255.255'],
      ['198.18.0.0', '198.19.255.255'],
      ['224.0.0.0', '255.255.255.255'],
    ].map(([first = '', last = '']) => [numberOf(first), numberOf(last)] as const),
  ];

  function numberOf(ipv4: string): bigint {
    return ipv4.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  }

  function isInner(address: string): boolean {
    const ipv4 = /^(?:::ffff:)?(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
    if (ipv4 !== undefined) {
      const number = numberOf(ipv4);
      return inner.some(([first, last]) => first <= number && number <= last);
    }
    return !/^[23][0-9a-f]{3}:/i.test(address) || /^(2002|2001:0?d?b?8?):/i.test(address);
  }

  const address = fc.oneof(
    fc.ipV4(),
    fc.ipV6(),
    fc.ipV4().map((ipv4) => `::ffff:${ipv4}`),
    fc.constantFrom(...innerIpv4, ...innerIpv6, ...publicIpv4, ...publicIpv6),
  );

  it('nothing inside is connected to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(address, { minLength: 1, maxLength: 4 }), async (answer) => {
        const { connector, dialled } = stubConnector();
        const sender = createSender({
          userAgent: 'clausewatch/0',
          egress: egressFor(''),
          now: () => 0,
          lookup: answering(...answer),
          connector,
        });
        await sender.send({ url: 'https://hooks.example.org/', headers: {}, body: '{}' });
        await sender.close();
        expect(dialled.filter(isInner)).toEqual([]);
        expect([[], answer]).toContainEqual(dialled);
      }),
      requestRuns,
    );
  });
});

describe('the address of a new endpoint', () => {
  it.each([
    ['', 'https://hooks.example.org/a?b=c'],
    ['', 'https://hooks.example.org:8443/'],
    ['', 'https://foo.internal/'],
    ['', 'https://8.8.8.8/'],
    ['127.0.0.0/8', 'http://127.0.0.1:4000/'],
    ['127.0.0.0/8', 'https://127.0.0.1/'],
    ['127.0.0.0/8', 'http://localhost:4000/'],
    ['::1', 'http://localhost:4000/'],
    ['::1', 'http://[::1]/'],
    ['10.0.0.0/8', 'http://receiver:4000/'],
    ['10.0.0.0/8', 'http://[::ffff:10.0.0.1]/'],
  ])('with %j allowed can be %s', (allow, url) => {
    expect(egressFor(allow).refuse(new URL(url))).toBeNull();
  });

  it.each([
    ['', 'ftp://hooks.example.org/', 'must be an https URL'],
    ['', 'file:///etc/passwd', 'must be an https URL'],
    ['', 'http://hooks.example.org/', 'must be https; http is only allowed to networks'],
    ['', 'http://8.8.8.8/', 'must be https'],
    ['10.0.0.0/8', 'http://8.8.8.8/', 'must be https'],
    ['', 'http://localhost/', 'is at an address that is not public'],
    ['10.0.0.0/8', 'http://localhost/', 'is at an address that is not public'],
    ['127.0.0.0/8', 'http://10.0.0.1/', 'CLAUSEWATCH_WEBHOOK_ALLOW'],
    ['', 'https://user@hooks.example.org/', 'must not contain a user name'],
    ['', 'https://:word@hooks.example.org/', 'or password'],
    ['', 'https://hooks.example.org/#a', 'must not have a fragment'],
    ['', 'https://hooks.example.org/#', 'must not have a fragment'],
    ['', 'https://hooks.example.org:0/', 'must not use port 0'],
    ['', 'https://./', 'must have a host name'],
  ])('with %j allowed cannot be %s', (allow, url, why) => {
    expect(egressFor(allow).refuse(new URL(url))).toContain(why);
  });
});
