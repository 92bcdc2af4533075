import { describe, expect, it } from 'vitest';

import type { Received } from '../../src/net/exchange.js';
import { explain, type Failure } from '../../src/net/failure.js';
import { withRetries } from '../../src/net/retry.js';
import { fakeTiming } from './fake-timing.js';

const reset = explain(Object.assign(new Error('gone'), { code: 'ECONNRESET' }), 'https://x.test/');
const refused = explain(
  Object.assign(new Error('no'), { code: 'ECONNREFUSED' }),
  'https://x.test/',
);

function received(status: number, headers: Record<string, string> = {}): Received {
  return { kind: 'received', setCookies: [], status, headers, bytes: new Uint8Array() };
}

/** Sends `outcomes` one after the other, and says how many were needed and what the pauses were. */
async function retry(outcomes: (Received | Failure)[], throws = 0.5) {
  const timing = fakeTiming(throws);
  let sent = 0;
  const send = async () => outcomes[sent++] ?? received(200);
  const outcome = await withRetries(send, timing, new AbortController().signal);
  return { outcome, sent, slept: timing.slept };
}

describe('trouble', () => {
  it.each([[502], [503], [504]])('with status %i is tried three times in all', async (status) => {
    const outcomes = Array.from({ length: 5 }, () => received(status));
    const { outcome, sent } = await retry(outcomes);
    expect(sent).toBe(3);
    expect(outcome).toMatchObject({ status });
  });

  it.each([[200], [304], [404], [429], [500], [501], [999]])(
    'with status %i is not tried again',
    async (status) => {
      expect((await retry([received(status)])).sent).toBe(1);
    },
  );

  it('on the way is tried again, a refusal is not', async () => {
    expect(await retry([reset])).toMatchObject({ sent: 2, outcome: { status: 200 } });
    expect(await retry([refused])).toMatchObject({ sent: 1, outcome: refused });
  });

  it('is tried again after a pause between nothing and a limit that doubles', async () => {
    expect((await retry([reset, reset, reset], 0)).slept).toEqual([0, 0]);
    expect((await retry([reset, reset, reset], 0.999)).slept).toEqual([999, 1998]);
  });

  it('is not tried again before the date that the server names', async () => {
    const headers = { 'retry-after': 'Mon, 03 Nov 2025 12:00:20 GMT' };
    expect((await retry([received(503, headers)])).slept).toEqual([20_000]);
  });

  it('is handed up when the date is far', async () => {
    const headers = { 'retry-after': 'Mon, 03 Nov 2025 12:00:31 GMT' };
    expect(await retry([received(503, headers)])).toMatchObject({ sent: 1, slept: [] });
  });

  it('is left alone once the check was cancelled', async () => {
    const abort = new AbortController();
    const timing = { ...fakeTiming(), sleep: async () => abort.abort(new Error('off')) };
    let sent = 0;
    const send = async () => {
      sent += 1;
      return reset;
    };
    await expect(withRetries(send, timing, abort.signal)).rejects.toThrow('off');
    expect(sent).toBe(1);
  });
});
