import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import BetterSqlite3 from 'better-sqlite3';
import { openStore } from '../../src/store/open.js';

/*
 * Fills a database for benchmarks: raw inserts in one transaction, the same rows at each run.
 * Every change leads to a small version of its own, with one edit of each common kind.
 */

const documentIds = [
  'linkedin/privacy-policy',
  'linkedin/eu-privacy-notice',
  'linkedin/us-privacy-notice',
  'linkedin/cookie-policy',
  'linkedin/user-agreement',
  'linkedin/help/a6278444',
  'linkedin/help/a5538339',
  'example/privacy-policy',
  'example/terms',
  'other/privacy-policy',
] as const;

const nouns = ['profile', 'location', 'payment', 'message', 'advertising', 'résumé', 'device'];
const verbs = ['share', 'collect', 'store', 'process', 'disclose', 'combine', 'retain'];
const parties = ['Affiliates', 'advertisers', 'partners', 'regulators', 'Microsoft', 'vendors'];
const significances = ['links', 'date', 'editorial', 'announcement', 'substantive'];

const heading = 'How we use data';
const firstObservedAt = Date.UTC(2019, 0, 1);
const observedEveryMs = 30 * 60_000;
/** One change in so many is old history, imported late. */
const importedEvery = 20;

/** Makes (or migrates) the database file at `path` and writes `n` changes, three edits each. */
export async function seedChanges(path: string, n: number): Promise<void> {
  await (await openStore(path)).close();
  const client = new BetterSqlite3(path);
  try {
    client.pragma('synchronous = off');
    client.transaction(() => seed(client, n))();
  } finally {
    client.close();
  }
}

function seed(client: BetterSqlite3.Database, n: number): void {
  const write = writerOn(client);
  const newest = new Map(
    documentIds.map((id) => {
      write.document(id);
      return [id, write.version({ id, i: 0, at: firstObservedAt, texts: firstTexts(id) })];
    }),
  );
  for (let i = 1; i <= n; i++) {
    const id = pick(documentIds, i * 7);
    const from = newest.get(id);
    if (!from) throw new Error(`No version of ${id} was seeded.`);
    const at = firstObservedAt + observedEveryMs * (i % importedEvery === 0 ? i / 2 : i);
    const to = write.version({ id, i, at, texts: nextTexts(from.texts, i) });
    write.change({ id, i, at, from, to });
    newest.set(id, to);
  }
}

function firstTexts(id: string): string[] {
  return [heading, `${id}: ${sentence(0)}`, sentence(1), sentence(2), sentence(3)];
}

/** The second clause is reworded, the third goes, a new one comes at the end. */
function nextTexts([first = heading, , , ...rest]: string[], i: number): string[] {
  return [first, sentence(i), ...rest, sentence(i + 5)];
}

function sentence(i: number): string {
  const [verb, noun, party] = [pick(verbs, i), pick(nouns, i >> 2), pick(parties, i >> 4)];
  return `We ${verb} your ${noun} data with ${party} under rule ${i}, unless you opt out in your settings.`;
}

interface Place {
  id: string;
  i: number;
  at: number;
}

interface Kept {
  key: number;
  texts: string[];
}

