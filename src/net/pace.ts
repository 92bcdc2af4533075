import type { Timing } from './retry.js';
import { orStopped } from './stop.js';

/** Maximum number of hosts to remember; redirects can name any number of them. */
const maximumHosts = 1_000;

/** One host's lane: its holder is the only one talking to that host. */
export interface Lane {
  /** Sends once `gapMs` have passed since the last request in this lane ended. */
  request<T>(gapMs: number, send: () => Promise<T>): Promise<T>;
}

export interface Pace {
  /** Waits for the lane of `host` and holds it while `work` runs. Rejects as soon as `stop` is aborted. */
  inLane<T>(host: string, stop: AbortSignal, work: (lane: Lane) => Promise<T>): Promise<T>;
}

interface HostState {
  /** Resolves when the last one in the queue has left. */
  tail: Promise<void>;
  /** Number waiting or in the lane. */
  visitors: number;
  /** Milliseconds since 1970; null before the first request. */
  endedAt: number | null;
}

/** Keeps requests to one host apart: one at a time, with a gap between them. */
export function createPace(timing: Pick<Timing, 'now' | 'sleep'>): Pace {
  const hosts = new Map<string, HostState>();

  return {
    async inLane(host, stop, work) {
      const state = stateOf(hosts, host);
      const { before, leave } = queueUp(state);
      try {
        await orStopped(before, stop);
        return await work({ request: (gapMs, send) => requestAfterGap(state, gapMs, stop, send) });
      } finally {
        leave();
      }
    },
  };

  async function requestAfterGap<T>(
    state: HostState,
    gapMs: number,
    stop: AbortSignal,
    send: () => Promise<T>,
  ): Promise<T> {
    const waitMs = state.endedAt === null ? 0 : state.endedAt + gapMs - timing.now();
    // Never longer than the gap, even if the clock was set back.
    if (waitMs > 0) await timing.sleep(Math.min(waitMs, gapMs), stop);
    stop.throwIfAborted();
    try {
      return await send();
    } finally {
      state.endedAt = timing.now();
    }
  }
}

function stateOf(hosts: Map<string, HostState>, host: string): HostState {
  const state = hosts.get(host) ?? { tail: Promise.resolve(), visitors: 0, endedAt: null };
  // Move to the end: a map keeps insertion order, so the least recently used host comes first.
  hosts.delete(host);
  hosts.set(host, state);
  if (hosts.size > maximumHosts) forgetOne(hosts, host);
  return state;
}

/** Drops the least recently used host that is not in use. */
function forgetOne(hosts: Map<string, HostState>, newcomer: string): void {
  for (const [host, { visitors }] of hosts) {
    if (visitors > 0 || host === newcomer) continue;
    hosts.delete(host);
    return;
  }
}

function queueUp(state: HostState): { before: Promise<void>; leave: () => void } {
  const before = state.tail;
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = () => {
      state.visitors -= 1;
      resolve();
    };
  });
  state.visitors += 1;
  // Also wait for the predecessors: giving up must not let the next one in early.
  state.tail = before.then(() => left);
  return { before, leave };
}
