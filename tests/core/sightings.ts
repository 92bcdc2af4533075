import { type Decision, decide, type Sighting, type Waiting } from '../../src/core/confirm.js';

export const minute = 60_000;
export const hour = 60 * minute;

/** What is kept from one sighting to the next. */
interface Known {
  current: { digest: string } | null;
  waiting: Waiting | null;
}

/** What the recording of a decision makes of what is known. */
function after({ current, waiting }: Known, seen: Sighting, decision: Decision): Known {
  switch (decision) {
    case 'unchanged':
    case 'set-aside':
      return { current, waiting };
    case 'returned':
      return { current, waiting: null };
    case 'opened':
      return { current, waiting: { ...seen, firstSeenAt: seen.at, sightings: 1 } };
    case 'sighted':
      return { current, waiting: waiting && { ...waiting, sightings: waiting.sightings + 1 } };
    case 'confirmed':
    case 'accepted':
      return { current: { digest: seen.digest }, waiting: null };
  }
}

/** Sightings in order, and what is decided on each. */
export function decisions(
  sightings: readonly Sighting[],
  confirmations: number,
  start: string | null = 'A',
): { decided: Decision[]; current: string | null } {
  let known: Known = { current: start === null ? null : { digest: start }, waiting: null };
  const decided = sightings.map((seen) => {
    const decision = decide(seen, known.current, known.waiting, confirmations);
    known = after(known, seen, decision);
    return decision;
  });
  return { decided, current: known.current?.digest ?? null };
}

/** `B` is a sound sighting of text B, `b` a doubted one; they stand `apartMs` apart. */
export function story(
  texts: string,
  { confirmations = 2, apartMs = 6 * hour, start = 'A' as string | null } = {},
) {
  const sightings = [...texts].map((text, i): Sighting => {
    const doubt = text === text.toUpperCase() ? null : 'shrunken';
    return { digest: text.toUpperCase(), at: i * apartMs, doubt };
  });
  const { decided, current } = decisions(sightings, confirmations, start);
  return [decided.join(' '), current];
}
