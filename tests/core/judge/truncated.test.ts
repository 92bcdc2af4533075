import { expect, it } from 'vitest';
import type { Ending } from '../../../src/core/extract/ending.js';
import { isTruncated } from '../../../src/core/judge/truncated.js';
import { readMain } from '../extract/reading.js';
import { served } from './served.js';

const text = (...paragraphs: readonly string[]) =>
  readMain(paragraphs.map((words) => `<p>${words}</p>`).join('')).text;
const html = '<body><p>We keep posts.';
const known = text('We keep posts.', 'We share little.');

const judged = (ending: Ending, headers: Record<string, string> = {}, shown = text('Else.')) =>
  isTruncated(served(html, { headers }), ending, shown, known);

it('a text that is closed or complete is whole', () => {
  expect(judged('closed')).toBe(false);
  expect(judged('complete')).toBe(false);
});

it('a text that is cut is not, even if as many bytes came as were declared', () => {
  expect(judged('cut')).toBe(true);
  expect(judged('cut', { 'content-length': String(html.length) })).toBe(true);
});

it('an unfinished text is whole if as many bytes came as were declared', () => {
  expect(judged('unfinished')).toBe(true);
  expect(judged('unfinished', { 'content-length': String(html.length) })).toBe(false);
  expect(judged('unfinished', { 'content-length': String(html.length + 1) })).toBe(true);
  expect(
    judged('unfinished', { 'content-length': String(html.length), 'content-encoding': 'gzip' }),
  ).toBe(true);
});

it('a complete text is cut if the current one begins with it and goes on', () => {
  const shown = text('We keep posts.');
  expect(judged('complete', {}, shown)).toBe(true);
  expect(judged('closed', {}, shown)).toBe(false);
  expect(judged('complete', { 'content-length': String(html.length) }, shown)).toBe(false);
  expect(judged('complete', {}, text('We keep photos.'))).toBe(false);
  expect(isTruncated(served(html), 'complete', shown, null)).toBe(false);
});
