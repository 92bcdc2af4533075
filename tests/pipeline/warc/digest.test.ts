import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { algorithmOf, digestOf, readDigest } from '../../../src/pipeline/warc/digest.js';

const ofNothing = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';

it.each([
  'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',
  'SHA-1:3i42h3s6nnfq2msvx7xzkyayscx5qbyj',
  `sha1:${ofNothing}`,
  `sha1: ${ofNothing.toUpperCase()} `,
  'sha1:2jmj7l5rSw0yVb/vlWAYkK/YBwk=',
])('%s is the SHA-1 of nothing', (label) => {
  expect(readDigest(label)).toBe(`sha1:${ofNothing}`);
});

it.each(['md5', 'sha1', 'sha256', 'sha512'])('reads and computes %s', (algorithm) => {
  const bytes = Buffer.from('some bytes');
  const digest = createHash(algorithm).update(bytes);
  const hex = digest.copy().digest('hex');
  expect(digestOf(algorithm, bytes)).toBe(`${algorithm}:${hex}`);
  expect(readDigest(`${algorithm}:${hex}`)).toBe(`${algorithm}:${hex}`);
  expect(readDigest(`${algorithm}:${digest.copy().digest('base64')}`)).toBe(`${algorithm}:${hex}`);
  expect(algorithmOf(`${algorithm}:${hex}`)).toBe(algorithm);
});

it('reads SHA-256 in base 32, with and without its padding', () => {
  const hex = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const base32 = '4OYMIQUY7QOBJGX36TEJS35ZEQT24QPEMSNZGTFESWMRW6CSXBKQ';
  expect(readDigest(`sha256:${base32}`)).toBe(`sha256:${hex}`);
  expect(readDigest(`sha256:${base32}====`)).toBe(`sha256:${hex}`);
});

it.each([
  '',
  ':',
  'sha1',
  'sha1:',
  '3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',
  'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBY1',
  'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBY',
  `sha256:${ofNothing}`,
  'xxh3:0000',
  '__proto__:0000',
  `sha1:${'='.repeat(100_000)}`,
])('%s is no digest that can be compared', (label) => {
  expect(readDigest(label)).toBeNull();
});
