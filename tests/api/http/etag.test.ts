import { describe, expect, it } from 'vitest';
import { etagOf, matches } from '../../../src/api/http/etag.js';

describe('an entity tag', () => {
  it('differs when any part does, and when the same text is cut elsewhere', () => {
    const tags = [
      ['ab', 'c'],
      ['a', 'bc'],
      ['ab', 'c', null],
      ['ab', 'd'],
    ].map(etagOf);
    expect(new Set(tags).size).toBe(tags.length);
    expect(etagOf(['ab', 'c'])).toBe(tags[0]);
  });

  it('is weak, since the same answer is sent with and without compression', () => {
    expect(etagOf(['a'])).toMatch(/^W\/"[\w-]+"$/);
  });

  it.each([
    ['W/"a"', true],
    ['"a"', true],
    ['*', true],
    [' * ', true],
    ['"b", W/"a"', true],
    ['"b"', false],
    ['a', false],
    ['', false],
    [undefined, false],
  ])('W/"a" is matched by %j: %s', (header, expected) => {
    expect(matches(header, 'W/"a"')).toBe(expected);
  });
});
