import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../config.js';
import { createFetcher, type Fetcher } from '../net/fetcher.js';
import { userAgentOf } from '../net/user-agent.js';

/** The fetcher that the configuration describes, with a real clock. */
export function createDocumentFetcher(config: Config): Fetcher {
  return createFetcher({
    userAgent: userAgentOf(config),
    robots: config.robots,
    minimumGapMs: config.minimumGap * 1000,
    now: Date.now,
    sleep,
    random: Math.random,
  });
}

/** Resolves early, without an error, when the signal is aborted. */
export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
