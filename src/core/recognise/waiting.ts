import { type TextDoubt, textDoubts } from '../outcome.js';
import { confirmableFrom } from './confirm.js';

/** What is still open about a document. Times are epoch milliseconds. */
export interface Waiting {
  since: number;
  /** How many checks saw it. */
  sightings: number;
  /** What is open and what ends it, in plain sentences. */
  because: string;
}

/** `earliestAt`: no check before that time confirms the text. */
export interface WaitingText extends Waiting {
  earliestAt: number;
}

/** `earliestAt` is null if the text is not pending, so that no number of checks ends the doubt. */
export interface WaitingDoubt extends Waiting {
  earliestAt: number | null;
}

/** Checks in a row whose page was doubted for the same reason. Checks without a page do not count. */
export interface DoubtRun {
  kind: TextDoubt;
  since: number;
  lastSeenAt: number;
  sightings: number;
  /** Of the last one. */
  detail: string;
}

/** A text that awaits confirmation. */
interface Pending {
  firstSeenAt: number;
  lastSeenAt: number;
  sightings: number;
  /** The check that last saw it. */
  lastSighting: { outcome: string; detail: string };
}

/** What a pending text waits for. How much it takes depends on how it looked when it was last seen. */
export function waitingText({ firstSeenAt, sightings, lastSighting }: Pending): WaitingText {
  const { outcome, detail } = lastSighting;
  const doubt = textDoubts.find((kind) => kind === outcome) ?? null;
  const because = outcome === 'version' ? confirmedWithin : detail;
  return {
    since: firstSeenAt,
    sightings,
    because,
    earliestAt: confirmableFrom(firstSeenAt, doubt),
  };
}

/** The check that confirms a text within a newer one speaks of the older one. */
const confirmedWithin =
  'A newer text was seen when the current one was confirmed; another check has to agree.';

/** A doubted page is accepted after a time only if its text is the pending one. */
export function waitingDoubt(
  { kind, since, lastSeenAt, sightings, detail }: DoubtRun,
  pending: Pick<Pending, 'firstSeenAt' | 'lastSeenAt'> | null,
): WaitingDoubt {
  const isPending = pending !== null && pending.lastSeenAt === lastSeenAt;
  const earliestAt = isPending ? confirmableFrom(pending.firstSeenAt, kind) : null;
  return { since, sightings, because: detail, earliestAt };
}
