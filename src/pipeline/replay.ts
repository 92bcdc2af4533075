import type { Document } from '../core/document.js';
import type { Known } from '../store/store.js';
import { toCheck } from './check.js';
import type { CheckResult } from './check-result.js';
import { processAnswer } from './process-answer.js';
import { rereadIfNeeded } from './reread.js';
import type { Tools } from './tools.js';
import { answerOf } from './warc/answer.js';
import { matcher } from './warc/match.js';
import { inTimeOrder } from './warc/order.js';
import { type Archived, BrokenWarc, readWarc } from './warc/read.js';

/** What a replay did. `versions` and `changes` count what is new. */
export interface ReplaySummary {
  /** Responses read. */
  captures: number;
  versions: number;
  changes: number;
  /** Responses that gave no text, by kind of problem. */
  rejected: Record<string, number>;
  /** Responses for addresses that the catalogue does not declare. */
  unmatched: number;
  unchanged: number;
  /** Texts that are still pending, because no later capture in this replay confirmed them. */
  pending: number;
  /** Checks that were already in the database. */
  known: number;
  /** Texts from before the newest check that match nothing stored. */
  late: number;
  /** Files that could not be read to the end, with a sentence for each. */
  broken: string[];
}

export interface ReplayReport {
  archived: Archived;
  document: Document | null;
  result: CheckResult | null;
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
    broken: [],
  };
  const match = matcher(documents);
  const known = knownReader(tools);
  for await (const archived of inTimeOrder(files.map((file) => readWhole(file, summary)))) {
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
    report({ archived, document, result, summary });
  }
  summary.pending = await countPending(documents, tools);
  return summary;
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
async function* readWhole(file: string, summary: ReplaySummary): AsyncGenerator<Archived> {
  try {
    yield* readWarc(file);
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
