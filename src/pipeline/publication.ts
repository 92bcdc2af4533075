import type { Change } from '../core/change.js';
import type { Document } from '../core/document.js';
import { type KeptFacts, noFacts } from '../core/facts.js';
import { versionId } from '../core/ids.js';
import { clauseIdOf, idsAfter } from '../core/recognise/clause-ids.js';
import type { PlaceHistory } from '../core/recognise/unstable-places.js';
import type { NewVersion, Store, Version } from '../store/store.js';
import { changeBetween, type Predecessor } from './change-between.js';
import type { ConfirmedText } from './check-outcome.js';
import { readCapture } from './extracted-text.js';
import { keptFactsOf } from './facts.js';

/** What is written when a text comes into force. */
export interface Publication {
  version: NewVersion;
  /** The text before it in its last form, where that is not the stored one. */
  restyledVersion: NewVersion | null;
  /** Null for a document's first text. */
  change: Change | null;
  /** What the text before it said. */
  before: KeptFacts;
}

/** Puts a text that is in force from now on behind the one before it, and says what that means. */
export async function publicationOf(
  confirmed: ConfirmedText,
  document: Document,
  current: Version | null,
  placeHistory: PlaceHistory | null,
  store: Store,
): Promise<Publication> {
  const id = versionId(document.id, confirmed.text.digest, confirmed.observedAt);
  if (!current) {
    const version = await firstVersion(id, confirmed, document, store);
    return { version, restyledVersion: null, change: null, before: noFacts };
  }

  const { predecessor, restyledVersion } = await lastForm(current, document, store);
  const { change, clauseIds, facts } = await changeBetween(
    predecessor,
    { id, confirmed },
    { document, placeHistory, store },
  );
  const version = { ...confirmed, id, clauseIds, facts };
  return { version, restyledVersion, change, before: predecessor.facts };
}

async function firstVersion(
  id: string,
  confirmed: ConfirmedText,
  document: Document,
  store: Store,
): Promise<NewVersion> {
  const { text, observedAt } = confirmed;
  const clauseIds = text.clauses.map((_, i) => clauseIdOf(id, i));
  const named = { clauses: text.clauses, clauseIds, observedAt };
  const facts = await keptFactsOf(named, { ...noFacts, clauseIds: [] }, document, store);
  return { ...confirmed, id, clauseIds, facts };
}

/** The current text as it was seen last. */
async function lastForm(
  current: Version,
  document: Document,
  store: Store,
): Promise<{ predecessor: Predecessor; restyledVersion: NewVersion | null }> {
  const clauses = await store.versions.clauses(current.id);
  const facts = await store.versions.facts(current.id);
  const stored = { ...current, clauses, facts };
  const capture = await store.documents.restyledCapture(document.id);
  const restyled = readCapture(capture, document);
  if (!capture || !restyled || restyled.text.digest === current.digest) {
    return { predecessor: stored, restyledVersion: null };
  }
  const observedAt = capture.at;
  const id = versionId(document.id, restyled.text.digest, observedAt);
  const clauseIds = idsAfter(clauses, restyled.text.clauses, id);
  const living = restyled.text.clauses.map((clause, i) => ({ ...clause, id: clauseIds[i] ?? '' }));
  const { digest } = restyled.text;
  const restyledFacts = await keptFactsOf(
    { clauses: living, clauseIds, observedAt },
    { ...facts, clauseIds: clauses.map((clause) => clause.id) },
    document,
    store,
  );
  const lastSeenAt = Math.max(current.lastSeenAt, observedAt);
  return {
    predecessor: { id, digest, clauses: living, facts: restyledFacts, lastSeenAt },
    restyledVersion: {
      ...restyled,
      id,
      clauseIds,
      facts: restyledFacts,
      observedAt,
      lastSeenAt,
      capture: 'restyled',
    },
  };
}
