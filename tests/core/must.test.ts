import { describe, expect, it } from 'vitest';
import { must } from '../../src/core/must.js';

describe('a value that must be there', () => {
  it.each([0, '', false])('is given as it is: %j', (value) => {
    expect(must(value, 'the value')).toBe(value);
  });

  it.each([null, undefined])('is named when it is %s', (value) => {
    expect(() => must(value, 'the clause that a pair names')).toThrow(
      'This should never happen: the clause that a pair names is missing.',
    );
  });
});
