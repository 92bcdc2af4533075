import { once } from 'node:events';
import { presentChange } from '../api/wire/change.js';
import { ChangesQuery } from '../api/wire/query.js';
import type { Config } from '../config.js';
import { readInput } from '../core/input.js';
import { openStore } from '../store/open.js';
import type { ChangeFilter } from '../store/store.js';
import { linkBaseOf } from './link-base.js';
import { exitCodes, Refused } from './refused.js';

const filters = [
  ...['since', 'until', 'service', 'document'],
  ...['topic', 'significance', 'op', 'flicker', 'unstable', 'silent', 'q'],
] as const;

/** The filters of `/changes`, as flags. */
export type ExportFlags = Partial<Record<(typeof filters)[number], string>>;

/** `clausewatch export`: prints every matching change, oldest first, as one JSON object per line (NDJSON). */
export async function exportCommand(flags: ExportFlags, config: Config): Promise<number> {
  const filter = readFilter(flags);
  const base = linkBaseOf(config);
  const store = await openStore(config.db);
  try {
    for await (const change of store.changes.all(filter)) {
      const line = `${JSON.stringify(presentChange(change, base))}\n`;
      if (!process.stdout.write(line)) await once(process.stdout, 'drain');
    }
    return exitCodes.fine;
  } finally {
    await store.close();
  }
}

/** The flags mean the same as the parameters of `/changes`, and invalid values get the same messages. */
function readFilter(flags: ExportFlags): ChangeFilter {
  const parsed = readInput(ChangesQuery, filtersOf(flags));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `--${path.join('.')} ${message}`,
    );
    throw new Refused(problems.join('\n'));
  }
  return filtersOf(parsed.data);
}

/** Leaves out the command line's other flags, such as `--db`, and the defaults of `/changes`, such as `limit`. */
function filtersOf(given: object): Record<string, unknown> {
  const named: readonly string[] = filters;
  const isGiven = ([name, value]: [string, unknown]) => named.includes(name) && value !== undefined;
  return Object.fromEntries(Object.entries(given).filter(isGiven));
}
