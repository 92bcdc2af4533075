import { type AnnotatedEdit, annotate } from '../core/annotate/annotate.js';
import { highest } from '../core/annotate/significance.js';
import { statsOf } from '../core/annotate/stats.js';
import { summarise } from '../core/annotate/summary.js';
import { topicsOfChange } from '../core/annotate/topics.js';
import type { Change } from '../core/change.js';
import type { Compare } from '../core/diff/compare-once.js';
import type { Document } from '../core/document.js';
import type { Text } from '../core/extract/text.js';
import { factualOf, type KeptFacts } from '../core/facts.js';
import { changeId } from '../core/ids.js';
import { carryIds, type LivingClause, named } from '../core/recognise/clause-ids.js';
import { demoteUnstable, newsAmong, saysTheSame, unstableEdit } from '../core/recognise/news.js';
import type { PlaceHistory } from '../core/recognise/unstable-places.js';
import type { Store } from '../store/store.js';
import { keptFactsOf } from './facts.js';

/** The text before. */
export interface Predecessor {
  id: string;
  digest: string;
  clauses: readonly LivingClause[];
  facts: KeptFacts;
  lastSeenAt: number;
}

/** The text after. */
interface Successor {
  id: string;
  text: Text;
  observedAt: number;
}

/** What is needed to find out what a new text of a document changes. */
export interface ChangeTools {
  document: Document;
  placeHistory: PlaceHistory | null;
  compare: Compare;
  store: Store;
}

/** Compares a text with the next one, and describes the change. */
export async function changeBetween(
  before: Predecessor,
  { id, text, observedAt }: Successor,
  tools: ChangeTools,
): Promise<{ change: Change; clauseIds: string[]; facts: KeptFacts }> {
  const { document, placeHistory, compare, store } = tools;
  const { language } = document;
  const both = { before: before.clauses, after: text.clauses };
  const annotated = annotate(compare(both.before, both.after), both, language);
  const edits = demoteUnstable(annotated, both, placeHistory);
  const oldIds = before.clauses.map((clause) => clause.id);
  const clauseIds = carryIds(oldIds, edits, text.clauses.length, id);
  const facts = await keptFactsOf(
    { clauses: text.clauses, clauseIds, observedAt },
    { ...before.facts, clauseIds: oldIds },
    document,
    store,
  );
  const undone = await undoneBy(text, observedAt, tools);
  const annotations = annotationsOf(
    edits,
    newsAmong(edits, both, placeHistory, language),
    language,
  );
  const change: Change = {
    id: changeId(document.id, before.digest, text.digest, observedAt),
    documentId: document.id,
    observedAt,
    lastSeenUnchangedAt: Math.min(before.lastSeenAt, observedAt),
    ...annotations,
    fromVersionId: before.id,
    toVersionId: id,
    ...undone,
    unstable: edits.every(unstableEdit(both, placeHistory)),
    ...factualOf({ ...annotations, observedAt }, before.facts, facts),
    edits: named(edits, oldIds, clauseIds),
  };
  return { change, clauseIds, facts };
}

/** Edits of form are included, but if there is news, only that decides the significance. */
function annotationsOf(
  edits: readonly AnnotatedEdit[],
  news: readonly AnnotatedEdit[],
  language: string,
): Pick<Change, 'significance' | 'topics' | 'summary' | 'stats'> {
  const stats = statsOf(edits);
  const significance = highest(news.length > 0 ? news : edits);
  const summary = summarise(edits, stats, significance, language);
  return { significance, topics: topicsOfChange(edits), summary, stats };
}

const hour = 3_600_000;
/** A text that disappears again this soon was a trial or a mistake. */
const flickersWithinMs = 72 * hour;

/**
 * The change that a text undoes: the document's last one, if the text is the one from before it. The two are a flicker
 * if they are only days apart, or if the last one itself brought back an older text, so that two variants alternate.
 * If an older wording returns later, that is news.
 */
async function undoneBy(
  text: Text,
  observedAt: number,
  { document, placeHistory, compare, store }: ChangeTools,
): Promise<Pick<Change, 'revertOf' | 'flicker'>> {
  const filter = { document: document.id };
  const { seqs } = await store.changes.page({ filter, order: 'desc', after: null, limit: 1 });
  const [last] = await store.changes.read(seqs);
  if (!last) return { revertOf: null, flicker: false };
  const earlier = await store.versions.get(document.id, last.fromVersionId);
  const isBack =
    earlier?.clausesDigest === text.clausesDigest ||
    saysTheSame(await store.versions.clauses(last.fromVersionId), text.clauses, placeHistory, {
      compare,
      language: document.language,
    });
  if (!isBack) return { revertOf: null, flicker: false };
  const soon = observedAt - last.observedAt <= flickersWithinMs;
  return { revertOf: last.id, flicker: !last.flicker && (soon || last.revertOf !== null) };
}
