import type { AnnotatedEdit } from '../annotate/annotate.js';
import { isOnlyForm } from '../annotate/formatting.js';
import { type BothVersions, frameReason } from '../annotate/frame.js';
import type { Clause } from '../clause.js';
import type { RawEdit } from '../diff/compare.js';
import type { Comparing } from '../diff/compare-once.js';
import { type Aspect, type PlaceHistory, unstableIn } from './unstable-places.js';

/** What readers would want to know about the difference between two texts. */
export interface News {
  /** Whether nothing, only link targets, or words differ. */
  kind: 'none' | 'links' | 'words';
  /** The edits that are news and change words. */
  wordEdits: RawEdit[];
}

/**
 * True if two texts of one document differ only in form, in the frame around them, and in unstable places. Sites swap
 * quotation marks, number sections by template and print one date in two ways, although the document is the same.
 */
export function saysTheSame(
  before: readonly Clause[],
  after: readonly Clause[],
  history: PlaceHistory | null,
  comparing: Comparing,
): boolean {
  return newsBetween(before, after, history, comparing).kind === 'none';
}

/** How two texts of one document differ, apart from differences that are not news. */
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

/** The edits that are news. The others concern form or the page's frame, or are in unstable places. */
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

/** Makes a function that says whether everything that an edit changes is in unstable places. */
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

/** Edits in unstable places do not matter, whatever their words are about. */
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

/** Makes a function that says whether an edit is in unstable places of both texts. */
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
  return !isOnlyForm(edit, language);
}

function differsInLinks({ op, links }: RawEdit): boolean {
  return (op === 'modified' || op === 'moved') && links.added.length + links.removed.length > 0;
}
