import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../src/catalogue/load.js';
import type { Clause } from '../../src/core/clause.js';
import type { Effective } from '../../src/core/dates/effective.js';
import { effectiveOf } from '../../src/core/dates/own-dates-of-text.js';
import { replay } from '../../src/pipeline/replay.js';
import { openStore } from '../../src/store/open.js';
import type { DateLabel } from './dates-score.js';

/** The files of one set of labelled pages: `gold/dates.dev` and the like, below `shared`. */
export interface DateFiles {
  warc: string;
  catalogue: string;
  labels: string;
}

export function dateFiles(shared: string, set = 'gold/dates.dev'): DateFiles {
  const path = (ending: string) => join(shared, `${set}.${ending}`);
  return { warc: path('warc.gz'), catalogue: path('catalogue.json'), labels: path('jsonl') };
}

export function dateLabels({ labels }: DateFiles): DateLabel[] {
  const lines = readFileSync(labels, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as DateLabel);
}

/** The dates read from each document, and how long the reading took. */
export interface DateReadings {
  byDocument: ReadonlyMap<string, Effective>;
  /** The text that took longest, with its characters and milliseconds. */
  slowest: { document: string; letters: number; ms: number };
  msPerDocument: number;
}

/** Replays a pack through the pipeline and returns the dates of each document's last version. */
export async function readDates({ warc, catalogue }: DateFiles): Promise<DateReadings> {
  const loaded = await loadCatalogue(catalogue);
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const store = await openStore(':memory:');
  try {
    await store.documents.sync(loaded.documents, 0);
    await replay([warc], loaded.documents, { store, now: Date.now, random: () => 0.5 });
    const byDocument = new Map<string, Effective>();
    const times: DateReadings['slowest'][] = [];
    for (const document of loaded.documents) {
      const { current } = await store.documents.known(document.id);
      if (!current) continue;
      byDocument.set(document.id, (await store.versions.facts(current.id)).effective);
      const clauses = await store.versions.clauses(current.id);
      const ms = timed(clauses, { language: document.language, observedAt: current.observedAt });
      times.push({ document: document.id, letters: lettersIn(clauses), ms });
    }
    const [slowest] = times.sort((a, b) => b.ms - a.ms);
    if (!slowest) throw new Error(`${warc} contains no page of any document in ${catalogue}.`);
    const msPerDocument = times.reduce((all, { ms }) => all + ms, 0) / times.length;
    return { byDocument, slowest, msPerDocument };
  } finally {
    await store.close();
  }
}

/** The replay has already compiled the patterns of its language. */
function timed(clauses: readonly Clause[], context: Parameters<typeof effectiveOf>[1]): number {
  const start = performance.now();
  effectiveOf(clauses, context);
  return performance.now() - start;
}

function lettersIn(clauses: readonly Clause[]): number {
  return clauses.reduce((all, { text }) => all + text.length, 0);
}
