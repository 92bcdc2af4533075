import { describe } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { changesContract } from './contract/changes.js';
import { claimsContract } from './contract/claims.js';
import { cursorContract } from './contract/cursor.js';
import { datesContract } from './contract/dates.js';
import { deliveringContract } from './contract/delivering.js';
import { deliveryLogContract } from './contract/delivery-log.js';
import { documentsContract } from './contract/documents.js';
import { endpointsContract } from './contract/endpoints.js';
import { extractionContract } from './contract/extraction.js';
import { fanOutContract } from './contract/fan-out.js';
import { filterContract } from './contract/filter.js';
import { keysContract } from './contract/keys.js';
import { livesContract } from './contract/lives.js';
import { livesThroughFormsContract } from './contract/lives-through-forms.js';
import { marksContract } from './contract/marks.js';
import { optOutsContract } from './contract/opt-outs.js';
import { pendingTextsContract } from './contract/pending-texts.js';
import { recordContract } from './contract/record.js';
import { replaysContract } from './contract/replays.js';
import { restyledTextsContract } from './contract/restyled-texts.js';
import { searchContract } from './contract/search.js';
import { settlementsContract } from './contract/settlements.js';
import { splitsContract } from './contract/splits.js';
import { versionsContract } from './contract/versions.js';

/** An empty database. `another` opens a second connection to it; `close` ends them all. */
export interface Opened {
  store: Store;
  another(): Promise<Store>;
  close(): Promise<void>;
}

export type Open = () => Promise<Opened>;

/** What every store does, whichever database is behind it. */
export function storeContract(name: string, open: Open): void {
  describe(`the ${name} store`, () => {
    describe('documents', () => documentsContract(open));
    describe('record', () => recordContract(open));
    describe('pending texts', () => pendingTextsContract(open));
    describe('the restyled text', () => restyledTextsContract(open));
    describe('versions', () => versionsContract(open));
    describe('the life of a clause', () => livesContract(open));
    describe('the life of a clause through forms', () => livesThroughFormsContract(open));
    describe('recordExtraction', () => extractionContract(open));
    describe('dates that versions state', () => datesContract(open));
    describe('opt-outs that versions name', () => optOutsContract(open));
    describe('changes', () => changesContract(open));
    describe('marks', () => marksContract(open));
    describe('splits and merges', () => splitsContract(open));
    describe('the filter of changes', () => filterContract(open));
    describe('the search in changes', () => searchContract(open));
    describe('cursors', () => cursorContract(open));
    describe('API keys', () => keysContract(open));
    describe('endpoints', () => endpointsContract(open));
    describe('telling endpoints', () => fanOutContract(open));
    describe('claims', () => claimsContract(open));
    describe('settlements', () => settlementsContract(open));
    describe('the log of deliveries', () => deliveryLogContract(open));
    describe('replays', () => replaysContract(open));
    describe('delivering', () => deliveringContract(open));
  });
}
