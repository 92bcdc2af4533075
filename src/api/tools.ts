import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { AnnotatedEdit } from '../core/annotate/annotate.js';
import type { Edit, Stats } from '../core/change.js';
import type { Clause } from '../core/clause.js';
import type { CuratedOptOut } from '../core/opt-outs/curated.js';
import type { Store } from '../store/store.js';
import type { ReadPage } from './changes/change-pages.js';

/** The app as routes see it: parameters have the types that their schemas give. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export interface Readiness {
  ready: boolean;
  /** Why not; null when it is. */
  reason: string | null;
}

/** What webhooks need of the ranks that this one does not see. */
export interface WebhookTools {
  /** Why an address cannot be an endpoint's, to be read behind the name of the field; null when it can. */
  refuse: (url: URL) => string | null;
  seal: (text: string, context: string) => string;
  /** Null when it was sealed with another key or for another context. */
  unseal: (sealed: string, context: string) => string | null;
  /** Such as `whk_…`: nobody can guess it. */
  newId: (prefix: string) => string;
  newSecret: () => string;
  /** Tells the sender of this process that something is due. */
  wake: () => void;
}

/** What routes are given to work with. */
export interface Tools {
  store: Store;
  /** What the catalogue says of opting out. */
  curated: readonly CuratedOptOut[];
  /** Epoch milliseconds. */
  clock: () => number;
  startedAt: number;
  version: string;
  /** Base of the links in answers; null: as the client called us. */
  publicUrl: string | null;
  ready: () => Promise<Readiness>;
  compare: (
    from: readonly Clause[],
    to: readonly Clause[],
    language: string,
  ) => readonly AnnotatedEdit[];
  stats: (edits: readonly Edit[]) => Stats;
  readPage: ReadPage;
  webhooks: WebhookTools;
}
