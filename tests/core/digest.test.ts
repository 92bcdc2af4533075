import { describe, expect, it } from 'vitest';
import { digestOf, sha256 } from '../../src/core/digest.js';

describe('a digest', () => {
  it('is SHA-256, in hex', () => {
    // FIPS 180-2, appendix B.1.
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is the same for a text and for its bytes in UTF-8', () => {
    expect(sha256(new TextEncoder().encode('données'))).toBe(sha256('données'));
  });

  it('of a value keeps the borders between its parts', () => {
    expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']));
    expect(digestOf(['a', []])).not.toBe(digestOf([['a']]));
    expect(digestOf(['a', 1])).toBe(sha256('["a",1]'));
  });
});
