import { describe, expect, it } from 'vitest';
import { sharedPack, verdictOn } from './packs.js';

describe('a test that needs packs', () => {
  it('runs where they are', () => {
    expect(verdictOn([], 'true')).toBe('run');
    expect(verdictOn([], undefined)).toBe('run');
  });

  it('is skipped where they are not', () => {
    expect(verdictOn(['captures/a.warc.gz'], undefined)).toBe('skip');
  });

  it('fails in CI where they are not', () => {
    expect(verdictOn(['captures/a.warc.gz'], 'true')).toBe('fail');
  });

  it('is told of a pack that is not there', () => {
    expect(sharedPack('captures/no-such-pack.warc.gz')).toBeNull();
  });
});
