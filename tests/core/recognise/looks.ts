import { type Decision, decide, type PendingText } from '../../../src/core/recognise/confirm.js';
import type { TextMatch } from '../../../src/core/recognise/text-match.js';

export const minute = 60_000;
export const hour = 60 * minute;

/** A look at a document: which text it showed, by a letter. */
export interface Look {
  text: string;
  at: number;
  doubt: string | null;
}

/** What is kept from one look to the next. */
interface Known {
  current: string | null;
  pending: (PendingText & { text: string }) | null;
}

/** Texts that keep what another one changed, and change more. */
const holds: Readonly<Record<string, string>> = { D: 'B', E: 'D' };

function matchOf({ text }: Look, { current, pending }: Known): TextMatch {
  if (text === current) return 'current';
  if (text === pending?.text) return 'pending';
  return pending && holds[text] === pending.text ? 'pending-within-newer' : 'new';
}

/** What the recording of a decision makes of what is known. */
function after({ current, pending }: Known, look: Look, decision: Decision): Known {
  const started = { ...look, firstSeenAt: look.at, sightings: 1 };
  switch (decision) {
    case 'unchanged':
    case 'ignored':
      return { current, pending };
    case 'returned':
      return { current, pending: null };
    case 'started-pending':
      return { current, pending: started };
    case 'seen-again':
      return { current, pending: pending && { ...pending, sightings: pending.sightings + 1 } };
    case 'confirmed-within-newer':
      return { current: pending?.text ?? null, pending: started };
    case 'confirmed':
    case 'accepted':
      return { current: look.text, pending: null };
  }
}

/** Looks in order, and what is decided on each. */
export function decisions(
  looks: readonly Look[],
  confirmations: number,
  start: string | null = 'A',
): { decided: Decision[]; current: string | null } {
  let known: Known = { current: start, pending: null };
  const decided = looks.map((look) => {
    const seen = { is: matchOf(look, known), at: look.at, doubt: look.doubt };
    const decision = decide(seen, known.pending, confirmations);
    known = after(known, look, decision);
    return decision;
  });
  return { decided, current: known.current };
}

/** `B` is a look that shows text B, `b` one that shows it in doubt; they are `apartMs` apart. */
export function story(
  texts: string,
  { confirmations = 2, apartMs = 6 * hour, start = 'A' as string | null } = {},
) {
  const looks = [...texts].map((text, i): Look => {
    const doubt = text === text.toUpperCase() ? null : 'shrunken';
    return { text: text.toUpperCase(), at: i * apartMs, doubt };
  });
  const { decided, current } = decisions(looks, confirmations, start);
  return [decided.join(' '), current];
}
