/** IPv4 that no stranger may lead us to. */
export const innerIpv4 = [
  '0.0.0.0',
  '0.0.0.1',
  '0.255.255.255',
  '10.0.0.0',
  '10.1.2.3',
  '10.255.255.255',
  '100.64.0.1',
  '100.100.100.200',
  '100.127.255.255',
  '127.0.0.0',
  '127.0.0.1',
  '127.255.255.254',
  '168.63.129.16',
  '169.254.0.1',
  '169.254.169.254',
  '169.254.170.2',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.0.192',
  '192.0.2.1',
  '192.31.196.1',
  '192.52.193.1',
  '192.88.99.1',
  '192.168.0.1',
  '192.168.255.255',
  '192.175.48.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.7',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
] as const;

export const publicIpv4 = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '13.107.42.14',
  '100.63.255.255',
  '100.128.0.1',
  '126.255.255.255',
  '128.0.0.1',
  '168.63.129.15',
  '168.63.129.17',
  '169.253.255.255',
  '169.255.0.0',
  '172.15.255.255',
  '172.32.0.1',
  '192.0.1.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.1',
  '223.255.255.255',
] as const;

/** IPv6 that no stranger may lead us to, beside what holds an IPv4 address. */
export const innerIpv6 = [
  '::',
  '::1',
  '0:0:0:0:0:0:0:1',
  '100::1',
  '100:0:0:1::1',
  '1fff:ffff::1',
  '2001::1',
  '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  '2001:2::1',
  '2001:10::1',
  '2001:20::1',
  '2001:1ff::1',
  '2001:db8::1',
  '2001:DB8:0:0:0:0:0:1',
  '2620:4f:8000::1',
  '3fff::1',
  '3fff:fff::1',
  '4000::1',
  '5f00::1',
  'fc00::1',
  'fd00:ec2::254',
  'fd12:3456:789a::1',
  'fdff:ffff::1',
  'fe80::1',
  'febf::1',
  'fec0::1',
  'feff::1',
  'ff00::1',
  'ff02::1',
  'ff0e::1',
] as const;

export const publicIpv6 = [
  '2001:200::1',
  '2001:4860:4860::8888',
  '2001:db7::1',
  '2001:db9::1',
  '2003::1',
  '2600::1',
  '2606:4700:4700::1111',
  '2620:1ec:21::14',
  '2a00:1450:4001:81b::200e',
  '2A00:1450:4001:081B:0000:0000:0000:200E',
  '3ffe::1',
] as const;

/** Ways to write an IPv4 address as the host of a URL. */
export function hostForms(address: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  const number = ((a * 256 + b) * 256 + c) * 256 + d;
  const octal = (part: number) => `0${part.toString(8)}`;
  const hex = (part: number) => `0x${part.toString(16)}`;
  return [
    address,
    `${address}.`,
    String(number),
    hex(number),
    hex(number).toUpperCase(),
    octal(number),
    [a, b, c, d].map(octal).join('.'),
    [a, b, c, d].map(hex).join('.'),
    [hex(a), octal(b), c, hex(d)].join('.'),
    `${a}.${number % 2 ** 24}`,
    `${a}.${b}.${number % 2 ** 16}`,
    address.replace(/\d/g, (digit) => `%3${digit}`),
    address.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    address.replaceAll('.', '。'),
  ];
}

/** An IPv4 address as two groups of an IPv6 one. */
export function asGroups(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

/** Ways to write the IPv6 address that stands for an IPv4 one: mapped, as good as that itself. */
export function mappedForms(address: string): string[] {
  return [
    `::ffff:${address}`,
    `::FFFF:${address}`,
    `::ffff:${asGroups(address)}`,
    `0:0:0:0:0:ffff:${asGroups(address)}`,
    `0000:0000:0000:0000:0000:ffff:${asGroups(address).toUpperCase()}`,
    `0:0:0:0:0:FFFF:${address}`,
    `0::ffff:${asGroups(address)}`,
  ];
}

/** IPv6 addresses that hold an IPv4 one, and lead to wherever a translator takes them. */
export function translatedForms(address: string): string[] {
  const groups = asGroups(address);
  return [
    `::${address}`,
    `64:ff9b::${address}`,
    `64:ff9b::${groups}`,
    `64:ff9b:1::${groups}`,
    `::ffff:0:${groups}`,
    `2002:${groups}::1`,
    `2002:${groups}::${groups}`,
    `2001:0:${groups}::1`,
    `fe80::5efe:${groups}`,
  ];
}
