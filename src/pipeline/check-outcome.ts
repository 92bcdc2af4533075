import type { Document } from '../core/document.js';
import type { Extraction } from '../core/extract/extract.js';
import { judge } from '../core/judge/judge.js';
import type { Doubt, NoPage, Page } from '../core/outcome.js';
import { type Decision, decide } from '../core/recognise/confirm.js';
import { type State, stateInDoubt, stateWithoutPage } from '../core/status.js';
import type { CandidateStep, GuiseStep, NewVersion } from '../store/store.js';
import type { Background } from './background.js';
import { type Reading, toReading } from './reading.js';

/** What came of a check, before it is written down. */
export interface Finding {
  /** `version`, `unchanged`, `pending`, `returned`, or why there is no text. */
  outcome: 'version' | 'unchanged' | 'pending' | 'returned' | NoPage['kind'] | Doubt['kind'];
  detail: string;
  state: State;
  candidate: CandidateStep;
  guise: GuiseStep;
  /** The text that is in force from now on; null when nothing new is. */
  settled: SettledText | null;
  retryAfterS: number | null;
}

/** A text that was seen often enough. */
export interface SettledText extends Reading {
  observedAt: number;
  lastSeenAt: number;
  capture: NewVersion['capture'];
}

/** Doubts about a text that is there: seen often enough, it is the publisher's after all. */
const mayProveRight: ReadonlySet<Doubt['kind']> = new Set(['truncated', 'shrunken']);

const nothing = {
  candidate: { step: 'keep' },
  guise: { step: 'keep' },
  settled: null,
  retryAfterS: null,
} as const;

export function findingWithoutPage(answer: NoPage, document: Document): Finding {
  return {
    ...nothing,
    outcome: answer.kind,
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
  known: Background['known'],
): Doubt | null {
  if (found && found.text.digest === known.current?.digest) return null;
  const { language } = document;
  return judge(page.html, found, { language, words: known.current?.words ?? null });
}

/** True for a page that gives no text at all. */
export function givesNoText(doubt: Doubt | null): doubt is Doubt {
  return doubt !== null && !mayProveRight.has(doubt.kind);
}

export function findingInDoubt(doubt: Doubt, candidate: CandidateStep = { step: 'keep' }): Finding {
  const { kind, detail } = doubt;
  return { ...nothing, outcome: kind, detail, state: stateInDoubt(doubt), candidate };
}

/** Decides what a page's text means beside what is known. */
export function findingOnText(
  found: Extraction,
  doubt: Doubt | null,
  document: Document,
  background: Background,
  at: number,
): Finding {
  const { is, known } = background;
  const seen = { is, at, doubt: doubt?.kind ?? null };
  const decision = decide(seen, known.waiting, document.confirmations);
  return byDecision[decision]({ document, background, found, at, doubt });
}

interface Seen {
  document: Document;
  background: Background;
  found: Extraction;
  at: number;
  doubt: Doubt | null;
}

const byDecision: Record<Decision, (seen: Seen) => Finding> = {
  unchanged: (seen) => calm(seen, 'unchanged', 'The text is as it was.', { step: 'keep' }),
  returned: (seen) =>
    calm(
      seen,
      'returned',
      `The text is back to what it was; another one was seen ${sightings(seen)} times.`,
      { step: 'withdraw' },
    ),
  'set-aside': ({ doubt }) => (doubt ? findingInDoubt(doubt) : waits('It waits its turn.')),
  opened: (seen) =>
    pending(
      seen,
      `A new text was seen; it counts once ${seen.document.confirmations} checks agree.`,
      { step: 'open', ...candidateOf(seen) },
    ),
  sighted: (seen) =>
    pending(seen, `A new text was seen ${sightings(seen) + 1} times and waits for more.`, {
      step: 'sighted',
    }),
  accepted: (seen) => {
    const { background, at } = seen;
    const step = background.known.waiting ? 'withdraw' : 'keep';
    const times = { observedAt: at, lastSeenAt: at };
    return settled({ ...readingOf(seen), ...times, capture: 'this' }, { step });
  },
  confirmed: (seen) => waited(seen, seen.at, { step: 'confirm' }),
  succeeded: (seen) => ({
    ...waited(seen, seen.background.known.waiting?.lastSeenAt ?? seen.at, {
      step: 'succeed',
      ...candidateOf(seen),
    }),
    state: 'pending-confirmation',
  }),
};

function sightings({ background }: Seen): number {
  return background.known.waiting?.sightings ?? 0;
}

function candidateOf({ found, doubt }: Seen): { digest: string; doubt: string | null } {
  return { digest: found.text.digest, doubt: doubt?.kind ?? null };
}

function readingOf({ found, document }: Seen): Reading {
  return toReading(found, document);
}

function calm(
  { background: { known }, found: { text } }: Seen,
  outcome: 'unchanged' | 'returned',
  detail: string,
  candidate: CandidateStep,
): Finding {
  return {
    ...nothing,
    outcome,
    detail,
    state: 'ok',
    candidate,
    guise: guiseStep(text.digest, known),
  };
}

function guiseStep(digest: string, { current, guise }: Background['known']): GuiseStep {
  if (digest === guise?.digest) return { step: 'keep' };
  if (digest !== current?.digest) return { step: 'wear', digest };
  return { step: guise ? 'drop' : 'keep' };
}

function pending({ doubt }: Seen, detail: string, candidate: CandidateStep): Finding {
  return doubt ? findingInDoubt(doubt, candidate) : waits(detail, candidate);
}

function waits(detail: string, candidate: CandidateStep = { step: 'keep' }): Finding {
  return { ...nothing, outcome: 'pending', detail, state: 'pending-confirmation', candidate };
}

/** The waiting text is in force: as its first capture shows it, observed at that time. */
function waited(seen: Seen, lastSeenAt: number, candidate: CandidateStep): Finding {
  const { known, waiting } = seen.background;
  const observedAt = known.waiting?.firstSeenAt ?? seen.at;
  const reading = waiting ?? readingOf(seen);
  return settled({ ...reading, observedAt, lastSeenAt, capture: 'candidate' }, candidate);
}

function settled(text: SettledText, candidate: CandidateStep): Finding {
  const detail = 'A new text is in force.';
  return { ...nothing, outcome: 'version', detail, state: 'ok', candidate, settled: text };
}
