import { expect, it } from 'vitest';
import {
  contentCodingOf,
  declaredBytes,
  mediaTypeOf,
} from '../../../src/core/response/content-headers.js';

it.each([
  ['text/plain', 'text/plain'],
  [' Text/HTML ; charset=utf-8', 'text/html'],
  ['text/plain, text/html', 'text/plain'],
  ['', ''],
])('the media type of “%s” is “%s”', (value, type) => {
  expect(mediaTypeOf({ 'content-type': value })).toBe(type);
});

it('a response that names neither type nor coding has neither', () => {
  expect([mediaTypeOf({}), contentCodingOf({})]).toEqual(['', '']);
});

it.each([
  [{ 'content-length': '12' }, 12],
  [{ 'content-length': '12', 'content-encoding': ' Identity ' }, 12],
  [{ 'content-length': '12', 'content-encoding': 'gzip' }, Number.NaN],
  [{ 'content-length': 'many' }, Number.NaN],
  [{}, Number.NaN],
])('of %j, a body should have %d bytes', (headers, bytes) => {
  expect(declaredBytes(headers)).toBe(bytes);
});
