import { describe, expect, it } from 'vitest';
import { digestOfDeclaration, extractorVersion } from '../../../src/core/extract/declaration.js';

describe('the digest of a declaration', () => {
  const declared = { url: 'https://example.com/a', select: ['main'], remove: ['.tip'] };
  const digest = digestOfDeclaration(declared);

  it('names the extractor', () => {
    expect(digest).toMatch(new RegExp(`^${extractorVersion}-[0-9a-f]{12}$`));
  });

  it('minds what is selected and what is removed', () => {
    expect(digestOfDeclaration({ ...declared, select: ['body'] })).not.toBe(digest);
    expect(digestOfDeclaration({ ...declared, remove: [] })).not.toBe(digest);
    expect(digestOfDeclaration({ ...declared, select: [], remove: ['main', '.tip'] })).not.toBe(
      digest,
    );
  });

  it('does not mind the address', () => {
    expect(digestOfDeclaration({ ...declared, url: 'https://example.com/b' })).toBe(digest);
  });
});
