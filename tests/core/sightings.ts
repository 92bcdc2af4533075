import { type Decision, decide, type Waiting } from '../../src/core/recognise/confirm.js';
import type { Likeness } from '../../src/core/recognise/likeness.js';

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
  waiting: (Waiting & { text: string }) | null;
}

/** Texts that keep what another one changed, and change more. */
const goesBeyond: Readonly<Record<string, string>> = { D: 'B', E: 'D' };

function likeness({ text }: Look, { current, waiting }: Known): Likeness {
  if (text === current) return 'current';
  if (text === waiting?.text) return 'waiting';
  return waiting && goesBeyond[text] === waiting.text ? 'beyond' : 'new';
}

/** What the recording of a decision makes of what is known. */
function after({ current, waiting }: Known, look: Look, decision: Decision): Known {
  const opened = { ...look, firstSeenAt: look.at, sightings: 1 };
  switch (decision) {
    case 'unchanged':
    case 'set-aside':
      return { current, waiting };
    case 'returned':
      return { current, waiting: null };
    case 'opened':
      return { current, waiting: opened };
    case 'sighted':
      return { current, waiting: waiting && { ...waiting, sightings: waiting.sightings + 1 } };
    case 'succeeded':
      return { current: waiting?.text ?? null, waiting: opened };
    case 'confirmed':
    case 'accepted':
      return { current: look.text, waiting: null };
  }
}

/** Looks in order, and what is decided on each. */
export function decisions(
  looks: readonly Look[],
  confirmations: number,
  start: string | null = 'A',
): { decided: Decision[]; current: string | null } {
  let known: Known = { current: start, waiting: null };
  const decided = looks.map((look) => {
    const seen = { is: likeness(look, known), at: look.at, doubt: look.doubt };
    const decision = decide(seen, known.waiting, confirmations);
    known = after(known, look, decision);
    return decision;
  });
  return { decided, current: known.current };
}

/** `B` is a sound sighting of text B, `b` a doubted one; they stand `apartMs` apart. */
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
