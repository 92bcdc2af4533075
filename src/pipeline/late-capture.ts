import type { Document } from '../core/document.js';
import { extract } from '../core/extract/extract.js';
import type { Text } from '../core/extract/text.js';
import { judge } from '../core/judge/judge.js';
import type { Page } from '../core/outcome.js';
import { saysTheSame } from '../core/recognise/news.js';
import type { Known, Version } from '../store/store.js';
import type { Check, CheckResult } from './check-result.js';
import type { Tools } from './tools.js';

/**
 * An answer from before the newest check. It can bear out the history that is stored, but not rewrite it:
 * changes have been told, and their ids follow from the versions on both sides.
 */
export async function recordLate(
  { document, answer, at, source, sha256 }: Check,
  known: Known,
  { store, now }: Tools,
): Promise<CheckResult> {
  const { outcome, detail } =
    answer.kind === 'page'
      ? await weigh(answer, document, at, store)
      : { outcome: answer.kind, detail: answer.detail };
  const recorded = await store.record({
    documentId: document.id,
    at,
    source,
    outcome,
    detail,
    sha256,
    capture: null,
    captured: answer.kind === 'page',
    sawCurrent: false,
    pendingStep: { step: 'keep' },
    restyledStep: { step: 'keep' },
    restyledVersion: null,
    version: null,
    change: null,
    placeHistory: null,
    newlyUnstable: [],
    events: [],
    status: null,
    validators: null,
    recordedAt: now(),
  });
  return {
    documentId: document.id,
    at,
    outcome: recorded.kind === 'known' ? 'known' : outcome,
    detail,
    failed: known.status.failures > 0,
    versionId: null,
    change: null,
    nextCheckAt: known.status.nextCheckAt,
  };
}

async function weigh(
  page: Page,
  document: Document,
  at: number,
  store: Tools['store'],
): Promise<Pick<CheckResult, 'outcome' | 'detail'>> {
  const reading = extract(page.html, document, page.url);
  const stood = await store.versions.at(document.id, at);
  const followed = await store.versions.after(document.id, at);
  const near = [stood, followed].filter((version) => version !== null);
  if (reading && (await showsOneOf(reading.text, near, store))) {
    return { outcome: 'unchanged', detail: 'The text is the one that is stored for that time.' };
  }
  const { url, language } = document;
  const doubt = judge(page, reading, { url, language, words: stood?.words ?? null });
  if (doubt) return { outcome: doubt.kind, detail: doubt.detail };
  return {
    outcome: 'late',
    detail:
      'The text fits nothing that is stored for that time: feed history to an empty database, oldest first.',
  };
}

async function showsOneOf(
  { digest, clauses }: Text,
  versions: readonly Version[],
  store: Tools['store'],
): Promise<boolean> {
  if (versions.some((version) => version.digest === digest)) return true;
  const texts = await Promise.all(versions.map(({ id }) => store.versions.clauses(id)));
  return texts.some((text) => saysTheSame(text, clauses, null));
}
