import type { Store } from '../../src/store/store.js';

/*
 * What every store does, whichever database is behind it, stands in `contract/`, a file a subject. The tests beside
 * this file hold SQLite to it.
 */

/** An empty database. `another` opens a second connection to it; `close` ends them all. */
export interface Opened {
  store: Store;
  another(): Promise<Store>;
  close(): Promise<void>;
}

export type Open = () => Promise<Opened>;
