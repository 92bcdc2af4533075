import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';

import { Stopped } from '../../src/net/failure.js';
import { orStopped, withStop } from '../../src/net/stop.js';

const forEver = new Promise<never>(() => {});

describe('a stop signal', () => {
  it('is aborted when any of its sources is', async () => {
    const sources = [new AbortController(), new AbortController()];
    const waiting = withStop(
      sources.map(({ signal }) => signal),
      (stop) => orStopped(forEver, stop),
    );
    sources[1]?.abort();
    await expect(waiting).rejects.toBeInstanceOf(Stopped);
  });

  it('is aborted from the start when a source is', async () => {
    const aborted = withStop([AbortSignal.abort()], async (stop) => stop.aborted);
    expect(await aborted).toBe(true);
  });

  it('leaves nothing behind on a source that outlives it', async () => {
    const source = new AbortController().signal;
    const left = await withStop([source], async (stop) => {
      await orStopped(Promise.resolve(), stop);
      return getEventListeners(stop, 'abort');
    });
    expect(left).toEqual([]);
    expect(getEventListeners(source, 'abort')).toEqual([]);
  });
});
