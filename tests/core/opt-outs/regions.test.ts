import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionCode, regionsAround } from '../../../src/core/opt-outs/regions.js';
import { runs } from '../../runs.js';

describe('the code of a region', () => {
  it.each([
    ['DE', 'DE'],
    ['de', 'DE'],
    [' ch ', 'CH'],
    ['EU', 'EU'],
    ['eea', 'EEA'],
    ['uk', 'GB'],
    ['EL', 'GR'],
    ['us-ca', 'US-CA'],
    ['FR-75C', 'FR-75C'],
    ['GB-ENG', 'GB-ENG'],
    ['uk-sct', 'GB-SCT'],
  ])('%j is %s', (text, code) => {
    expect(regionCode(text)).toBe(code);
  });

  it.each([
    '',
    'D',
    'DEU',
    'Germany',
    '49',
    'US-',
    'US-CALI',
    'US CA',
    'US_CA',
    'EEA-DE',
    'D3',
    'ß',
    'ﬁ',
    '-',
  ])('%j is not one', (text) => {
    expect(regionCode(text)).toBeNull();
  });

  it('is a code itself, whatever it was read from', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^ ?[A-Za-z]{2,3}(-[A-Za-z0-9]{1,4})?$/));
    fc.assert(
      fc.property(text, (any) => {
        const code = regionCode(any);
        if (code !== null) expect(regionCode(code)).toBe(code);
      }),
      runs,
    );
  });
});

describe('around a region lie', () => {
  it.each([
    ['DE', ['DE', 'EU', 'EEA']],
    ['DE-BY', ['DE-BY', 'DE', 'EU', 'EEA']],
    ['GR', ['GR', 'EU', 'EEA']],
    ['NO', ['NO', 'EEA']],
    ['EU', ['EU', 'EEA']],
    ['EEA', ['EEA']],
    ['CH', ['CH']],
    ['GB', ['GB']],
    ['US', ['US']],
    ['US-CA', ['US-CA', 'US']],
  ])('%s: %j', (code, around) => {
    expect(regionsAround(code)).toEqual(around);
  });

  it('the Union for 27 countries, and the Economic Area for 30', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const countries = letters.flatMap((a) => letters.map((b) => `${a}${b}`));
    const inside = (area: string) =>
      countries.filter((code) => code !== 'EU' && regionsAround(code).includes(area));
    expect(inside('EU')).toHaveLength(27);
    expect(inside('EEA')).toEqual([...inside('EU'), 'IS', 'LI', 'NO'].sort());
  });
});