function writerOn(client: BetterSqlite3.Database) {
  const insert = inserterOn(client);
  const current = client.prepare('update documents set current_version = ? where id = ?');
  const clauseKeys = new Map<string, number>();

  function clause(text: string): number {
    const known = clauseKeys.get(text);
    if (known !== undefined) return known;
    const digest = hash(JSON.stringify([text, []]));
    const key = insert('clauses', { digest, text, links: '[]' });
    clauseKeys.set(text, key);
    return key;
  }

  function document(id: string): void {
    const [owner = id] = id.split('/');
    client.prepare('insert or ignore into services (id, name) values (?, ?)').run(owner, owner);
    insert('documents', {
      id,
      service_id: owner,
      title: id,
      url: `https://${owner}.example/${id}`,
      language: 'en',
      watched: 1,
      robots_obeyed: 1,
      failures: 0,
      state: 'ok',
      state_since: firstObservedAt,
      state_detail: 'Fine.',
      next_check_at: firstObservedAt,
    });
  }

  function version({ id, i, at, texts }: Place & { texts: string[] }): Kept {
    const bytes = Buffer.from(texts.join('\n'));
    const digest = hash(bytes);
    const capture = insert('captures', {
      document_id: id,
      at,
      url: id,
      status: 200,
      headers: '{}',
      sha256: digest,
      size: bytes.length,
      body: gzipSync(bytes, { level: 1 }),
    });
    const key = insert('versions', {
      id: `ver_${nameOf(id, i)}`,
      document_id: id,
      cause: 'publisher',
      capture,
      digest,
      clauses_digest: digest,
      extraction: 'seed',
      words: texts.length * 17,
      observed_at: at,
      recorded_at: at,
      last_seen_at: at,
    });
    for (const [position, text] of texts.entries()) {
      const form = position === 0 ? { kind: 'heading', level: 2 } : { kind: 'paragraph', level: 0 };
      insert('version_clauses', { version: key, position, clause: clause(text), ...form });
    }
    current.run(key, id);
    return { key, texts };
  }

  function change({ id, i, at, from, to }: Place & { from: Kept; to: Kept }): void {
    const significance = pick(significances, i);
    const seq = insert('changes', {
      id: `chg_${nameOf(id, i)}`,
      document_id: id,
      service_id: id.split('/')[0],
      observed_at: at,
      last_seen_unchanged_at: at - observedEveryMs,
      recorded_at: at,
      significance,
      summary: `Rule ${i} takes effect.`,
      added: 1,
      removed: 1,
      modified: 1,
      moved: 0,
      words_added: 34,
      words_removed: 34,
      from_version: from.key,
      to_version: to.key,
    });
    const last = to.texts.length - 1;
    const edits = [
      { op: 'modified', position_before: 1, position_after: 1 },
      { op: 'removed', position_before: 2, position_after: null },
      { op: 'added', position_before: null, position_after: last },
    ];
    for (const [position, places] of edits.entries()) {
      const before = textAt(from, places.position_before);
      const after = textAt(to, places.position_after);
      const words = [...(before ? [['-', before]] : []), ...(after ? [['+', after]] : [])];
      const key = insert('edits', {
        change: seq,
        position,
        significance,
        kind: 'paragraph',
        ...places,
        before: before && clause(before),
        after: after && clause(after),
        section: JSON.stringify([heading]),
        words: JSON.stringify(words),
        links: '{"removed":[],"added":[]}',
      });
      insert('edits_fts', { rowid: key, before, after, section: heading });
    }
  }

  return { document, version, change };
}

/** Inserts a row, and gives its key. All rows of one table must have the same columns. */
function inserterOn(client: BetterSqlite3.Database) {
  const prepared = new Map<string, BetterSqlite3.Statement>();
  return (table: string, row: Record<string, unknown>): number => {
    const statement = prepared.get(table) ?? client.prepare(insertion(table, Object.keys(row)));
    prepared.set(table, statement);
    return Number(statement.run(row).lastInsertRowid);
  };
}

function insertion(table: string, columns: string[]): string {
  const names = columns.map((name) => `"${name}"`);
  const values = columns.map((name) => `@${name}`);
  return `insert into ${table} (${names.join()}) values (${values.join()})`;
}

function textAt({ texts }: Kept, position: number | null): string | null {
  return position === null ? null : (texts[position] ?? null);
}

function pick<T>(from: readonly T[], i: number): T {
  return from[i % from.length] as T;
}

function nameOf(id: string, i: number): string {
  return hash(`${id} ${i}`).slice(0, 24);
}

function hash(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex');
}
