import { describe, expect, it } from 'vitest';

import { isSameSite } from '../../src/core/site.js';

describe('a site', () => {
  it.each([
    ['https://www.linkedin.com/a', 'https://linkedin.com/b', true],
    ['https://www.linkedin.com/a', 'https://legal.linkedin.com/b', true],
    ['https://www.example.co.uk/a', 'https://example.co.uk/b', true],
    ['https://www.linkedin.com/a', 'https://linkedin.com.evil.org/', false],
    ['https://www.linkedin.com/a', 'https://evillinkedin.com/', false],
    ['https://one.co.uk/a', 'https://two.co.uk/b', false],
    ['https://one.github.io/a', 'https://two.github.io/b', false],
    ['https://one.github.io/a', 'https://one.github.io/b', true],
    ['http://127.0.0.1/a', 'https://127.0.0.1/b', true],
    ['http://127.0.0.1/a', 'http://127.0.0.2/a', false],
    ['http://127.0.0.1:3000/a', 'http://127.0.0.1:6379/a', false],
    ['http://localhost/a', 'http://127.0.0.1/a', false],
    ['http://[::1]/a', 'http://[::1]/b', true],
    ['https://www.linkedin.com/a', 'http://127.0.0.1/', false],
    ['http://intranet/a', 'http://intranet/b', true],
    ['http://intranet/a', 'http://other/b', false],
  ])('holds %s and %s: %j', (one, other, same) => {
    expect(isSameSite(new URL(one), new URL(other))).toBe(same);
  });
});
