import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/* Real pages belong to their publishers and are no part of the project: they lie beside it, in `../shared`. */

const shared = new URL('../../shared/', import.meta.url);

/** All that tests read from there: archives, the catalogues that declare their documents, and labels. */
export const packNames = [
  'captures/catalogue.en.json',
  'captures/catalogue.fr.json',
  'captures/catalogue.hi.json',
  'captures/linkedin-eu-notice.en.2025.warc.gz',
  'captures/linkedin-help.a1678508.2025.warc.gz',
  'captures/linkedin-help.a6278444.2024-2025.warc.gz',
  'captures/linkedin-help.hi.2025.warc.gz',
  'captures/linkedin-privacy-policy.en.2022-2025.warc.gz',
  'captures/linkedin-privacy-policy.fr.2022.warc.gz',
  'captures/linkedin-trouble.warc.gz',
  'captures/others.dev.warc.gz',
  'gold/dates.dev.catalogue.json',
  'gold/dates.dev.jsonl',
  'gold/dates.dev.warc.gz',
  'gold/linkedin-changes.dev.jsonl',
  'gold/linkedin-optouts.dev.jsonl',
  'gold/others.dev.catalogue.json',
  'gold/others.dev.jsonl',
] as const;

export type PackName = (typeof packNames)[number];

export function pathOf(name: PackName, folder: URL = shared): string {
  return fileURLToPath(new URL(name, folder));
}

export function missing<Name extends PackName>(
  names: readonly Name[],
  folder: URL = shared,
): Name[] {
  return names.filter((name) => !existsSync(pathOf(name, folder)));
}

/** A line for each file that is not there: what was not tested for the want of it. */
export function whatIsLeftOut(folder: URL = shared): string[] {
  return missing(packNames, folder).map(
    (name) => `SKIPPED: all tests that read ${name}, which is not in ${fileURLToPath(folder)}`,
  );
}

/** Behind the summary of a run that should have read them. */
export function teardown(): void {
  for (const line of whatIsLeftOut()) process.stdout.write(`${line}\n`);
}
