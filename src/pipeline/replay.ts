import type { Document } from '../core/document.js';
import type { Known } from '../store/store.js';
import { toCheck } from './check.js';
import type { CheckResult } from './check-result.js';
import { processAnswer } from './process-answer.js';
import { rereadIfNeeded } from './reread.js';
import type { Tools } from './tools.js';
import { answerOf } from './warc/answer.js';
import type { Archived } from './warc/archived.js';
import { filler } from './warc/fill.js';
import { finder, matcher } from './warc/match.js';
import { inTimeOrder } from './warc/order.js';
import { BrokenWarc, capturesIn, type RecordType } from './warc/read.js';
import type { Revisit } from './warc/revisit.js';

/** What a replay did. `versions` and `changes` count what is new. */
export interface ReplaySummary {
  /** Responses, resources and revisits read. */
  captures: number;
  versions: number;
  changes: number;
  /** Captures that gave no text, by kind of problem. */
  rejected: Record<string, number>;
  /** Captures of addresses that the catalogue does not declare. */
  unmatched: number;
  unchanged: number;
  /** Texts that are still pending, because no later capture in this replay confirmed them. */
  pending: number;
  /** Checks that were already in the database. */
  known: number;
  /** Texts from before the newest check that match nothing stored. */
  late: number;
  /** Records passed over, by type. A revisit is passed over if its original is unknown. */
  skipped: Partial<Record<RecordType, number>>;
  /** Files that could not be read to the end, with a sentence for each. */
  broken: string[];
}

export interface ReplayReport {
  capture: Archived | Revisit;
  document: Document | null;
  result: CheckResult | null;
  /** Why the capture was passed over; null if it was not. */
  skippedBecause: string | null;
  summary: ReplaySummary;
}

/** Processes archived responses, in order of time, in the same way as fetched pages. */
export async function replay(
  files: readonly string[],
  documents: readonly Document[],
  tools: Tools,
  report: (progress: ReplayReport) => void = () => {},
): Promise<ReplaySummary> {
  const summary: ReplaySummary = {
    captures: 0,
    versions: 0,
    changes: 0,
    rejected: {},
    unmatched: 0,
    unchanged: 0,
    pending: 0,
    known: 0,
    late: 0,
    skipped: {},
    broken: [],
  };
  const match = matcher(documents);
  const fill = filler(files, finder(documents), tools.store);
  const known = knownReader(tools);
  for await (const capture of inTimeOrder(files.map((file) => readWhole(file, summary)))) {
    const archived = await fill(capture);
    if (!archived) {
      skip(summary, 'revisit');
      report({ capture, document: null, result: null, skippedBecause: noOriginal, summary });
      continue;
    }
    const answer = answerOf(archived);
    const document = match(archived.url, answer.kind === 'page' ? answer.html : '');
    const result =
      document &&
      (await processAnswer(
        toCheck(document, answer, { at: archived.at, source: 'replay' }),
        await known(document),
        tools,
      ));
    count(summary, result);
    report({ capture, document, result, skippedBecause: null, summary });
  }
  summary.pending = await countPending(documents, tools);
  return summary;
}

const noOriginal =
  'it is a revisit of a capture that is neither in these files nor in the database; replay it together with the file that has the capture.';

function skip({ skipped }: ReplaySummary, type: RecordType): void {
  skipped[type] = (skipped[type] ?? 0) + 1;
}

/** Reads what is known about a document. The first time, its current text is extracted again if needed. */
function knownReader(tools: Tools): (document: Document) => Promise<Known> {
  const reread = new Set<string>();
  return async (document) => {
    if (reread.has(document.id)) return tools.store.documents.known(document.id);
    reread.add(document.id);
    return rereadIfNeeded(document, tools);
  };
}

/** A broken file ends early and is reported; the others continue. */
async function* readWhole(
  file: string,
  summary: ReplaySummary,
): AsyncGenerator<Archived | Revisit> {
  try {
    yield* capturesIn(file, (type) => skip(summary, type));
  } catch (error) {
    if (!(error instanceof BrokenWarc)) throw error;
    summary.broken.push(error.message);
  }
}

function count(summary: ReplaySummary, result: CheckResult | null): void {
  summary.captures++;
  if (!result) {
    summary.unmatched++;
    return;
  }
  if (result.change) summary.changes++;
  switch (result.outcome) {
    case 'version':
      summary.versions++;
      break;
    case 'unchanged':
    case 'returned':
      summary.unchanged++;
      break;
    case 'known':
      summary.known++;
      break;
    case 'late':
      summary.late++;
      break;
    case 'pending':
      break;
    default:
      summary.rejected[result.outcome] = (summary.rejected[result.outcome] ?? 0) + 1;
  }
}

async function countPending(documents: readonly Document[], { store }: Tools): Promise<number> {
  const known = await Promise.all(documents.map(({ id }) => store.documents.known(id)));
  return known.filter(({ pending }) => pending?.doubt === null).length;
}
