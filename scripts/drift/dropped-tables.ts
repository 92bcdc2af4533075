/** For each migration file, the tables that may be dropped in it, each with the reason why no row is lost. */
export type AllowedDrops = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Dropped tables that nobody has approved. drizzle-kit rebuilds a table by copying, dropping and renaming it, and a
 * drop under enforced foreign keys empties the child tables without an error
 * (docs/decisions/0007-migrations-and-foreign-keys.md), so someone must look at each.
 */
export function unexplainedDrops(file: string, sql: string, allowed: AllowedDrops): string[] {
  return droppedTables(sql)
    .filter((table) => !allowed[file]?.[table])
    .map(
      (table) =>
        `migrations/${file}: drops the table ${table}. If no row is lost, explain why in scripts/drift/allowed-drops.json.`,
    );
}

function droppedTables(sql: string): string[] {
  const statements = sql.replace(/--(?!>).*$/gm, '').replace(/\/\*.*?\*\//gs, '');
  const drops = statements.matchAll(/\bdrop\s+table\s+(?:if\s+exists\s+)?[`"'[]?(\w+)/gi);
  return Array.from(drops, ([, table = '']) => table);
}
