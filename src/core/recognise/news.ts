import type { AnnotatedEdit } from '../annotate/annotate.js';
import { differsInFormOnly } from '../annotate/formatting.js';
import { type BothVersions, frameReason } from '../annotate/frame.js';
import type { Clause } from '../clause.js';
import type { RawEdit } from '../diff/compare.js';
import type { Comparing } from '../diff/compare-once.js';
import { type Aspect, type PlaceHistory, unstableIn } from './unstable-places.js';

/** What a reader would want to know of two texts. */
export interface News {
  /** Nothing, that links lead elsewhere, or that the words differ. */
  kind: 'none' | 'links' | 'words';
  /** The edits that change words and are news. */
  wordEdits: RawEdit[];
}

/**
 * True when two texts of one document differ in nothing but their form, the frame around them, and the places that
 * differ at nearly every check. Sites swap quotation marks, number their sections by template and print one date in
 * two ways: the document says what it said.
 */
export function saysTheSame(
  before: readonly Clause[],
  after: readonly Clause[],
  history: PlaceHistory | null,
  comparing: Comparing,
): boolean {
  return newsBetween(before, after, history, comparing).kind === 'none';
}

/** How two texts of one document differ, apart from what no reader would call a difference. */
export function newsBetween(
  before: readonly Clause[],
  after: readonly Clause[],
  history: PlaceHistory | null,
  { compare, language }: Comparing,
): News {
  const both = { before, after };
  const edits = compare(before, after);
  const wordEdits = newsworthy('words', edits, both, history, language);
  if (wordEdits.length > 0) return { kind: 'words', wordEdits };
  const kind = newsworthy('links', edits, both, history, language).length > 0 ? 'links' : 'none';
  return { kind, wordEdits };
}

/** The edits that are news: the others are of form, of the page's frame, or in unstable places. */
export function newsAmong<Given extends RawEdit>(
  edits: readonly Given[],
  both: BothVersions,
  history: PlaceHistory | null,
  language: string,
): Given[] {
  const news = new Set([
    ...newsworthy('words', edits, both, history, language),
    ...newsworthy('links', edits, both, history, language),
  ]);
  return edits.filter((edit) => news.has(edit));
}

function newsworthy<Given extends RawEdit>(
  aspect: Aspect,
  edits: readonly Given[],
  both: BothVersions,
  history: PlaceHistory | null,
  language: string,
): Given[] {
  const isUnstable = inUnstablePlaces(both, history);
  const differs = { words: differsInWords, links: differsInLinks }[aspect];
  return edits.filter(
    (edit) =>
      differs(edit, language) && !isUnstable(edit, aspect) && frameReason(edit, both) === null,
  );
}

/** Tells of an edit whether all that differs lies in unstable places. */
export function unstableEdit(
  both: BothVersions,
  history: PlaceHistory | null,
): (edit: RawEdit) => boolean {
  const isUnstable = inUnstablePlaces(both, history);
  return (edit) => {
    const aspects: Aspect[] = edit.before === edit.after ? [] : ['words'];
    if (differsInLinks(edit)) aspects.push('links');
    return aspects.length > 0 && aspects.every((aspect) => isUnstable(edit, aspect));
  };
}

/** Edits in unstable places matter to nobody, whatever their words are about. */
export function demoteUnstable<Judged extends AnnotatedEdit>(
  edits: readonly Judged[],
  both: BothVersions,
  history: PlaceHistory | null,
): Judged[] {
  const isUnstable = unstableEdit(both, history);
  return edits.map((edit) =>
    isUnstable(edit)
      ? { ...edit, significance: 'editorial', topics: [], because: [inUnstablePlace] }
      : edit,
  );
}

const inUnstablePlace = 'This place differs at nearly every check.';

/** Tells of edits between two texts whether they lie in unstable places. */
function inUnstablePlaces(
  { before, after }: BothVersions,
  history: PlaceHistory | null,
): (edit: Pick<RawEdit, 'position'>, aspect: Aspect) => boolean {
  const unstable = unstableIn(history);
  const [old, now] = [unstable(before), unstable(after)];
  return ({ position }, aspect) =>
    (position.before === null || old(position.before, aspect)) &&
    (position.after === null || now(position.after, aspect));
}

function differsInWords(edit: RawEdit, language: string): boolean {
  if (edit.op === 'modified' && edit.before === edit.after) return false;
  return !differsInFormOnly(edit, language);
}

function differsInLinks({ op, links }: RawEdit): boolean {
  return (op === 'modified' || op === 'moved') && links.added.length + links.removed.length > 0;
}
