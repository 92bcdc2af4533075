import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../src/catalogue/load.js';
import { effectiveOf } from '../../src/core/annotate/dating/effective.js';
import type { Clause } from '../../src/core/clause.js';
import type { Effective } from '../../src/core/effective.js';
import { extract } from '../../src/core/extract/extract.js';
import { decode } from '../../src/core/response/decode.js';
import { matcher } from '../../src/pipeline/warc/match.js';
import { readWarc } from '../../src/pipeline/warc/read.js';
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

/** What is read of each document, and how long the reading took. */
export interface DateReadings {
  byDocument: ReadonlyMap<string, Effective>;
  /** The text that took longest, the first time; in letters and milliseconds. */
  slowest: { document: string; letters: number; ms: number };
  msPerDocument: number;
}

/**
 * The dates of each document of a pack, from its last page there. Pages are extracted as the pipeline does it,
 * without replaying them: what is scored is the reading, not the confirming.
 */
export async function readDates({ warc, catalogue }: DateFiles): Promise<DateReadings> {
  const loaded = await loadCatalogue(catalogue);
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const match = matcher(loaded.documents);
  const byDocument = new Map<string, Effective>();
  const times: DateReadings['slowest'][] = [];
  for await (const { url, at, headers, body } of readWarc(warc)) {
    const decoded = body && decode(body, headers['content-type']);
    const document = decoded && 'html' in decoded ? match(url, decoded.html) : null;
    if (!document || !decoded || !('html' in decoded)) continue;
    const text = extract(decoded.html, document, url)?.text;
    if (!text) continue;
    const start = performance.now();
    byDocument.set(
      document.id,
      effectiveOf(text.clauses, { language: document.language, observedAt: at }),
    );
    const ms = performance.now() - start;
    times.push({ document: document.id, letters: lettersIn(text.clauses), ms });
  }
  // A language's words are put together when it is first met: the first texts are not counted.
  const warm = times.slice(Math.min(20, times.length - 1)).sort((a, b) => b.ms - a.ms);
  const [slowest] = warm;
  if (!slowest) throw new Error(`${warc} holds no page of a document of ${catalogue}.`);
  return {
    byDocument,
    slowest,
    msPerDocument: warm.reduce((all, { ms }) => all + ms, 0) / warm.length,
  };
}

function lettersIn(clauses: readonly Clause[]): number {
  return clauses.reduce((all, { text }) => all + text.length, 0);
}
