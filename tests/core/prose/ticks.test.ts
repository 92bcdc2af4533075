import { describe, expect, it } from 'vitest';
import { isTicked, plainTicks } from '../../../src/core/prose/ticks.js';

describe('the box in front of a text', () => {
  it.each([
    ['☑ Share my data', true],
    ['☒ Share my data', true],
    ['☐ Share my data', false],
    ['Share my data', null],
    ['Share ☑ my data', null],
    ['✓ Share my data', null],
    ['', null],
  ])('of “%s” is ticked: %s', (text, ticked) => {
    expect(isTicked(text)).toBe(ticked);
  });
});

describe('ticks and crosses', () => {
  it('are the same in any style, and boxes are not', () => {
    expect(plainTicks('✔️ ✅ ✓ ✗ ✘ ❌ ✖ ☑ ☐')).toBe('✓ ✓ ✓ ✗ ✗ ✗ ✗ ☑ ☐');
  });
});
