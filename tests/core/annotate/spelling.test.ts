import { expect, it } from 'vitest';
import { sharedSpelling } from '../../../src/core/annotate/spelling.js';

it.each([
  ['We personalise what your organisation sees.', 'We personalize what your organization sees.'],
  ['Analysing behaviour', 'Analyzing behavior'],
  ['the colours you favour', 'the colors you favor'],
  ['a cancelled enrolment', 'a canceled enrollment'],
  ['the help centre', 'the help center'],
  ['under licence, in defence', 'under license, in defense'],
  ['our partner programme', 'our partner program'],
])('“%s” is “%s” in another spelling', (british, american) => {
  expect(sharedSpelling(british)).toBe(sharedSpelling(american));
});

it.each([
  ['for four days', 'for for days'],
  ['you and your data', 'you and yor data'],
  ['we share it', 'we shared it'],
  ['you will tell us', 'you wil not tell us'],
  ['our use of it', 'our uses of it'],
  ['we may seize it', 'we may size it'],
  ['a price', 'a prize'],
])('“%s” is not “%s”', (one, other) => {
  expect(sharedSpelling(one)).not.toBe(sharedSpelling(other));
});
