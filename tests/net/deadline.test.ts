import { describe, expect, it, vi } from 'vitest';

import { createDeadline } from '../../src/net/deadline.js';
import { DeadlinePassed } from '../../src/net/failure.js';

const never = new AbortController().signal;

/** Rejects with the signal's reason; meanwhile waits. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
}

describe('a deadline', () => {
  it('calls work off when the time is up, and all work after it', async () => {
    const deadline = createDeadline(20);
    await expect(deadline.run(never, untilAborted)).rejects.toBeInstanceOf(DeadlinePassed);
    await expect(deadline.run(never, untilAborted)).rejects.toBeInstanceOf(DeadlinePassed);
  });

  it('that has passed sets no timer in the past', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const deadline = createDeadline(20);
      await deadline.run(never, async () => vi.advanceTimersByTime(21));
      const timers = vi.spyOn(globalThis, 'setTimeout');
      await deadline.run(never, async () => {});
      expect(timers.mock.calls.map(([, ms]) => ms)).toEqual([0]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('stands still between two runs', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const deadline = createDeadline(100);
      expect(await deadline.run(never, async () => 'first')).toBe('first');
      vi.advanceTimersByTime(10_000);
      const second = deadline.run(never, async (signal) => {
        vi.advanceTimersByTime(99);
        return signal.aborted;
      });
      expect(await second).toBe(false);
      const third = deadline.run(never, async (signal) => {
        vi.advanceTimersByTime(1);
        return signal.aborted;
      });
      expect(await third).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('passes on why its caller stops', async () => {
    const reason = new Error('enough');
    const stop = new AbortController();
    const work = createDeadline(60_000).run(stop.signal, untilAborted);
    stop.abort(reason);
    await expect(work).rejects.toBe(reason);
    await expect(createDeadline(60_000).run(stop.signal, untilAborted)).rejects.toBe(reason);
  });
});
