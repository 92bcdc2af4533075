import { describe, expect, it } from 'vitest';
import { daysIn, statedDay } from '../../../src/core/dates/stated-day.js';

describe('the day that a text states', () => {
  it.each([
    ['en', 'Effective May 3, 2024', '3 May 2024'],
    ['en', 'Effective May 3, 2024 (2024-05-03)', '3 May 2024'],
    ['de', 'Gültig ab 3. März 2024', '3 March 2024'],
    ['fr', 'Mis à jour le 1er décembre 2024', '1 December 2024'],
    ['de', 'Stand: 03.04.2024', '3 April 2024'],
    ['ja', '2024年3月3日施行', '3 March 2024'],
    [null, 'Effective May 3, 2024', '3 May 2024'],
  ])('%s: “%s”', (language, text, day) => {
    expect(statedDay(text, language)).toBe(day);
  });

  it.each([
    ['none', 'Effective at once'],
    ['several', 'Effective May 3, 2024, updated May 4, 2024'],
    ['a month alone', 'Effective May 2024'],
    ['one that may be two', 'Effective 03/04/2024'],
    ['one that is none', 'Effective 31 June 2024'],
  ])('is not reported if there is %s', (_, text) => {
    expect(statedDay(text, 'en')).toBeNull();
  });

  it('has its place in the text', () => {
    expect(daysIn('On May 3, 2024 and 4 May 2024.', 'en')).toEqual([
      { day: '2024-05-03', from: 3 },
      { day: '2024-05-04', from: 19 },
    ]);
  });
});
