import type { Document } from '../core/document.js';
import type { Answer } from '../core/outcome.js';
import type { Store, Validators } from '../store/store.js';

/** Includes the only clock (epoch milliseconds) and the only source of randomness (a number in [0, 1)). */
export interface Tools {
  store: Store;
  now: () => number;
  random: () => number;
  /** What addresses in events start with, without a trailing slash. If missing, there are no events. */
  eventBase?: string | undefined;
}

/** What `track` needs from the network. */
export interface PageFetcher {
  get(document: Document, validators?: Validators, signal?: AbortSignal): Promise<Answer>;
}
