import { stat } from 'node:fs/promises';
import type { Config } from '../config.js';
import { type ReplayReport, replay } from '../pipeline/replay.js';
import { linkBaseOf } from './link-base.js';
import { openWith, readDocuments } from './open.js';
import { createProgress } from './progress.js';
import { exitCodes, Refused } from './refused.js';

/** `clausewatch replay FILE…`: progress on standard error, a one-line JSON summary on standard output. */
export async function replayCommand(
  files: readonly string[],
  { confirmations, notify }: { confirmations?: number; notify?: boolean },
  config: Config,
): Promise<number> {
  await refuseMissing(files);
  const documents = await readDocuments(config, confirmations);
  const store = await openWith(documents, 'keep', config);
  const progress = createProgress();
  try {
    const eventBase = notify ? linkBaseOf(config) : undefined;
    const tools = { store, now: Date.now, random: Math.random, eventBase };
    const summary = await replay(files, documents, tools, (report) => {
      progress.now(passing(report));
      const news = worthKeeping(report);
      if (news) progress.note(news);
    });
    progress.done();
    for (const problem of summary.broken) progress.note(problem);
    process.stdout.write(`${JSON.stringify(summary)}\n`);
    return summary.broken.length > 0 ? exitCodes.failed : exitCodes.fine;
  } finally {
    await store.close();
  }
}

async function refuseMissing(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const found = await stat(file).catch(() => null);
    if (!found?.isFile())
      throw new Refused(`${file}: ${found ? 'not a file' : 'no such file'}. Nothing was replayed.`);
  }
}

function passing({ capture, document, summary }: ReplayReport): string {
  const { captures, versions, changes } = summary;
  const what = document?.id ?? capture.url;
  return `${day(capture.at)} ${what} – ${captures} captures, ${versions} versions, ${changes} changes`;
}

/** New versions, problems and what was skipped; a capture that changed nothing gets no line. */
function worthKeeping({ capture, result, skippedBecause }: ReplayReport): string | null {
  if (skippedBecause !== null)
    return `${day(capture.at)} ${capture.url} skipped: ${skippedBecause}`;
  if (!result || result.outcome === 'unchanged' || result.outcome === 'known') return null;
  const message = result.change?.summary ?? result.detail;
  return `${day(capture.at)} ${result.documentId} ${result.outcome}: ${message}`;
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
