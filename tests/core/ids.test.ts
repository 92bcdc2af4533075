import { describe, expect, it } from 'vitest';
import { changeId, rereadVersionId, versionId } from '../../src/core/ids.js';

const at = Date.UTC(2025, 10, 3);

describe('an id', () => {
  it('follows from the content: the same on every machine, for ever', () => {
    expect(versionId('linkedin/privacy-policy', 'abc', at)).toBe('ver_50fe348229c312538e319f63');
    expect(rereadVersionId('linkedin/privacy-policy', 'abc', at)).toBe(
      'ver_a566ebf8ad79732d75142165',
    );
    expect(changeId('linkedin/privacy-policy', 'abc', 'def', at)).toBe(
      'chg_462b2bf8f8450c9d5e2bfc59',
    );
  });

  it('differs with each part of the content', () => {
    const ids = [
      versionId('a', 'b', 1),
      versionId('x', 'b', 1),
      versionId('a', 'x', 1),
      versionId('a', 'b', 2),
      rereadVersionId('a', 'b', 1),
      changeId('a', 'b', 'c', 1),
      changeId('x', 'b', 'c', 1),
      changeId('a', 'x', 'c', 1),
      changeId('a', 'b', 'x', 1),
      changeId('a', 'c', 'b', 1),
      changeId('a', 'b', 'c', 2),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps the borders between its parts', () => {
    expect(versionId('ab', 'c', 1)).not.toBe(versionId('a', 'bc', 1));
  });
});
