import { compareOnce } from '../core/diff/compare-once.js';
import { extract } from '../core/extract/extract.js';
import type { Text } from '../core/extract/text.js';
import { judge } from '../core/judge/judge.js';
import type { Page } from '../core/outcome.js';
import { saysTheSame } from '../core/recognise/news.js';
import type { Known, Store, Version } from '../store/store.js';
import type { Check } from './check.js';
import { type CheckResult, resultOf } from './check-result.js';
import { recordingOf } from './recording.js';
import type { Tools } from './tools.js';

/** What a late capture means. */
type LateOutcome = Pick<CheckResult, 'outcome' | 'detail'>;

/**
 * Records an answer from before the newest check. It can confirm the stored history, but not rewrite it, because
 * changes have been published, and their ids are derived from the versions on both sides.
 */
export async function recordLate(
  check: Check,
  { status }: Known,
  { store, now }: Tools,
): Promise<CheckResult> {
  const { answer } = check;
  const outcome: LateOutcome =
    answer.kind === 'page'
      ? await outcomeOfPage(answer, check, store)
      : { outcome: answer.kind, detail: answer.detail };
  const recorded = await store.record(recordingOf(check, outcome, now()));
  const result = recorded.kind === 'known' ? { ...outcome, outcome: 'known' as const } : outcome;
  return resultOf(check, result, status);
}

async function outcomeOfPage(
  page: Page,
  { document, at }: Check,
  store: Store,
): Promise<LateOutcome> {
  const { url, title, language } = document;
  const found = extract(page.html, document, page.url);
  const current = await store.versions.at(document.id, at);
  const next = await store.versions.after(document.id, at);
  const near = [current, next].filter((version) => version !== null);
  if (found && (await showsOneOf(found.text, near, language, store))) {
    return { outcome: 'unchanged', detail: 'This is the text that is stored for that time.' };
  }
  const clauses = current && (await store.versions.clauses(current.id));
  const text = clauses && { clauses, words: current.words };
  const doubt = judge(page, found, { url, title, language, current: text });
  if (doubt) return { outcome: doubt.kind, detail: doubt.detail };
  return {
    outcome: 'late',
    detail:
      'This text matches nothing stored for that time; replay history into an empty database, oldest first.',
  };
}

async function showsOneOf(
  { digest, clauses }: Text,
  versions: readonly Version[],
  language: string,
  store: Store,
): Promise<boolean> {
  if (versions.some((version) => version.digest === digest)) return true;
  const texts = await Promise.all(versions.map(({ id }) => store.versions.clauses(id)));
  const comparing = { compare: compareOnce(language), language };
  return texts.some((text) => saysTheSame(text, clauses, null, comparing));
}
