import { type Decision, decide } from '../core/confirm.js';
import type { Document } from '../core/document.js';
import { digestOfDeclaration } from '../core/extract/declaration.js';
import { extract } from '../core/extract/extract.js';
import { versionId } from '../core/ids.js';
import { judge } from '../core/judge/judge.js';
import type { Doubt, NoPage, Page } from '../core/outcome.js';
import { type State, stateInDoubt, stateWithoutPage } from '../core/status.js';
import type { Text } from '../core/text.js';
import type { CandidateStep, Known, NewVersion } from '../store/store.js';

/** What came of a check, before it is written down. */
export interface Finding {
  /** `version`, `unchanged`, `pending`, `returned`, or why there is no text. */
  outcome: 'version' | 'unchanged' | 'pending' | 'returned' | NoPage['kind'] | Doubt['kind'];
  detail: string;
  state: State;
  candidate: CandidateStep;
  version: NewVersion | null;
  retryAfterS: number | null;
}

/** Doubts about a text that is there: seen often enough, it is the publisher's after all. */
const mayProveRight: ReadonlySet<Doubt['kind']> = new Set(['truncated', 'shrunken']);

export function findingWithoutPage(answer: NoPage, document: Document): Finding {
  return {
    outcome: answer.kind,
    detail: answer.detail,
    state: stateWithoutPage(answer, document.mayBeAbsent),
    candidate: { step: 'keep' },
    version: null,
    retryAfterS: 'retryAfterS' in answer ? answer.retryAfterS : null,
  };
}

/** Reads a page, judges it, and decides what its text means beside what is known. */
export function findingOnPage(page: Page, document: Document, known: Known, at: number): Finding {
  const reading = extract(page.html, document, page.url);
  const isCurrent = reading !== null && reading.text.digest === known.current?.digest;
  // The text in force needs no judging: it was judged when it came.
  const doubt = isCurrent
    ? null
    : judge(page.html, reading, {
        language: document.language,
        words: known.current?.words ?? null,
      });
  if (!reading || (doubt && !mayProveRight.has(doubt.kind))) return doubted(doubt ?? noMain);

  const seen = { digest: reading.text.digest, at, doubt: doubt?.kind ?? null };
  const decision = decide(seen, known.current, known.waiting, document.confirmations);
  return byDecision[decision]({ document, known, text: reading.text, at, doubt });
}

const noMain: Doubt = {
  kind: 'main-missing',
  detail: 'The declared main element is not on the page.',
};

interface Seen {
  document: Document;
  known: Known;
  text: Text;
  at: number;
  doubt: Doubt | null;
}

const byDecision: Record<Decision, (seen: Seen) => Finding> = {
  unchanged: () => calm('unchanged', 'The text is as it was.', { step: 'keep' }),
  returned: ({ known }) =>
    calm(
      'returned',
      `The text is back to what it was; another one was seen ${known.waiting?.sightings ?? 0} times.`,
      {
        step: 'withdraw',
      },
    ),
  'set-aside': ({ doubt }) => doubted(doubt ?? noMain),
  opened: ({ text, doubt, document }) =>
    waiting(doubt, `A new text was seen; it counts once ${document.confirmations} checks agree.`, {
      step: 'open',
      digest: text.digest,
      doubt: doubt?.kind ?? null,
    }),
  sighted: ({ doubt, known }) =>
    waiting(
      doubt,
      `A new text was seen ${(known.waiting?.sightings ?? 0) + 1} times and waits for more.`,
      {
        step: 'sighted',
      },
    ),
  accepted: (seen) =>
    settled(seen, seen.at, 'this', { step: seen.known.waiting ? 'withdraw' : 'keep' }),
  confirmed: (seen) =>
    settled(seen, seen.known.waiting?.firstSeenAt ?? seen.at, 'candidate', { step: 'confirm' }),
};

function calm(
  outcome: 'unchanged' | 'returned',
  detail: string,
  candidate: CandidateStep,
): Finding {
  return { outcome, detail, state: 'ok', candidate, version: null, retryAfterS: null };
}

function doubted(doubt: Doubt, candidate: CandidateStep = { step: 'keep' }): Finding {
  const { kind, detail } = doubt;
  return {
    outcome: kind,
    detail,
    state: stateInDoubt(doubt),
    candidate,
    version: null,
    retryAfterS: null,
  };
}

function waiting(doubt: Doubt | null, detail: string, candidate: CandidateStep): Finding {
  if (doubt) return doubted(doubt, candidate);
  const state = 'pending-confirmation';
  return { outcome: 'pending', detail, state, candidate, version: null, retryAfterS: null };
}

function settled(
  { document, text }: Seen,
  observedAt: number,
  capture: NewVersion['capture'],
  candidate: CandidateStep,
): Finding {
  return {
    outcome: 'version',
    detail: 'A new text is in force.',
    state: 'ok',
    candidate,
    version: {
      id: versionId(document.id, text.digest, observedAt),
      text,
      extraction: digestOfDeclaration(document),
      observedAt,
      capture,
    },
    retryAfterS: null,
  };
}
