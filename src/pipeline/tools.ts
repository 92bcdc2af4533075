import type { Document } from '../core/document.js';
import type { Answer } from '../core/outcome.js';
import type { Store, Validators } from '../store/store.js';

/** The one clock and the one source of chance, injected: epoch milliseconds, and a number in [0, 1). */
export interface Tools {
  store: Store;
  now: () => number;
  random: () => number;
  /** What addresses in events begin with, without a slash at the end; without it nothing is sent to endpoints. */
  eventBase?: string | undefined;
}

/** What `track` needs of the network. */
export interface PageFetcher {
  get(document: Document, validators?: Validators, signal?: AbortSignal): Promise<Answer>;
}
