import { Stopped } from './failure.js';

/**
 * Runs `work` with a signal that is aborted with `Stopped` once any of `signals` is.
 * Replaces `AbortSignal.any`, with which a signal that lives as long as the program accumulates followers.
 */
export async function withStop<T>(
  signals: readonly AbortSignal[],
  work: (stop: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const abort = () => stop.abort(new Stopped('the check was cancelled'));

  for (const signal of signals) signal.addEventListener('abort', abort);
  if (signals.some((signal) => signal.aborted)) abort();
  try {
    return await work(stop.signal);
  } finally {
    for (const signal of signals) signal.removeEventListener('abort', abort);
  }
}

/** Settles as `promise` does, or rejects with the reason of `stop` as soon as it is aborted. */
export async function orStopped<T>(promise: Promise<T>, stop: AbortSignal): Promise<T> {
  let giveUp = () => {};
  const stopped = new Promise<never>((_, reject) => {
    giveUp = () => reject(stop.reason);
    stop.addEventListener('abort', giveUp);
    if (stop.aborted) giveUp();
  });
  try {
    return await Promise.race([promise, stopped]);
  } finally {
    stop.removeEventListener('abort', giveUp);
  }
}
