import type { Change } from '../../src/core/change.js';
import type { Clause } from '../../src/core/clause.js';
import type { KeptFacts } from '../../src/core/facts.js';
import type { Store } from '../../src/store/store.js';
import {
  hourMs,
  type Publication,
  type Published,
  policy,
  publicationOf,
  start,
  textOf,
} from './builders.js';

/* Histories of one document, for tests of what stands in it when. */

export type Lines = readonly (string | Partial<Clause>)[];

/** Publishes one version after the other, an hour apart. Clauses at the same place are the same clause. */
export async function publish(store: Store, ...versions: Lines[]): Promise<Publication[]> {
  let before: Published | null = null;
  const done: Publication[] = [];
  for (const [i, lines] of versions.entries()) {
    const next = publicationOf(policy.id, start + i * hourMs, textOf(...lines), { before });
    await store.record(next.recording);
    before = next.published;
    done.push(next);
  }
  return done;
}

/** What a version says besides its words. */
export interface Told {
  lines: Lines;
  facts: KeptFacts;
  over?: Partial<Change>;
}

/** The same, of a document, with what each version says of its dates and of opting out. */
export async function publishTold(
  store: Store,
  documentId: string,
  ...versions: Told[]
): Promise<Publication[]> {
  let before: Published | null = null;
  const done: Publication[] = [];
  for (const [i, { lines, facts, over }] of versions.entries()) {
    const at = start + i * hourMs;
    const next = publicationOf(documentId, at, textOf(...lines), { before, facts });
    const { change } = next.recording;
    await store.record({ ...next.recording, change: change && { ...change, ...over } });
    before = next.published;
    done.push(next);
  }
  return done;
}

export function idAt(publication: Publication | undefined, position: number): string {
  const id = publication?.published.clauseIds[position];
  if (id === undefined) throw new Error(`No clause ${position} was published.`);
  return id;
}

/** Each wording of a clause with the hours, from the first version on, in which it stood. */
export async function told(store: Store, clauseId: string) {
  const life = await store.versions.life(policy.id, clauseId);
  const hours = (at: number | null) => at && (at - start) / hourMs;
  return life?.wordings.map(({ clause, version, until }) => [
    clause.text,
    hours(version.observedAt),
    hours(until),
  ]);
}
