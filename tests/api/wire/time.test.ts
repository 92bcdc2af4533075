import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime, presentTime } from '../../../src/api/wire/time.js';
import { runs } from '../../runs.js';

describe('a time in a request', () => {
  it.each([
    ['2025-09-01', '2025-09-01T00:00:00Z'],
    ['2024-02-29', '2024-02-29T00:00:00Z'],
    ['0001-01-01', '0001-01-01T00:00:00Z'],
    ['2025-09-01T12:30:05Z', '2025-09-01T12:30:05Z'],
    ['2025-09-01t12:30:05z', '2025-09-01T12:30:05Z'],
    ['2025-09-01T12:30:05.25Z', '2025-09-01T12:30:05.250Z'],
    ['2025-09-01T12:30:05.123999Z', '2025-09-01T12:30:05.123Z'],
    ['2025-09-01T00:00:00+02:00', '2025-08-31T22:00:00Z'],
    ['2025-09-01T00:00:00 02:00', '2025-08-31T22:00:00Z'],
    ['2025-09-01T00:00:00-05:30', '2025-09-01T05:30:00Z'],
  ])('%s is %s', (text, expected) => {
    expect(presentTime(parseTime(text) ?? Number.NaN)).toBe(expected);
  });

  it.each([
    ...['', 'yesterday', '2025', '2025-09', '2025-9-1', '20250901', '1756684800000'],
    ...['2025-02-30', '2025-02-29', '2025-13-01', '2025-00-10', '2025-01-32', '+02025-01-01'],
    ...['2025-09-01T12:00:00', '2025-09-01T12:00Z', '2025-09-01T24:00:00Z', '2025-09-01T12:60:00Z'],
    ...['2025-09-01T12:00:60Z', '2025-09-01T12:00:00+24:00', '2025-09-01T12:00:00+01:60'],
    ...['2025-02-30T00:00:00Z', '2025-09-01T12:00:00.Z', ' 2025-09-01', '2025-09-01 '],
  ])('%j is none', (text) => {
    expect(parseTime(text)).toBeNull();
  });

  it('is read back as it was written', () => {
    const min = Date.UTC(0, 0) - 1900 * 366 * 86_400_000;
    fc.assert(
      fc.property(
        fc.integer({ min: Math.max(min, -62_135_596_800_000), max: 253_402_300_799_999 }),
        (ms) => {
          expect(parseTime(presentTime(ms))).toBe(ms);
        },
      ),
      runs,
    );
  });

  it('has a fraction in an answer only when it is not zero', () => {
    expect(presentTime(0)).toBe('1970-01-01T00:00:00Z');
    expect(presentTime(1)).toBe('1970-01-01T00:00:00.001Z');
  });
});
