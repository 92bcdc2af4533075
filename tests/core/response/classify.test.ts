import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/core/response/classify.js';
import { runs } from '../../runs.js';

const url = 'https://www.linkedin.com/legal/privacy-policy';
const now = new Date('2025-11-03T12:00:00Z');

function judge(status: number, headers: Record<string, string> = {}) {
  return classify({ url, status, headers }, now);
}

describe('a response', () => {
  it.each([
    [200, 'text/html; charset=utf-8'],
    [200, 'TEXT/HTML'],
    [200, 'text/html, text/html; charset=utf-8'],
    [200, 'application/xhtml+xml'],
    [203, 'text/plain;charset=utf-8'],
    [200, 'text/markdown'],
    [200, ''],
    [200, 'nonsense'],
  ])('with status %i and type %j has a body to read', (status, type) => {
    expect(judge(status, { 'content-type': type })).toEqual({ kind: 'body' });
  });

  it('without a type has a body to read', () => {
    expect(judge(200)).toEqual({ kind: 'body' });
  });

  it.each([['application/pdf'], ['image/png'], ['application/json; charset=utf-8']])(
    'of type %s is refused',
    (type) => {
      expect(judge(200, { 'content-type': type })).toMatchObject({
        kind: 'refused-by-us',
        because: 'not-html',
      });
    },
  );

  it.each([
    [304, { kind: 'unchanged' }],
    [999, { kind: 'blocked', by: 'status-999' }],
    [401, { kind: 'blocked', by: 'forbidden' }],
    [403, { kind: 'blocked', by: 'forbidden' }],
    [451, { kind: 'blocked', by: 'forbidden' }],
    [404, { kind: 'missing', status: 404 }],
    [410, { kind: 'missing', status: 410 }],
    [429, { kind: 'rate-limited', retryAfterS: null }],
    [500, { kind: 'unavailable', status: 500, retryAfterS: null }],
    [503, { kind: 'unavailable', status: 503, retryAfterS: null }],
    [204, { kind: 'unavailable', status: 204 }],
    [206, { kind: 'unavailable', status: 206 }],
    [400, { kind: 'unavailable', status: 400 }],
    [418, { kind: 'unavailable', status: 418 }],
    [0, { kind: 'unavailable', status: 0 }],
    [302, { kind: 'refused-by-us', because: 'bad-redirect' }],
  ])('with status %i is %j', (status, verdict) => {
    expect(judge(status)).toMatchObject(verdict);
  });

  it.each([[429], [503]])('with status %i hands up when to come back', (status) => {
    expect(judge(status, { 'retry-after': '120' })).toMatchObject({ retryAfterS: 120 });
    const date = 'Mon, 03 Nov 2025 12:01:00 GMT';
    expect(judge(status, { 'retry-after': date })).toMatchObject({ retryAfterS: 60 });
  });

  it.each([[301], [302], [303], [307], [308]])('with status %i leads elsewhere', (status) => {
    const to = 'https://www.linkedin.com/legal/privacy';
    expect(judge(status, { location: '/legal/privacy' })).toEqual({ kind: 'redirect', to });
  });

  it('that redirects to the sign-in wall is blocked', () => {
    const location = '/authwall?trk=qf';
    expect(judge(302, { location })).toMatchObject({ kind: 'blocked', by: 'authwall' });
  });

  it('says in one sentence what happened and where', () => {
    for (const status of [304, 302, 401, 404, 429, 503, 999]) {
      const verdict = judge(status);
      expect(verdict).toHaveProperty('detail');
      if ('detail' in verdict) expect(verdict.detail).toMatch(/^[^\n]*linkedin[^\n]*\.$/);
    }
  });

  it('is judged whatever its status and headers are', () => {
    const headers = fc.dictionary(
      fc.oneof(fc.constantFrom('location', 'content-type', 'retry-after'), fc.string()),
      fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.integer().map(String)),
    );
    const status = fc.oneof(fc.integer({ min: 100, max: 999 }), fc.double());
    fc.assert(
      fc.property(status, headers, (anyStatus, anyHeaders) => {
        expect(typeof judge(anyStatus, anyHeaders).kind).toBe('string');
      }),
      runs,
    );
  });
});
