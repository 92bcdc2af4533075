import type { Timing } from '../../src/net/retry.js';

export interface FakeTiming extends Timing {
  /** How long each sleep was meant to be, in milliseconds. */
  slept: number[];
  advance(ms: number): void;
}

/** A clock that moves only when somebody sleeps, and dice that always show `throws`. */
export function fakeTiming(throws = 0.5): FakeTiming {
  let at = Date.parse('2025-11-03T12:00:00Z');
  const slept: number[] = [];
  return {
    slept,
    now: () => at,
    random: () => throws,
    advance: (ms) => {
      at += ms;
    },
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      slept.push(ms);
      at += ms;
    },
  };
}
