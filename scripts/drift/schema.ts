import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { generateSQLiteDrizzleJson } from 'drizzle-kit/api';

/** The parts of a drizzle-kit snapshot that describe the database; the rest is ids and notes about renames. */
const described = ['tables', 'views', 'enums'] as const;

type Snapshot = Record<string, unknown>;

/**
 * The parts of the schema that differ from the newest migration's snapshot: empty if `drizzle-kit generate` would
 * produce nothing new. Compared here because that command asks questions about renames, which nobody answers in CI,
 * and exits with code 0 when it fails.
 */
export async function schemaDrift(
  schema: Record<string, unknown>,
  migrationsFolder: string,
): Promise<string[]> {
  const snapshot = await newestSnapshot(migrationsFolder);
  // As it would be written to a file: keys without a value are left out.
  const current = JSON.parse(JSON.stringify(await generateSQLiteDrizzleJson(schema)));
  return described.flatMap((part) => differingKeys(part, current[part], snapshot[part]));
}

async function newestSnapshot(folder: string): Promise<Snapshot> {
  const journal = JSON.parse(await readFile(join(folder, 'meta/_journal.json'), 'utf8'));
  const newest: string = journal.entries.at(-1).tag;
  const [number] = newest.split('_');
  return JSON.parse(await readFile(join(folder, `meta/${number}_snapshot.json`), 'utf8'));
}

function differingKeys(part: string, current: unknown, migrated: unknown): string[] {
  const [now, then] = [current ?? {}, migrated ?? {}] as [Snapshot, Snapshot];
  return [...new Set([...Object.keys(now), ...Object.keys(then)])]
    .filter((key) => !isDeepStrictEqual(now[key], then[key]))
    .map(
      (key) =>
        `src/store/schema/: ${part}.${key} does not match the migrations. Run \`npm run migration\`, read the result, and commit it.`,
    );
}
