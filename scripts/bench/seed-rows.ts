import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type BetterSqlite3 from 'better-sqlite3';
import { annotator } from '../../src/core/annotator.js';

export interface Clause {
  id: string;
  text: string;
}

/** The identity of a change. */
export interface Nature {
  significance: string;
  topics: readonly string[];
  flicker: boolean;
}

/** The `i`-th version of the document `id`. */
interface VersionSeed {
  id: string;
  i: number;
  at: number;
}

interface Kept {
  key: number;
  at: number;
  clauses: Clause[];
}

type ChangeRow = VersionSeed & Nature & { from: Kept; to: Kept };

/** Writes rows as they are in the tables. */
export function rowsOn(client: BetterSqlite3.Database) {
  const insert = inserterOn(client);
  const current = client.prepare('update documents set current_version = ? where id = ?');
  const clauseKeys = new Map<string, number>();

  function clauseKey(text: string): number {
    const known = clauseKeys.get(text);
    if (known !== undefined) return known;
    const digest = hash(JSON.stringify([text, []]));
    const key = insert('clauses', { digest, text, links: '[]' });
    clauseKeys.set(text, key);
    return key;
  }

  function document(id: string, since: number): void {
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
      state_since: since,
      state_detail: 'Fine.',
      next_check_at: since,
    });
  }

  function version({ id, i, at, clauses }: VersionSeed & { clauses: Clause[] }): Kept {
    const bytes = Buffer.from(clauses.map(({ text }) => text).join('\n'));
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
      words: clauses.length * 17,
      observed_at: at,
      recorded_at: at,
      last_seen_at: at,
      annotator,
    });
    insert('version_dates', {
      version: key,
      field: 'in-force-from',
      date: new Date(at).toISOString().slice(0, 10),
      quote: clauses[1]?.text.slice(0, 40) ?? '',
      position: 1,
      rule: 'seed',
    });
    for (const [position, { id: clauseId, text }] of clauses.entries()) {
      const form = position === 0 ? { kind: 'heading', level: 2 } : { kind: 'paragraph', level: 0 };
      const clause = clauseKey(text);
      insert('version_clauses', { version: key, position, clause, clause_id: clauseId, ...form });
    }
    current.run(key, id);
    return { key, at, clauses };
  }

  /** The second clause was reworded, the third was removed, the last one is new. */
  function change({ id, i, at, from, to, significance, ...is }: ChangeRow): void {
    const topics = JSON.stringify(is.topics);
    const seq = insert('changes', {
      id: `chg_${nameOf(id, i)}`,
      document_id: id,
      service_id: id.split('/')[0],
      observed_at: at,
      last_seen_unchanged_at: Math.min(from.at, at),
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
      topics,
      flicker: is.flicker ? 1 : 0,
    });
    const last = to.clauses.length - 1;
    const edits = [
      { op: 'modified', position_before: 1, position_after: 1 },
      { op: 'removed', position_before: 2, position_after: null },
      { op: 'added', position_before: null, position_after: last },
    ];
    for (const [position, places] of edits.entries()) {
      const [old, now] = [
        clauseAt(from, places.position_before),
        clauseAt(to, places.position_after),
      ];
      const [before, after] = [old?.text ?? null, now?.text ?? null];
      const words = [...(before ? [['-', before]] : []), ...(after ? [['+', after]] : [])];
      const key = insert('edits', {
        change: seq,
        position,
        significance,
        because: '["Words differ."]',
        topics,
        clause_id: (now ?? old)?.id,
        kind: 'paragraph',
        ...places,
        before: before && clauseKey(before),
        after: after && clauseKey(after),
        section: JSON.stringify([titleOf(to)]),
        words: JSON.stringify(words),
        links: '{"removed":[],"added":[]}',
      });
      insert('edits_fts', { rowid: key, before, after, section: titleOf(to) });
    }
  }

  return { document, version, change };
}

/** Inserts a row and returns its key. All rows of one table must have the same columns. */
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

function titleOf({ clauses }: Kept): string {
  return clauses[0]?.text ?? '';
}

function clauseAt({ clauses }: Kept, position: number | null): Clause | undefined {
  return clauses[position ?? -1];
}

function nameOf(id: string, i: number): string {
  return hash(`${id} ${i}`).slice(0, 24);
}

function hash(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex');
}
