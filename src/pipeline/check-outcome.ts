import type { Document } from '../core/document.js';
import type { Extraction } from '../core/extract/extract.js';
import { judge } from '../core/judge/judge.js';
import type { Doubt, NoPage, Page } from '../core/outcome.js';
import { type Decision, decide } from '../core/recognise/confirm.js';
import { type State, stateInDoubt, stateWithoutPage } from '../core/status.js';
import type { NewVersion, PendingStep, RestyledStep } from '../store/store.js';
import { type ExtractedText, toExtractedText } from './extracted-text.js';
import type { Recognised } from './recognise-text.js';

/** What came of a check, before it is written down. */
export interface CheckOutcome {
  /** `version`, `unchanged`, `pending`, `returned`, or why there is no text. */
  kind: 'version' | 'unchanged' | 'pending' | 'returned' | NoPage['kind'] | Doubt['kind'];
  detail: string;
  state: State;
  pendingStep: PendingStep;
  restyledStep: RestyledStep;
  /** The text that is in force from now on; null when nothing new is. */
  confirmed: ConfirmedText | null;
  retryAfterS: number | null;
}

/** A text that was seen often enough. */
export interface ConfirmedText extends ExtractedText {
  observedAt: number;
  lastSeenAt: number;
  capture: NewVersion['capture'];
}

/** Doubts about a text that is there: seen often enough, it is the publisher's after all. */
const mayProveRight: ReadonlySet<Doubt['kind']> = new Set(['truncated', 'shrunken']);

const nothing = {
  pendingStep: { step: 'keep' },
  restyledStep: { step: 'keep' },
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

/** Why a page's text is not taken at its word; null when it is. The text in force was judged when it came. */
export function doubtOf(
  page: Page,
  found: Extraction | null,
  document: Document,
  known: Recognised['known'],
): Doubt | null {
  if (found && found.text.digest === known.current?.digest) return null;
  const { url, language } = document;
  return judge(page, found, { url, language, words: known.current?.words ?? null });
}

/** True for a page that gives no text at all. */
export function givesNoText(doubt: Doubt | null): doubt is Doubt {
  return doubt !== null && !mayProveRight.has(doubt.kind);
}

export function outcomeInDoubt(
  doubt: Doubt,
  pendingStep: PendingStep = { step: 'keep' },
): CheckOutcome {
  const { kind, detail } = doubt;
  return { ...nothing, kind, detail, state: stateInDoubt(doubt), pendingStep };
}

/** Decides what a page's text means beside what is known. */
export function outcomeOnText(
  found: Extraction,
  doubt: Doubt | null,
  document: Document,
  recognised: Recognised,
  at: number,
): CheckOutcome {
  const { is, known } = recognised;
  const seen = { is, at, doubt: doubt?.kind ?? null };
  const decision = decide(seen, known.pending, document.confirmations);
  return byDecision[decision]({ document, recognised, found, at, doubt });
}

interface Seen {
  document: Document;
  recognised: Recognised;
  found: Extraction;
  at: number;
  doubt: Doubt | null;
}

const byDecision: Record<Decision, (seen: Seen) => CheckOutcome> = {
  unchanged: (seen) => calm(seen, 'unchanged', 'The text is as it was.', { step: 'keep' }),
  returned: (seen) =>
    calm(
      seen,
      'returned',
      `The text is back to what it was; another one was seen ${sightings(seen)} times.`,
      { step: 'withdraw' },
    ),
  ignored: ({ doubt }) => (doubt ? outcomeInDoubt(doubt) : waits('It waits its turn.')),
  'started-pending': (seen) =>
    stillPending(
      seen,
      `A new text was seen; it counts once ${seen.document.confirmations} checks agree.`,
      { step: 'start', ...pendingOf(seen) },
    ),
  'seen-again': (seen) =>
    stillPending(seen, `A new text was seen ${sightings(seen) + 1} times and waits for more.`, {
      step: 'see-again',
    }),
  accepted: (seen) => {
    const { recognised, at } = seen;
    const step = recognised.known.pending ? 'withdraw' : 'keep';
    const times = { observedAt: at, lastSeenAt: at };
    return confirmed({ ...readingOf(seen), ...times, capture: 'this' }, { step });
  },
  confirmed: (seen) => wasPending(seen, seen.at, { step: 'confirm' }),
  'confirmed-within-newer': (seen) => ({
    ...wasPending(seen, seen.recognised.known.pending?.lastSeenAt ?? seen.at, {
      step: 'confirm-and-start',
      ...pendingOf(seen),
    }),
    state: 'pending-confirmation',
  }),
};

function sightings({ recognised }: Seen): number {
  return recognised.known.pending?.sightings ?? 0;
}

function pendingOf({ found, doubt }: Seen): { digest: string; doubt: string | null } {
  return { digest: found.text.digest, doubt: doubt?.kind ?? null };
}

function readingOf({ found, document }: Seen): ExtractedText {
  return toExtractedText(found, document);
}

function calm(
  { recognised: { known }, found: { text } }: Seen,
  kind: 'unchanged' | 'returned',
  detail: string,
  pendingStep: PendingStep,
): CheckOutcome {
  return {
    ...nothing,
    kind,
    detail,
    state: 'ok',
    pendingStep,
    restyledStep: restyledStepFor(text.digest, known),
  };
}

function restyledStepFor(digest: string, { current, restyled }: Recognised['known']): RestyledStep {
  if (digest === restyled?.digest) return { step: 'keep' };
  if (digest !== current?.digest) return { step: 'set', digest };
  return { step: restyled ? 'clear' : 'keep' };
}

function stillPending({ doubt }: Seen, detail: string, pendingStep: PendingStep): CheckOutcome {
  return doubt ? outcomeInDoubt(doubt, pendingStep) : waits(detail, pendingStep);
}

function waits(detail: string, pendingStep: PendingStep = { step: 'keep' }): CheckOutcome {
  return { ...nothing, kind: 'pending', detail, state: 'pending-confirmation', pendingStep };
}

/** The pending text is in force: as its first capture shows it, observed at that time. */
function wasPending(seen: Seen, lastSeenAt: number, pendingStep: PendingStep): CheckOutcome {
  const { known, pending } = seen.recognised;
  const observedAt = known.pending?.firstSeenAt ?? seen.at;
  const reading = pending ?? readingOf(seen);
  return confirmed({ ...reading, observedAt, lastSeenAt, capture: 'pending' }, pendingStep);
}

function confirmed(text: ConfirmedText, pendingStep: PendingStep): CheckOutcome {
  const detail = 'A new text is in force.';
  return { ...nothing, kind: 'version', detail, state: 'ok', pendingStep, confirmed: text };
}
