import { describe, expect, it } from 'vitest';

import { DeadlinePassed, explain, Stopped } from '../../src/net/failure.js';

const url = 'https://www.linkedin.com/legal/privacy-policy';
const withCode = (code: string) => Object.assign(new Error('what it says'), { code });

describe('an error', () => {
  it.each([
    ['ECONNREFUSED', 'refused', false],
    ['EHOSTUNREACH', 'refused', false],
    ['ENOTFOUND', 'dns', false],
    ['EAI_AGAIN', 'dns', false],
    ['ECONNRESET', 'reset', true],
    ['EPIPE', 'reset', true],
    ['UND_ERR_SOCKET', 'reset', true],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'reset', true],
    ['ETIMEDOUT', 'timeout', true],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout', true],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout', false],
    ['UND_ERR_BODY_TIMEOUT', 'timeout', false],
    ['CERT_HAS_EXPIRED', 'tls', false],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', false],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', false],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', false],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', false],
    ['EPROTO', 'tls', false],
    ['HPE_INVALID_CONSTANT', 'protocol', false],
    ['UND_ERR_HEADERS_OVERFLOW', 'protocol', false],
    ['SOMETHING_NEW', 'protocol', false],
  ])('with code %s is %s, transient: %j', (code, cause, transient) => {
    const failure = explain(withCode(code), url);
    expect(failure).toMatchObject({ answer: { kind: 'unreachable', cause }, transient });
    expect(failure.answer.detail).toContain(url);
    expect(failure.answer.detail).toContain(code);
    expect(failure.answer.detail).toContain('what it says');
  });

  it('of all addresses of a name is that of the first', () => {
    const all = Object.assign(new AggregateError([withCode('ECONNREFUSED')]), {
      code: 'ECONNREFUSED',
    });
    expect(explain(all, url).answer).toMatchObject({ cause: 'refused' });
  });

  it('of our own making is no reason to try again', () => {
    const late = { answer: { cause: 'timeout' }, transient: false };
    expect(explain(new DeadlinePassed(60_000), url)).toMatchObject(late);
    expect(explain(new Stopped('called off'), url)).toMatchObject(late);
  });

  it.each([[null], ['text'], [{ code: 7 }], [undefined]])(
    'that is none, %j, is a value too',
    (thrown) => {
      expect(explain(thrown, url).answer).toMatchObject({ kind: 'unreachable', cause: 'protocol' });
    },
  );
});
