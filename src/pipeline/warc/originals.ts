import { LRUCache } from 'lru-cache';
import { type Archived, answerIn, archivedOf } from './archived.js';
import type { Place } from './byte-reader.js';
import { withoutChunks, withoutCodings } from './codings.js';
import { algorithmOf, digestOf, readDigest } from './digest.js';
import { itemBytes } from './order.js';
import { recordsOf, type WarcRecord } from './record.js';
import { keysOf, type Reference, type Revisit, revisitOf } from './revisit.js';
import { targetOf } from './target.js';

/** Finds the record in these files that holds the content of a revisit; null if there is none. */
export type OriginalFinder = (revisit: Revisit) => Promise<Archived | null>;

interface Found {
  file: string;
  place: Place;
}

/** What the revisits of the files refer to, by `keysOf`. */
interface Sought {
  keys: Set<string>;
  /** What revisits refer to that are referred to themselves. */
  further: Map<string, string[]>;
}

/** More revisits than any watched document has. Each costs memory. */
const mostRevisits = 200_000;
const cacheBytes = 64_000_000;

/**
 * The files are searched when the first original is needed, once for what revisits refer to and once for where that is.
 * An original may stand in any of the files, before or behind its revisits. Only its place is kept, and read again.
 */
export function originalFinder(
  files: readonly string[],
  isSought: (url: string) => boolean,
): OriginalFinder {
  let searched: Promise<(revisit: Revisit) => Found | null> | null = null;
  const read = cachedReader();
  return async (revisit) => {
    searched ??= search(files, isSought);
    const found = (await searched)(revisit);
    return found && read(found);
  };
}

async function search(files: readonly string[], isSought: (url: string) => boolean) {
  const sought = await soughtIn(files, isSought);
  const places = await placesOf(sought, files);
  return (revisit: Revisit): Found | null => {
    const keys = new Set(keysOf(revisit.original));
    // A set also gives what is added meanwhile, and nothing twice.
    for (const key of keys) {
      const found = places.get(key);
      if (found) return found;
      for (const more of sought.further.get(key) ?? []) keys.add(more);
    }
    return null;
  };
}

async function soughtIn(
  files: readonly string[],
  isSought: (url: string) => boolean,
): Promise<Sought> {
  const keys = new Set<string>();
  const further = new Map<string, string[]>();
  let revisits = 0;
  for await (const { file, record } of recordsIn(files, ['revisit'])) {
    const revisit = record.type === 'revisit' ? revisitOf(file, record) : null;
    if (!revisit || !isSought(revisit.url)) continue;
    if (++revisits > mostRevisits) break;
    const referred = keysOf(revisit.original);
    for (const key of referred) keys.add(key);
    for (const own of keysOf({ ...ownReference(record), digest: null })) further.set(own, referred);
  }
  return { keys, further };
}

async function placesOf({ keys }: Sought, files: readonly string[]): Promise<Map<string, Found>> {
  const places = new Map<string, Found>();
  if (keys.size === 0) return places;
  const algorithms = new Set([...keys].filter(isDigest).map(algorithmOf));
  for await (const { file, record } of recordsIn(files, ['response', 'resource'])) {
    if (!answerIn(record)) continue;
    const named = keysOf(ownReference(record));
    for (const key of [...named, ...computedDigests(record, algorithms)]) {
      if (keys.has(key) && !places.has(key)) places.set(key, { file, place: record.place });
    }
  }
  return places;
}

function isDigest(key: string): boolean {
  return readDigest(key) === key;
}

/** How others may refer to a record. */
function ownReference({ fields }: WarcRecord): Reference {
  return {
    recordId: fields.get('warc-record-id') ?? null,
    target: targetOf(fields),
    digest: readDigest(fields.get('warc-payload-digest') ?? ''),
  };
}

/** Digests that the record does not give itself. Writers do not agree on which codings they are to include. */
function computedDigests(record: WarcRecord, algorithms: ReadonlySet<string>): string[] {
  const own = ownReference(record).digest;
  const missing = [...algorithms].filter((name) => own === null || algorithmOf(own) !== name);
  const answer = missing.length > 0 && record.isBlockWhole ? answerIn(record) : null;
  if (!answer) return [];
  const { headers, body } = answer;
  const forms = [body, withoutChunks(body, headers).body, withoutCodings(body, headers).body];
  const distinct = new Set(forms.filter((form) => form !== null));
  return missing.flatMap((name) => [...distinct].map((form) => digestOf(name, form)));
}

/** Damage ends a file early; whoever reads the file for its captures reports that. */
async function* recordsIn(files: readonly string[], types: readonly string[]) {
  for (const file of files) {
    try {
      for await (const record of recordsOf(file, (type) => types.includes(type))) {
        yield { file, record };
      }
    } catch {}
  }
}

/** Many revisits in a row have one original. */
function cachedReader(): (found: Found) => Promise<Archived | null> {
  const read = new LRUCache<string, Archived>({
    maxSize: cacheBytes,
    sizeCalculation: ({ body }) => (body?.length ?? 0) + itemBytes,
  });
  return async ({ file, place }) => {
    const name = `${place.offset} ${place.skip} ${file}`;
    const original = read.get(name) ?? (await readAgain(file, place));
    if (original) read.set(name, original);
    return original;
  };
}

async function readAgain(file: string, place: Place): Promise<Archived | null> {
  for await (const record of recordsOf(file, () => true, place)) return archivedOf(file, record);
  return null;
}
