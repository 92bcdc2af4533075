import type { Edit } from '../change.js';
import type { Stretch } from './exact.js';

type Placed = Pick<Edit, 'op' | 'position'>;

/** By place in the new version; what was removed stands behind the neighbour it stood behind. */
export function inReadingOrder<Some extends Placed>(
  edits: readonly Some[],
  inPlace: readonly Stretch[],
): Some[] {
  const neighbours = neighboursOf(edits, inPlace);
  const placeOf = ({ position: { before, after } }: Placed) =>
    after === null ? [(neighbours.get(before ?? 0) ?? -1) + 0.5, before ?? 0] : [after, 0];
  return edits
    .map((edit) => ({ edit, place: placeOf(edit) }))
    .sort(({ place: [a = 0, b = 0] }, { place: [c = 0, d = 0] }) => a - c || b - d)
    .map(({ edit }) => edit);
}

/** For each clause that was removed: the place after of the nearest clause in front of it that stayed, or -1. */
function neighboursOf(edits: readonly Placed[], inPlace: readonly Stretch[]): Map<number, number> {
  const removed = edits
    .flatMap(({ op, position }) => (op === 'removed' ? (position.before ?? []) : []))
    .sort((a, b) => a - b);
  const found = new Map<number, number>();
  let at = 0;
  for (const i of removed) {
    while ((inPlace[at]?.before[0] ?? i) < i) at++;
    found.set(i, (inPlace[at - 1]?.after[1] ?? 0) - 1);
  }
  return found;
}
