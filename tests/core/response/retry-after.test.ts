import { describe, expect, it } from 'vitest';

import { parseRetryAfter } from '../../../src/core/response/retry-after.js';

const now = new Date('2025-11-03T12:00:00.500Z');

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['120', 120],
    ['  120 ', 120],
  ])('in seconds, %j, is %j', (value, seconds) => {
    expect(parseRetryAfter(value, now)).toBe(seconds);
  });

  it.each([
    ['an IMF-fixdate', 'Mon, 03 Nov 2025 12:01:00 GMT'],
    ['an RFC 850 date', 'Monday, 03-Nov-25 12:01:00 GMT'],
    ['an asctime date', 'Mon Nov  3 12:01:00 2025'],
  ])('as %s is the time until then, rounded up', (_form, value) => {
    expect(parseRetryAfter(value, now)).toBe(60);
  });

  it('with a two-digit year far ahead means the past', () => {
    expect(parseRetryAfter('Wednesday, 03-Nov-99 12:01:00 GMT', now)).toBeNull();
  });

  it.each([
    [undefined],
    [''],
    ['-5'],
    ['1.5'],
    ['soon'],
    ['9'.repeat(400)],
    ['2025-11-03T13:00:00Z'],
    ['Mon, 03 Nov 2025 11:59:00 GMT'],
    ['Mon, 03 Foo 2025 12:01:00 GMT'],
    ['Tue, 31 Feb 2026 12:01:00 GMT'],
    ['Mon, 03 Nov 2025 25:01:00 GMT'],
  ])('that says nothing usable, %j, is null', (value) => {
    expect(parseRetryAfter(value, now)).toBeNull();
  });
});
