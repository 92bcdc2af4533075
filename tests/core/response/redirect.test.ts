import { describe, expect, it } from 'vitest';

import { readRedirect } from '../../../src/core/response/redirect.js';

const at = 'https://www.linkedin.com/legal/privacy';

describe('a redirect', () => {
  it.each([
    ['/legal/privacy-policy', 'https://www.linkedin.com/legal/privacy-policy'],
    ['privacy-policy?a=b', 'https://www.linkedin.com/legal/privacy-policy?a=b'],
    ['//linkedin.com/x', 'https://linkedin.com/x'],
    ['http://example.org/x', 'http://example.org/x'],
    ['/donn\u00c3\u00a9es', 'https://www.linkedin.com/donn%C3%A9es'],
    ['/donn\u00e9es', 'https://www.linkedin.com/donn%C3%A9es'],
    ['/\u4e2d', 'https://www.linkedin.com/%E4%B8%AD'],
    ['/x#part', 'https://www.linkedin.com/x'],
    ['https://user:secret@www.linkedin.com/x', 'https://www.linkedin.com/x'],
  ])('to %s leads to %s', (location, to) => {
    expect(readRedirect(at, 302, location)).toEqual({ kind: 'redirect', to });
  });

  it.each([
    [undefined],
    [''],
    ['http://'],
    ['https://[broken'],
    ['javascript:alert(1)'],
    ['file:///etc/passwd'],
    [`/${'x'.repeat(3_000)}`],
  ])('to %s leads nowhere', (location) => {
    expect(readRedirect(at, 302, location)).toMatchObject({
      kind: 'refused-by-us',
      because: 'bad-redirect',
      detail: expect.stringContaining(at),
    });
  });

  it('to a sign-in wall is a block, however long its address is', () => {
    const location = `/authwall?sessionRedirect=${'x'.repeat(3_000)}`;
    expect(readRedirect(at, 302, location)).toMatchObject({ kind: 'blocked', by: 'authwall' });
  });

  it('from one page below a sign-in path to another is not a wall', () => {
    const below = 'https://example.org/signup/terms';
    expect(readRedirect(below, 301, '/signup/terms/en').kind).toBe('redirect');
  });
});
