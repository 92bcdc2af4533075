import { expect, it } from 'vitest';
import { answerOf } from '../../../src/pipeline/warc/answer.js';
import type { Archived } from '../../../src/pipeline/warc/archived.js';

const body = new TextEncoder().encode('<p>We share little.</p>');

function archived(over: Partial<Archived> = {}): Archived {
  return {
    file: 'a.warc',
    url: 'https://www.bramblework.example/legal/policy',
    at: Date.UTC(2025, 0, 1),
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body,
    isWhole: true,
    ...over,
  };
}

const withHeaders = (headers: Record<string, string>) =>
  archived({ headers: { ...archived().headers, ...headers } });

it('a whole page is a page', () => {
  const answer = answerOf(withHeaders({ 'content-length': String(body.length) }));
  expect(answer).toMatchObject({ kind: 'page', html: '<p>We share little.</p>' });
});

it('a body that is shorter than its declared length was cut', () => {
  const answer = answerOf(withHeaders({ 'content-length': String(body.length + 1) }));
  expect(answer).toMatchObject({ kind: 'unreachable', cause: 'reset' });
});

it('a body that was archived without its end was cut', () => {
  const answer = answerOf(archived({ isWhole: false }));
  expect(answer).toMatchObject({ kind: 'unreachable', cause: 'reset' });
});

it.each([{ 'content-encoding': 'gzip' }, { 'transfer-encoding': 'chunked' }])(
  'the declared length of a body that was coded (%j) says nothing of what it was decoded to',
  (coding) => {
    expect(answerOf(withHeaders({ ...coding, 'content-length': '9999' }))).toMatchObject({
      kind: 'page',
    });
  },
);

it('a coding that nobody here can undo is refused by its name', () => {
  expect(answerOf(withHeaders({ 'content-encoding': 'zstd' }))).toMatchObject({
    kind: 'refused-by-us',
    because: 'bad-encoding',
    detail: expect.stringContaining('zstd'),
  });
});

it('a redirect is no page, and one to a wall is a block', () => {
  const to = (location: string) => archived({ status: 302, headers: { location } });
  expect(answerOf(to('/legal/policy-2'))).toMatchObject({ because: 'redirect-not-captured' });
  expect(answerOf(to('/authwall?x=1'))).toMatchObject({ kind: 'blocked', by: 'authwall' });
  expect(answerOf(to('/accounts/login/'))).toMatchObject({ kind: 'blocked', by: 'sign-in' });
});

it('a page that forwards its reader at once is a redirect, and the new address is named', () => {
  const html = '<meta http-equiv="refresh" content="0; url=/new"><p>This page has moved.</p>';
  expect(answerOf(archived({ body: new TextEncoder().encode(html) }))).toMatchObject({
    because: 'redirect-not-captured',
    detail: expect.stringContaining('https://www.bramblework.example/new'),
  });
  expect(answerOf(withHeaders({ refresh: '0; url=/login' }))).toMatchObject({ kind: 'blocked' });
});

it('a body that was too long to be read is refused', () => {
  expect(answerOf(archived({ body: null }))).toMatchObject({ because: 'too-large' });
});
