import { describe, expect, it } from 'vitest';

import { isReservedHeader } from '../../../src/core/webhooks/reserved-headers.js';

describe('a header', () => {
  it.each([
    ...['host', 'Host', 'connection', 'Transfer-Encoding', 'upgrade', 'expect', 'te', 'trailer'],
    ...['webhook-id', 'Webhook-Signature', 'webhook-anything', 'content-type', 'Content-Length'],
    ...['proxy-authorization', 'user-agent', 'accept-encoding', 'keep-alive'],
  ])('%s is ours', (name) => {
    expect(isReservedHeader(name)).toBe(true);
  });

  it.each(['authorization', 'x-webhook-id', 'cookie', 'x-tenant', 'hosts', 'accept'])(
    '%s can be the endpoint’s',
    (name) => {
      expect(isReservedHeader(name)).toBe(false);
    },
  );
});
