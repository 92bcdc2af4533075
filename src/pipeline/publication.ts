import type { Change } from '../core/change.js';
import type { Document } from '../core/document.js';
import { type KeptFacts, noFacts } from '../core/facts.js';
import { versionId } from '../core/ids.js';
import { clauseIdOf, idsAfter } from '../core/recognise/clause-ids.js';
import type { PlaceHistory } from '../core/recognise/unstable-places.js';
import type { NewVersion, Store, Version } from '../store/store.js';
import { changeBetween, type Predecessor } from './change-between.js';
import type { SettledText } from './check-outcome.js';
import { keptFactsOf } from './facts.js';
import { readCapture } from './reading.js';

/** What is written when a text comes into force. */
export interface Publication {
  version: NewVersion;
  /** The text before it in its last form, where that is not the stored one. */
  restyled: NewVersion | null;
  /** Null for a document's first text. */
  change: Change | null;
  /** What the text before it said. */
  before: KeptFacts;
}

/** Puts a text that is in force from now on behind the one before it, and says what that means. */
export async function publicationOf(
  settled: SettledText,
  document: Document,
  current: Version | null,
  placeHistory: PlaceHistory | null,
  store: Store,
): Promise<Publication> {
  const id = versionId(document.id, settled.text.digest, settled.observedAt);
  if (!current) {
    const version = await firstVersion(id, settled, document, store);
    return { version, restyled: null, change: null, before: noFacts };
  }

  const { predecessor, restyled } = await lastForm(current, document, store);
  const { change, clauseIds, facts } = await changeBetween(
    predecessor,
    { id, settled },
    { document, placeHistory, store },
  );
  const version = { ...settled, id, clauseIds, facts };
  return { version, restyled, change, before: predecessor.facts };
}

async function firstVersion(
  id: string,
  settled: SettledText,
  document: Document,
  store: Store,
): Promise<NewVersion> {
  const { text, observedAt } = settled;
  const clauseIds = text.clauses.map((_, i) => clauseIdOf(id, i));
  const named = { clauses: text.clauses, clauseIds, observedAt };
  const facts = await keptFactsOf(named, { ...noFacts, clauseIds: [] }, document, store);
  return { ...settled, id, clauseIds, facts };
}

/** The current text as it was seen last. */
async function lastForm(
  current: Version,
  document: Document,
  store: Store,
): Promise<{ predecessor: Predecessor; restyled: NewVersion | null }> {
  const clauses = await store.versions.clauses(current.id);
  const facts = await store.versions.facts(current.id);
  const stored = { ...current, clauses, facts };
  const capture = await store.documents.guiseCapture(document.id);
  const guise = readCapture(capture, document);
  if (!capture || !guise || guise.text.digest === current.digest) {
    return { predecessor: stored, restyled: null };
  }
  const observedAt = capture.at;
  const id = versionId(document.id, guise.text.digest, observedAt);
  const clauseIds = idsAfter(clauses, guise.text.clauses, id);
  const living = guise.text.clauses.map((clause, i) => ({ ...clause, id: clauseIds[i] ?? '' }));
  const { digest } = guise.text;
  const worn = await keptFactsOf(
    { clauses: living, clauseIds, observedAt },
    { ...facts, clauseIds: clauses.map((clause) => clause.id) },
    document,
    store,
  );
  const lastSeenAt = Math.max(current.lastSeenAt, observedAt);
  return {
    predecessor: { id, digest, clauses: living, facts: worn, lastSeenAt },
    restyled: { ...guise, id, clauseIds, facts: worn, observedAt, lastSeenAt, capture: 'guise' },
  };
}
