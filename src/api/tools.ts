import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { AnnotatedEdit } from '../core/annotate/annotate.js';
import type { Edit, Stats } from '../core/change.js';
import type { Clause } from '../core/clause.js';
import type { CuratedOptOut } from '../core/opt-outs/curated.js';
import type { Store } from '../store/store.js';
import type { ReadPage } from './change-pages.js';

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
}
