import { describe, expect, it } from 'vitest';
import { isOfferedIn } from '../../../src/core/opt-outs/availability.js';
import { region } from './builders.js';

const notIn = (code: string) => region(code, { available: false });
const joining = (code: string) => region(code, { from: '2026-06-10' });

describe('a control is offered', () => {
  it.each([
    ['everywhere, where the text names no region', 'US', []],
    ['in a region that the text names', 'US', [region('US')]],
    ['in a country of a region that it names', 'DE', [region('EU')]],
    ['in a state of a country that it names', 'US-CA', [region('US')]],
    ['in the Union, where the Economic Area is named', 'EU', [region('EEA')]],
    ['in Norway, where the Economic Area is named', 'NO', [region('EEA')]],
    ['elsewhere than where it is not', 'US', [notIn('EU')]],
    ['in a country that is named apart from its area', 'DE', [notIn('EU'), region('DE')]],
    [
      'elsewhere than in an area that has it in one country alone',
      'US',
      [notIn('EU'), region('DE')],
    ],
    ['in a region that joined the others', 'DE', [joining('EU')]],
    ['where it was before other regions joined', 'US', [joining('EU'), joining('GB')]],
    ['in a region that joined beside named ones', 'GB', [region('US'), joining('GB')]],
  ])('%s', (_, code, regions) => {
    expect(isOfferedIn(code, regions)).toBe(true);
    expect(isOfferedIn(code, regions.toReversed())).toBe(true);
  });
});

describe('a control is not offered', () => {
  it.each([
    ['where the text says so', 'US', [notIn('US')]],
    ['in a country of a region where it is not', 'DE', [notIn('EU')]],
    ['in a state of a country where it is not', 'US-CA', [notIn('US')]],
    ['beside the regions that the text names', 'CA', [region('US'), region('EU')]],
    ['beside them, also where others joined', 'CA', [region('US'), joining('EU')]],
    ['in a country that is left out of its area', 'DE', [region('EU'), notIn('DE')]],
    ['beside an area, also where a country of that is left out', 'US', [region('EU'), notIn('DE')]],
    ['in Norway, where the Union is named', 'NO', [region('EU')]],
    ['in the whole country, where one state of it is named', 'US', [region('US-CA')]],
  ])('%s', (_, code, regions) => {
    expect(isOfferedIn(code, regions)).toBe(false);
    expect(isOfferedIn(code, regions.toReversed())).toBe(false);
  });
});
