import { expect, it } from 'vitest';
import { withoutMarker } from '../../../src/core/prose/markers.js';

it.each([
  ['3. How we share', 'How we share'],
  ['3.4 With others', 'With others'],
  ['A.1. Terms', 'Terms'],
  ['I.2.a. Liability', 'Liability'],
  ['(a) your name', 'your name'],
  ['iv. your address', 'your address'],
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
  '3.',
  '•',
  '',
])('“%s” has none', (text) => {
  expect(withoutMarker(text)).toBe(text);
});
