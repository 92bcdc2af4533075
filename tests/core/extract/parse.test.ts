import { expect, it } from 'vitest';
import { parse } from '../../../src/core/extract/parse.js';

const nested = (depth: number) =>
  `<p>Before.</p>${'<i>'.repeat(depth)}deep${'</i>'.repeat(depth)}<p>Behind.</p>`;

it('a page is a tree with everything in it', () => {
  const { $, whole } = parse(`<html lang=en><body>${nested(100)}</body></html>`);
  expect(whole).toBe(true);
  expect($('html').attr('lang')).toBe('en');
  expect($('body').text()).toBe('Before.deepBehind.');
});

it('beyond any sensible depth reading stops, and says so', () => {
  const { $, whole } = parse(nested(20_000));
  expect(whole).toBe(false);
  expect($('p').text()).toBe('Before.');
});

it('elements one after another are not deep', () => {
  const { $, whole } = parse('<b>x</b>'.repeat(20_000));
  expect(whole).toBe(true);
  expect($('b').length).toBe(20_000);
});
