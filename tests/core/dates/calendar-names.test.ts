import { expect, it } from 'vitest';
import { calendarNames } from '../../../src/core/dates/calendar-names.js';

/** All two-letter codes that are languages here; a document may be declared in any of them. */
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const codes = letters.flatMap((one) => letters.map((other) => one + other));
const languages = Intl.DateTimeFormat.supportedLocalesOf(codes);

it('every language that Intl knows has a name for each month', () => {
  expect(languages.length).toBeGreaterThan(100);
  const incomplete = languages.filter(
    (language) => new Set(calendarNames(language).months.values()).size < 12,
  );
  expect(incomplete).toEqual([]);
});

it.each([
  ['gd', 'dhen fhaoilleach', 1],
  ['el', 'ιανουαριοσ', 1],
  ['el', 'ιανουαριου', 1],
  ['cs', 'leden', 1],
  ['cs', 'ledna', 1],
  ['de-AT', 'janner', 1],
  ['xx', 'january', 1],
])('in %s, “%s” is a month', (language, name, number) => {
  expect(calendarNames(language).months.get(name)).toBe(number);
});
