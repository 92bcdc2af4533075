import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { AnnotatedEdit } from '../core/annotate/annotate.js';
import type { Edit, Stats } from '../core/change.js';
import type { Clause } from '../core/clause.js';
import type { CuratedOptOut } from '../core/opt-outs/curated.js';
import type { Store } from '../store/store.js';
import type { ReadPage } from './changes/change-pages.js';

/** The app as routes see it: parameters have the types of their schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export interface Readiness {
  ready: boolean;
  /** Why it is not ready; null if it is. */
  reason: string | null;
}

/** What webhooks need from the layers that this one does not import. */
export interface WebhookTools {
  /** Why an endpoint may not have this URL, as a phrase that follows the field's name; null if it may. */
  refuse: (url: URL) => string | null;
  seal: (text: string, context: string) => string;
  /** Null if it was sealed with another key or for another context. */
  unseal: (sealed: string, context: string) => string | null;
  /** An id such as `whk_…` that nobody can guess. */
  newId: (prefix: string) => string;
  newSecret: () => string;
  /** Tells this process's sender that something is due. */
  wake: () => void;
}

/** What routes work with. */
export interface Tools {
  store: Store;
  /** What the catalogue says about opt-outs. */
  curated: readonly CuratedOptOut[];
  /** Epoch milliseconds. */
  clock: () => number;
  startedAt: number;
  version: string;
  /** Base of the links in answers; null to use the address that the client used. */
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
