import { compareOnce } from '../core/diff/compare-once.js';
import { extract } from '../core/extract/extract.js';
import { must } from '../core/must.js';
import type { Known } from '../store/store.js';
import type { Check } from './check.js';
import {
  doubtOf,
  givesNoText,
  outcomeInDoubt,
  outcomeOnText,
  outcomeWithoutPage,
} from './check-outcome.js';
import { alreadyRecorded, type CheckResult } from './check-result.js';
import { coverageAfter } from './coverage.js';
import { toExtractedText } from './extracted-text.js';
import { recordLate } from './late-capture.js';
import { newlyUnstableChanges } from './newly-unstable.js';
import { publicationOf } from './publication.js';
import { currentTextFor, recogniseText } from './recognise-text.js';
import { recordOutcome } from './record-outcome.js';
import type { Tools } from './tools.js';

/** How often to decide a check again because another process checked the same document meanwhile. */
const mostAttempts = 10;

/**
 * Decides what an answer means and records it, both for fetched pages and for replay.
 * `known` may be from before the answer. If it is out of date, nothing is recorded, and it is read again.
 */
export async function processAnswer(
  check: Check,
  known: Known,
  tools: Tools,
): Promise<CheckResult> {
  const { id } = check.document;
  let newest = known;
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const result = await decideAndRecord(check, newest, tools);
    if (result) return result;
    newest = await tools.store.documents.known(id);
  }
  throw new Error(
    `${id}: nothing was recorded, because other processes kept recording checks of this document. Let only one process check it.`,
  );
}

/** Null if another process recorded something about the document meanwhile, so that the decision may be wrong. */
async function decideAndRecord(
  check: Check,
  known: Known,
  tools: Tools,
): Promise<CheckResult | null> {
  const { document, answer, at } = check;
  const { store } = tools;
  const isRecorded = await store.documents.checked(document.id, at, check.sha256);
  if (isRecorded) return alreadyRecorded(check, known.status);
  if (known.lastCheckAt !== null && at < known.lastCheckAt) return recordLate(check, known, tools);
  if (answer.kind !== 'page') {
    return recordOutcome(check, known, outcomeWithoutPage(answer, document), tools);
  }

  const found = extract(answer.html, document, answer.url);
  const current = await currentTextFor(found?.text ?? null, known, store);
  const doubt = doubtOf(answer, found, document, {
    digest: known.current?.digest,
    text: current,
  });
  const coverageHistory = coverageAfter(found, doubt, check, known);
  if (!found || givesNoText(doubt)) {
    const outcome = outcomeInDoubt(must(doubt, 'why a page gives no text'));
    return recordOutcome(check, known, outcome, tools, { coverageHistory });
  }

  const text = toExtractedText(found, document);
  const compare = compareOnce(document.language);
  const recognised = await recogniseText(text, current, check, known, { compare, store });
  const outcome = outcomeOnText({ text, doubt, ...recognised }, check, known);
  // A doubted page says nothing reliable about its places.
  const placeHistory = doubt ? known.placeHistory : recognised.placeHistory;
  const publication =
    outcome.confirmed &&
    (await publicationOf(outcome.confirmed, recognised.current, {
      document,
      placeHistory,
      compare,
      store,
    }));
  const newlyUnstable = await newlyUnstableChanges(document.id, known, placeHistory, store);
  return recordOutcome(check, known, outcome, tools, {
    publication,
    placeHistory,
    coverageHistory,
    newlyUnstable,
  });
}
