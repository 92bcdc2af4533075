import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { Document } from '../core/document.js';
import { readInput } from '../core/input.js';
import type { CuratedOptOut } from '../core/opt-outs/curated.js';
import builtIn from './linkedin.json' with { type: 'json' };
import { toCurated } from './opt-outs.js';
import { type CatalogueFile, catalogueSchema } from './schema.js';

export type Loaded =
  | { kind: 'loaded'; documents: Document[]; curated: CuratedOptOut[] }
  /** One sentence per problem: the file, the place in it, and the reason. */
  | { kind: 'invalid'; problems: string[] };

/** Reads a catalogue file; without a path, the built-in catalogue. */
export async function loadCatalogue(file: string | null): Promise<Loaded> {
  if (file === null) return check(builtIn, 'the built-in catalogue');
  const read = await readJson(file);
  return read.kind === 'json' ? check(read.value, file) : read;
}

async function readJson(
  file: string,
): Promise<{ kind: 'json'; value: unknown } | { kind: 'invalid'; problems: string[] }> {
  try {
    return { kind: 'json', value: JSON.parse(await readFile(file, 'utf8')) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'invalid', problems: [`Catalogue ${file}: cannot be read as JSON: ${reason}`] };
  }
}

function check(value: unknown, file: string): Loaded {
  const parsed = readInput(catalogueSchema, value);
  if (parsed.success) {
    const curated = parsed.data.services.flatMap(({ id, optOuts }) =>
      optOuts.map((entry) => toCurated(id, entry)),
    );
    return { kind: 'loaded', documents: toDocuments(parsed.data), curated };
  }
  const problems = parsed.error.issues.map(
    (issue) => `Catalogue ${file}: ${pathOf(issue)} ${issue.message}`,
  );
  return { kind: 'invalid', problems };
}

/** A path such as `services[0].documents[2].url`, as a reader finds it in the file. */
function pathOf({ path }: z.core.$ZodIssue): string {
  const text = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('');
  return text === '' ? '(top level):' : `${text.replace(/^\./, '')}:`;
}

function toDocuments({ services }: CatalogueFile): Document[] {
  return services.flatMap(({ id, name, robots, dropParameters, documents }) =>
    documents.map((entry) => ({
      ...entry,
      id: `${id}/${entry.id}`,
      service: { id, name },
      dropParameters,
      robots: toRule(entry.robots ?? robots),
    })),
  );
}

function toRule(rule: CatalogueFile['services'][number]['robots']): Document['robots'] {
  return rule.obey ? { obey: true, reason: null } : { obey: false, reason: rule.reason };
}
