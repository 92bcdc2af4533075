import { expect, it } from 'vitest';
import { withoutMarker } from '../../../src/core/prose/markers.js';
import { countCpuMs } from '../../cpu.js';

/** Many times what is needed. */
const mostCpuMs = 2_000;

it.each([
  ['3. How we share', 'How we share'],
  ['3.4 With others', 'With others'],
  ['A.1. Terms', 'Terms'],
  ['I.2.a. Liability', 'Liability'],
  ['(a) your name', 'your name'],
  ['iv. your address', 'your address'],
  ['i. your name', 'your name'],
  ['xviii) your posts', 'your posts'],
  ['(IV) Your rights', 'Your rights'],
  ['V. Your rights', 'Your rights'],
  ['1.i.a) your address', 'your address'],
  ['2.iv.III.b. your address', 'your address'],
  ['II.3.xii your address', 'your address'],
  ['• your posts', 'your posts'],
  ['- your posts', 'your posts'],
])('%s has a marker in front', (text, rest) => {
  expect(withoutMarker(text)).toBe(rest);
});

it.each([
  'U.S. residents have rights',
  'E.U. law applies',
  'A member may object',
  '30 days after you ask',
  '2025 was the year',
  'GDPR. It applies.',
  'iV. It applies.',
  '1.iVx. It applies.',
  'xxxviii. It applies.',
  '1.i.i.b- It applies.',
  '3.',
  '•',
  '',
])('“%s” has none', (text) => {
  expect(withoutMarker(text)).toBe(text);
});

it('counters without an end are read in no time, each letter in one way alone', () => {
  const spentMs = countCpuMs();
  for (const letter of ['i', 'V', 'c', 'xi']) {
    const text = `1${`.${letter}`.repeat(20_000)}b- It applies.`;
    expect(withoutMarker(text)).toBe(text);
  }
  expect(spentMs()).toBeLessThan(mostCpuMs);
});
