import { describe, expect, it } from 'vitest';
import { digestOfDeclaration, extractorVersion } from '../../../src/core/extract/declaration.js';
import { trackingLists } from '../../../src/core/extract/links/tracking-parameters.js';

describe('the digest of a declaration', () => {
  const declared = {
    url: 'https://example.com/a',
    language: 'en',
    select: ['main'],
    remove: ['.tip'],
  };
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

  it('minds which parameters are dropped from links, by the declaration and by our own lists', () => {
    const dropping = digestOfDeclaration({ ...declared, dropParameters: ['visit'] });
    expect(dropping).not.toBe(digest);
    expect(digestOfDeclaration({ ...declared, dropParameters: [] })).toBe(digest);
    const { everywhere } = trackingLists;
    const longer = { ...trackingLists, everywhere: [...everywhere, 'newclid'] };
    expect(digestOfDeclaration(declared, longer)).not.toBe(digest);
    const other = { ...trackingLists, bySite: { 'linkedin.com': ['trk'] } };
    expect(digestOfDeclaration(declared, other)).not.toBe(digest);
    expect(digestOfDeclaration(declared, trackingLists)).toBe(digest);
  });

  it('does not mind the address', () => {
    expect(digestOfDeclaration({ ...declared, url: 'https://example.com/b' })).toBe(digest);
  });
});
