import type { Change } from '../core/change.js';
import { type KeptFacts, noFacts } from '../core/facts.js';
import { versionId } from '../core/ids.js';
import { clauseIdOf, idsAfter, withIds } from '../core/recognise/clause-ids.js';
import type { NewVersion } from '../store/store.js';
import { type ChangeTools, changeBetween, type Predecessor } from './change-between.js';
import type { ConfirmedText } from './check-outcome.js';
import { readCapture } from './extracted-text.js';
import { keptFactsOf } from './facts.js';
import type { VersionText } from './recognise-text.js';

/** What is written when a text is confirmed. */
export interface Publication {
  version: NewVersion;
  /** The previous text in its newest form, if that is not the stored one. */
  restyledVersion: NewVersion | null;
  /** Null for a document's first text. */
  change: Change | null;
  /** The facts of the previous text. */
  before: KeptFacts;
}

/** Turns a confirmed text into the next version, with the change that leads to it. */
export async function publicationOf(
  confirmed: ConfirmedText,
  current: VersionText | null,
  tools: ChangeTools,
): Promise<Publication> {
  const id = versionId(tools.document.id, confirmed.text.digest, confirmed.observedAt);
  if (!current) {
    const version = await firstVersion(id, confirmed, tools);
    return { version, restyledVersion: null, change: null, before: noFacts };
  }

  const { predecessor, restyledVersion } = await lastForm(current, tools);
  const { change, clauseIds, facts } = await changeBetween(
    predecessor,
    { id, ...confirmed },
    tools,
  );
  const version = { ...confirmed, id, clauseIds, facts };
  return { version, restyledVersion, change, before: predecessor.facts };
}

async function firstVersion(
  id: string,
  confirmed: ConfirmedText,
  { document, store }: ChangeTools,
): Promise<NewVersion> {
  const { text, observedAt } = confirmed;
  const clauseIds = text.clauses.map((_, i) => clauseIdOf(id, i));
  const named = { clauses: text.clauses, clauseIds, observedAt };
  const facts = await keptFactsOf(named, { ...noFacts, clauseIds: [] }, document, store);
  return { ...confirmed, id, clauseIds, facts };
}

/** The current text in the form in which it was last seen. */
async function lastForm(
  current: VersionText,
  { document, compare, store }: ChangeTools,
): Promise<{ predecessor: Predecessor; restyledVersion: NewVersion | null }> {
  const facts = await store.versions.facts(current.id);
  const capture = await store.documents.restyledCapture(document.id);
  const restyled = readCapture(capture, document);
  if (!capture || !restyled || restyled.text.digest === current.digest) {
    return { predecessor: { ...current, facts }, restyledVersion: null };
  }

  const observedAt = capture.at;
  const { digest, clauses } = restyled.text;
  const id = versionId(document.id, digest, observedAt);
  const clauseIds = idsAfter(current.clauses, clauses, id, compare);
  const restyledFacts = await keptFactsOf(
    { clauses, clauseIds, observedAt },
    { ...facts, clauseIds: current.clauses.map((clause) => clause.id) },
    document,
    store,
  );
  const seen = { observedAt, lastSeenAt: Math.max(current.lastSeenAt, observedAt) };
  const version = { id, facts: restyledFacts, ...seen };
  return {
    predecessor: { ...version, digest, clauses: withIds(clauses, clauseIds) },
    restyledVersion: { ...restyled, ...version, clauseIds, capture: 'restyled' },
  };
}
