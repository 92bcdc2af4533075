import { describe, expect, it } from 'vitest';
import type { Doubt, NoPage } from '../../src/core/outcome.js';
import {
  type State,
  type Status,
  stateInDoubt,
  stateWithoutPage,
  statusAfter,
} from '../../src/core/status.js';

const detail = 'Why.';

describe('the state of a document without a page', () => {
  it.each<[NoPage, State]>([
    [{ kind: 'unchanged', detail }, 'ok'],
    [{ kind: 'missing', status: 404, detail }, 'unreachable'],
    [{ kind: 'blocked', by: 'status-999', detail }, 'blocked'],
    [{ kind: 'rate-limited', retryAfterS: 60, detail }, 'blocked'],
    [{ kind: 'unavailable', status: 503, retryAfterS: null, detail }, 'unreachable'],
    [{ kind: 'unreachable', cause: 'timeout', detail }, 'unreachable'],
    [{ kind: 'refused-by-us', because: 'robots', detail }, 'blocked'],
    [{ kind: 'refused-by-us', because: 'off-site-redirect', detail }, 'suspect'],
    [{ kind: 'refused-by-us', because: 'too-large', detail }, 'suspect'],
  ])('after %j is %s', (answer, state) => {
    expect(stateWithoutPage(answer, false)).toBe(state);
  });

  it('is ok where the document may be absent, and only then', () => {
    expect(stateWithoutPage({ kind: 'missing', status: 410, detail }, true)).toBe('ok');
    expect(stateWithoutPage({ kind: 'unreachable', cause: 'dns', detail }, true)).toBe(
      'unreachable',
    );
  });
});

describe('the state of a document with a doubted page', () => {
  it.each<[Doubt, State]>([
    [{ kind: 'blocked', by: 'captcha', detail }, 'blocked'],
    [{ kind: 'empty', detail }, 'suspect'],
    [{ kind: 'main-missing', detail }, 'suspect'],
    [{ kind: 'wrong-language', detail }, 'suspect'],
    [{ kind: 'truncated', detail }, 'suspect'],
    [{ kind: 'shrunken', detail }, 'suspect'],
  ])('after %j is %s', (doubt, state) => {
    expect(stateInDoubt(doubt)).toBe(state);
  });
});

describe('a status', () => {
  const before: Status = {
    state: 'blocked',
    since: 100,
    detail: 'Old.',
    failures: 3,
    nextCheckAt: 500,
  };
  const next = (state: State) => statusAfter(before, { state, detail, at: 500, nextCheckAt: 900 });

  it('keeps the time since when its state has lasted, and counts failures in a row', () => {
    expect(next('blocked')).toEqual({
      ...{ state: 'blocked', since: 100, detail, failures: 4, nextCheckAt: 900 },
    });
  });

  it('starts again with another state, and continues to count failures', () => {
    expect(next('unreachable')).toMatchObject({ since: 500, failures: 4 });
    expect(next('suspect')).toMatchObject({ since: 500, failures: 4 });
  });

  it.each<State>(['ok', 'pending-confirmation'])('has no failures when it is %s', (state) => {
    expect(next(state)).toMatchObject({ since: 500, failures: 0 });
  });
});
