import type { Document } from '../core/document.js';
import type { Extraction } from '../core/extract/extract.js';
import type { Text } from '../core/extract/text.js';
import { judge } from '../core/judge/judge.js';
import { wayOut } from '../core/judge/way-out.js';
import type { Doubt, NoPage, Page } from '../core/outcome.js';
import { decide, whatConfirms } from '../core/recognise/confirm.js';
import { type State, stateInDoubt, stateWithoutPage } from '../core/status.js';
import type { Known, NewVersion, PendingStep, RestyledStep } from '../store/store.js';
import type { Check } from './check.js';
import type { ExtractedText } from './extracted-text.js';
import type { Recognised } from './recognise-text.js';

/** What a check means, decided before anything is recorded. */
export interface CheckOutcome {
  /** `version`, `unchanged`, `pending`, `returned`, or why there is no text. */
  kind: 'version' | 'unchanged' | 'pending' | 'returned' | NoPage['kind'] | Doubt['kind'];
  detail: string;
  state: State;
  pendingStep: PendingStep;
  restyledStep: RestyledStep;
  /** The text that becomes the current one, if any. */
  confirmed: ConfirmedText | null;
  retryAfterS: number | null;
}

/** A text that enough checks have seen. */
export interface ConfirmedText extends ExtractedText {
  observedAt: number;
  lastSeenAt: number;
  capture: NewVersion['capture'];
}

/** The text that a page shows, and which known text it matches. */
export interface ShownText extends Pick<Recognised, 'is' | 'pending'> {
  text: ExtractedText;
  /** Why it may not be the document's text after all. */
  doubt: Doubt | null;
}

/** Doubts about a text that exists. If it is seen often enough, it is the publisher's text after all. */
const mayProveRight: ReadonlySet<Doubt['kind']> = new Set(['truncated', 'shrunken']);

const keep = { step: 'keep' } as const;
const nothing = {
  pendingStep: keep,
  restyledStep: keep,
  confirmed: null,
  retryAfterS: null,
} as const;

export function outcomeWithoutPage(answer: NoPage, document: Document): CheckOutcome {
  return {
    ...nothing,
    kind: answer.kind,
    detail: answer.detail,
    state: stateWithoutPage(answer, document.mayBeAbsent),
    retryAfterS: 'retryAfterS' in answer ? answer.retryAfterS : null,
  };
}

/** Why a page's text is doubted; null if it is not. The current text was already judged when it was new. */
export function doubtOf(
  page: Page,
  found: Extraction | null,
  { url, title, language }: Document,
  current: { digest: string | undefined; text: Pick<Text, 'clauses' | 'words'> | null },
): Doubt | null {
  if (found && found.text.digest === current.digest) return null;
  return judge(page, found, { url, title, language, current: current.text });
}

/** True for a page without any usable text. */
export function givesNoText(doubt: Doubt | null): doubt is Doubt {
  if (doubt?.kind === 'garbled') return !doubt.isSlight;
  return doubt !== null && !mayProveRight.has(doubt.kind);
}

/** A page that is doubted, and gives no text. */
export function outcomeInDoubt(doubt: Doubt): CheckOutcome {
  return stillDoubted(doubt, wayOut(doubt.kind), keep);
}

function stillDoubted(doubt: Doubt, next: string | null, pendingStep: PendingStep): CheckOutcome {
  const { kind } = doubt;
  const detail = next === null ? doubt.detail : `${doubt.detail} ${next}`;
  return { ...nothing, kind, detail, state: stateInDoubt(doubt), pendingStep };
}

/** Decides what a page's text means, given what is known. */
export function outcomeOnText(
  { text: shown, doubt, is, pending }: ShownText,
  { document, at }: Pick<Check, 'document' | 'at'>,
  known: Known,
): CheckOutcome {
  const { confirmations } = document;
  const sightings = known.pending?.sightings ?? 0;
  const seen = { is, at, doubt: doubt?.kind ?? null };
  const newer = { digest: shown.text.digest, doubt: seen.doubt };
  // The text as in its first capture, observed at that time.
  const seenBefore = {
    ...(pending ?? shown),
    observedAt: known.pending?.firstSeenAt ?? at,
    capture: 'pending',
  } as const;
  const restyled = restyledStepFor(shown.text.digest, known);
  const decision = decide(seen, known.pending, confirmations);
  switch (decision) {
    case 'unchanged':
      return stillCurrent(decision, 'The text is unchanged.', keep, restyled);
    case 'returned':
      return stillCurrent(
        decision,
        `The current text is back; the pending text, seen ${timesOf(sightings)}, was withdrawn.`,
        { step: 'withdraw' },
        restyled,
      );
    case 'ignored':
      return stillPending(doubt, 'The text is ignored while a better one is pending.', keep);
    case 'started-pending':
      return stillPending(
        doubt,
        `A new text was seen; ${whatConfirms(at, seen.doubt, confirmations)}.`,
        { step: 'start', ...newer },
      );
    case 'seen-again':
      return stillPending(
        doubt,
        `The new text has been seen ${sightings + 1} times; ${whatConfirms(seenBefore.observedAt, seen.doubt, confirmations)}.`,
        { step: 'see-again' },
      );
    case 'accepted':
      return becomesCurrent(
        { ...shown, observedAt: at, lastSeenAt: at, capture: 'this' },
        { step: known.pending ? 'withdraw' : 'keep' },
      );
    case 'confirmed':
      return becomesCurrent({ ...seenBefore, lastSeenAt: at }, { step: 'confirm' });
    case 'confirmed-within-newer':
      return {
        ...becomesCurrent(
          { ...seenBefore, lastSeenAt: known.pending?.lastSeenAt ?? at },
          { step: 'confirm-and-start', ...newer },
        ),
        state: 'pending-confirmation',
      };
  }
}

function timesOf(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function stillCurrent(
  kind: 'unchanged' | 'returned',
  detail: string,
  pendingStep: PendingStep,
  restyledStep: RestyledStep,
): CheckOutcome {
  return { ...nothing, kind, detail, state: 'ok', pendingStep, restyledStep };
}

function restyledStepFor(digest: string, { current, restyled }: Known): RestyledStep {
  if (digest === restyled?.digest) return keep;
  if (digest !== current?.digest) return { step: 'set', digest };
  return { step: restyled ? 'clear' : 'keep' };
}

function stillPending(doubt: Doubt | null, next: string, pendingStep: PendingStep): CheckOutcome {
  if (doubt) return stillDoubted(doubt, next, pendingStep);
  return { ...nothing, kind: 'pending', detail: next, state: 'pending-confirmation', pendingStep };
}

function becomesCurrent(confirmed: ConfirmedText, pendingStep: PendingStep): CheckOutcome {
  const detail = 'A new text was confirmed.';
  return { ...nothing, kind: 'version', detail, state: 'ok', pendingStep, confirmed };
}
