import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from '../../../src/api/changes/cursor.js';
import { runs } from '../../runs.js';

const cursor = { order: 'asc', seq: 41 } as const;

describe('a cursor', () => {
  it('is read as what was written, for the same filters in whatever order their values stand', () => {
    const written = writeCursor(cursor, { op: ['added', 'moved'], q: 'ads' });
    expect(readCursor(written, { q: 'ads', op: ['moved', 'added'] })).toEqual(cursor);
  });

  it('holds for the filters that came later in whatever order they stand', () => {
    const written = writeCursor(cursor, {
      topic: ['ai-training', 'data-security'],
      flicker: false,
    });
    const asked = { flicker: false, topic: ['data-security', 'ai-training'] } as const;
    expect(readCursor(written, asked)).toEqual(cursor);
  });

  it('that was given before there were these filters still holds', () => {
    expect(readCursor('MS5hc2MuNDEuZ1VMRkE4X0Nlb3JG', {})).toEqual(cursor);
    const filter = { since: Date.UTC(2025, 0, 1), op: ['moved', 'added'], q: 'ads' } as const;
    expect(readCursor('MS5kZXNjLjcuX2ticmswdjkxdkdi', filter)).toEqual({ order: 'desc', seq: 7 });
  });

  it('has only characters that need no encoding in an address', () => {
    expect(writeCursor(cursor, {})).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it.each([
    { service: 'linkedin' },
    { document: 'linkedin' },
    { since: 1 },
    { until: 1 },
    { q: '1' },
    { topic: ['ai-training'] as const },
    { flicker: true },
    { flicker: false },
    { unstable: true },
    { unstable: false },
    { silent: true },
    { silent: false },
  ])('does not hold for other filters: %o', (other) => {
    expect(readCursor(writeCursor(cursor, {}), other)).toBeNull();
    expect(readCursor(writeCursor(cursor, other), {})).toBeNull();
  });

  it('does not hold when its place or order was changed', () => {
    const text = Buffer.from(writeCursor(cursor, {}), 'base64url').toString();
    for (const tampered of [text.replace('41', '42'), text.replace('asc', 'desc')]) {
      expect(tampered).not.toBe(text);
      expect(readCursor(Buffer.from(tampered).toString('base64url'), {})).toBeNull();
    }
  });

  it('is not read from any other text', () => {
    const given = writeCursor(cursor, {});
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        expect(readCursor(text, {})).toBeNull();
        expect(readCursor(given + text, {})).toEqual(text === '' ? cursor : null);
      }),
      { ...runs, examples: [['']] },
    );
  });
});
