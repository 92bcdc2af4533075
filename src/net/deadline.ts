import { DeadlinePassed } from './failure.js';

export interface Deadline {
  /**
   * Runs `work` with the clock running; aborts its signal when time is up or `stop` is aborted. The clock is paused
   * between runs: our own waiting does not count against the server.
   */
  run<T>(stop: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** One time limit for everything that a document needs: redirects, retries and bodies together. */
export function createDeadline(limitMs: number): Deadline {
  let leftMs = limitMs;

  return {
    async run(stop, work) {
      const abort = new AbortController();
      const callOff = () => abort.abort(stop.reason);
      const expire = () => abort.abort(new DeadlinePassed(limitMs));

      stop.addEventListener('abort', callOff);
      if (stop.aborted) callOff();
      if (leftMs <= 0) expire();
      const timer = setTimeout(expire, leftMs);
      const startedAt = performance.now();
      try {
        return await work(abort.signal);
      } finally {
        clearTimeout(timer);
        stop.removeEventListener('abort', callOff);
        // Node 24 warns about a timer with a negative time.
        leftMs = Math.max(0, leftMs - (performance.now() - startedAt));
      }
    },
  };
}
