import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { captures, changes, versions } from '../schema.js';
import type { ClauseLife, Version, Wording } from '../store.js';
import { type ClausePlace, placeReader } from './clause-places.js';
import { versionColumns } from './version-columns.js';

/** Reads the life of a clause with three statements, however many versions there are. */
export function lifeReader(
  db: Database,
): (documentId: string, clauseId: string) => ClauseLife | null {
  const readPlaces = placeReader(db);
  const find = db
    .select({ ...versionColumns, key: versions.key, changeId: broughtBy() })
    .from(versions)
    .innerJoin(captures, eq(captures.key, versions.capture))
    .where(eq(versions.documentId, sql.placeholder('documentId')))
    .orderBy(asc(versions.observedAt), asc(versions.key))
    .prepare();
  return (documentId, clauseId) => {
    const places = readPlaces(documentId, clauseId);
    if (places.size === 0) return null;
    const readings = find.all({ documentId }).map(({ key, changeId, ...version }) => ({
      version,
      changeId,
      place: places.get(key) ?? null,
    }));
    return { id: clauseId, ...lifeOf(readings) };
  };
}

function broughtBy() {
  return sql<string | null>`(select ${changes.id} from ${changes}
    where ${changes.toVersion} = ${versions.key} order by ${changes.seq} limit 1)`;
}

/** A version and the position of the clause in it; null if it does not contain the clause. */
interface ReadVersion {
  version: Version;
  /** The change that led to it; null for a first version, a restyled text, or a new reading of ours. */
  changeId: string | null;
  place: ClausePlace | null;
}

/**
 * Follows a clause through the readings of a document, oldest first. Only a recorded change can bring a new wording:
 * if our extraction reads a text differently, that is not the publisher's doing, and a restyled text says the same.
 * So a version that a change led to is compared with every form of the previous text; other versions only count if
 * the clause appears or disappears with them.
 */
function lifeOf(readings: readonly ReadVersion[]): Omit<ClauseLife, 'id'> {
  const wordings: Wording[] = [];
  let open: Wording | null = null;
  let left: ClauseLife['left'] = null;
  let before: readonly ReadVersion[] = [];
  for (const forms of textsOf(readings)) {
    for (const { version, changeId, place } of forms) {
      const isOther = changeId !== null && !before.some((form) => isSame(form.place, place));
      if (open && place && !isOther) continue;
      if (open) open.until = version.observedAt;
      if (open && !place) left = { version, changeId };
      open = place && wordingAt(place, version, changeId);
      if (!open) continue;
      wordings.push(open);
      left = null;
    }
    before = forms;
  }
  return { wordings, left };
}

function wordingAt(
  { clause, position }: ClausePlace,
  version: Version,
  changeId: string | null,
): Wording {
  return { clause, version, position, until: null, changeId };
}

/** The forms of each text, starting with the one that a change led to. */
function textsOf(readings: readonly ReadVersion[]): ReadVersion[][] {
  const texts: ReadVersion[][] = [];
  for (const reading of readings) {
    const last = texts.at(-1);
    if (last && reading.changeId === null) last.push(reading);
    else texts.push([reading]);
  }
  return texts;
}

function isSame(a: ClausePlace | null, b: ClausePlace | null): boolean {
  return a?.content === b?.content && a?.clause.section.join('\n') === b?.clause.section.join('\n');
}
