import { describe, expect, it } from 'vitest';
import { dayOf, isBefore, latestDayOf } from '../../../src/core/dates/day.js';

describe('the day at a time', () => {
  it.each([
    ['2025-11-02T09:59:59Z', '2025-11-02', '2025-11-02'],
    ['2025-11-02T10:00:00Z', '2025-11-02', '2025-11-03'],
    ['2025-12-31T23:59:59Z', '2025-12-31', '2026-01-01'],
  ])('%s is %s in UTC, and %s where it is latest', (time, inUtc, latest) => {
    expect(dayOf(Date.parse(time))).toBe(inUtc);
    expect(latestDayOf(Date.parse(time))).toBe(latest);
  });
});

it.each([
  ['2025-11-02', '2025-11-03', true],
  ['2025-11-03', '2025-11-03', false],
  ['2025-10-31', '2025-11', true],
  ['2025-11-01', '2025-11', false],
])('that %s lies before %s is %s', (day, date, expected) => {
  expect(isBefore(day, date)).toBe(expected);
});
