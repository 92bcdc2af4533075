import { expect, it } from 'vitest';

import { quote } from '../../../src/core/response/quote.js';

it('quotes a long text of a server’s shortly and on one line', () => {
  expect(quote('a\nb')).toBe('"a\\nb"');
  expect(quote('x'.repeat(5_000)).length).toBeLessThan(250);
});
