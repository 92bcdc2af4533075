import type { Doubt, NoPage } from './outcome.js';

/** How a document is doing. `unchecked` until the first check. */
export const states = [
  'ok',
  'pending-confirmation',
  'blocked',
  'unreachable',
  'suspect',
  'unchecked',
] as const;
export type State = (typeof states)[number];

/** Times are epoch milliseconds. */
export interface Status {
  state: State;
  since: number;
  /** One sentence for the operator: what is wrong and what happens next. */
  detail: string;
  /** Consecutive checks that gave no text. */
  failures: number;
  nextCheckAt: number;
}

/** The state of a document if there is no page. */
export function stateWithoutPage(answer: NoPage, mayBeAbsent: boolean): State {
  switch (answer.kind) {
    case 'unchanged':
      return 'ok';
    case 'missing':
      return mayBeAbsent ? 'ok' : 'unreachable';
    case 'blocked':
    case 'rate-limited':
      return 'blocked';
    case 'unavailable':
    case 'unreachable':
      return 'unreachable';
    case 'refused-by-us':
      return answer.because === 'robots' ? 'blocked' : 'suspect';
  }
}

/** The state of a document if its page is doubted. */
export function stateInDoubt(doubt: Doubt): State {
  return doubt.kind === 'blocked' ? 'blocked' : 'suspect';
}

/** The status after a check. If the state stays the same, so does the time since when it holds. */
export function statusAfter(
  before: Status,
  found: { state: State; detail: string; at: number; nextCheckAt: number },
): Status {
  const { state, detail, at, nextCheckAt } = found;
  const failed = state !== 'ok' && state !== 'pending-confirmation';
  return {
    state,
    since: state === before.state ? before.since : at,
    detail,
    failures: failed ? before.failures + 1 : 0,
    nextCheckAt,
  };
}
