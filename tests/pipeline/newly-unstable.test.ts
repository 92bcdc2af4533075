import { expect, it } from 'vitest';
import { unstablePlaces } from '../../src/core/recognise/unstable-places.js';
import { hourMs, openFeed, page } from './harness.js';

/** A page with a list of other pages that nobody declared to be frame. */
function withOthers(rule: string, ...others: readonly string[]) {
  const items = others.map((other) => `<li>${other}</li>`).join('');
  const main = `<h1>Policy</h1><h2>Rules</h2><p>${rule}</p><h2>Read on</h2><ul>${items}</ul>`;
  return page(`<!DOCTYPE html><html lang="en"><body><main>${main}</main></body></html>`);
}

const others = ['All about ponds', 'Oaks in winter', 'Bees and you', 'A year of moss', 'Figs'];
const rule = 'We keep what you write to us for 30 days and no longer.';

it('a place that differs at nearly every check is learned, reported no more, and its earlier changes are marked', async () => {
  const { see, known, changes } = await openFeed({ confirmations: 1 });
  let hour = 0;
  for (const other of [...others, ...others]) await see(++hour * hourMs, withOthers(rule, other));
  const told = await changes();
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThan(7);
  expect(told.map(({ unstable }) => unstable)).toEqual(told.map(() => true));
  expect(unstablePlaces((await known()).placeHistory)).toMatchObject([
    { section: ['Read on'], kind: 'item' },
  ]);
  expect(await see(++hour * hourMs, withOthers(rule, 'Something new'))).toMatchObject({
    outcome: 'unchanged',
  });
});

it('it hides nothing elsewhere, and matters to no change', async () => {
  const { see } = await openFeed({ confirmations: 1 });
  let hour = 0;
  for (const other of [...others, ...others]) await see(++hour * hourMs, withOthers(rule, other));
  const other = 'We keep what you write to us for 90 days and no longer.';
  const { change } = await see(++hour * hourMs, withOthers(other, 'Vines'));
  expect(change).toMatchObject({ unstable: false });
  expect(change?.edits.find(({ after }) => after === other)).toBeDefined();
});

it('if two sightings are required, an unstable place keeps no change from being reported', async () => {
  const { see, changes } = await openFeed();
  let hour = 0;
  for (const other of [...others, ...others]) await see(++hour * hourMs, withOthers(rule, other));
  const now = 'We keep what you write to us for 90 days and no longer.';
  await see(++hour * hourMs, withOthers(now, 'Vines'));
  await see(++hour * hourMs, withOthers(now, 'Weeds'));
  const told = (await changes()).filter(({ unstable }) => !unstable);
  expect(told.at(-1)?.edits.find(({ after }) => after === now)).toBeDefined();
});
