import type { Edit } from '../change.js';
import { must } from '../must.js';
import type { Stretch } from './exact.js';

type Placed = Pick<Edit, 'position'>;

/** In the order of the new version; a removed clause comes after the neighbour it used to follow. */
export function inReadingOrder<Some extends Placed>(
  edits: readonly Some[],
  inPlace: readonly Stretch[],
): Some[] {
  const neighbours = neighboursOf(edits, inPlace);
  const placeOf = ({ position: { before, after } }: Placed) =>
    after === null
      ? {
          at: must(neighbours.get(before), 'the neighbour of a removed clause') + 0.5,
          behind: before,
        }
      : { at: after, behind: 0 };
  return edits
    .map((edit) => ({ edit, place: placeOf(edit) }))
    .sort(({ place: a }, { place: b }) => a.at - b.at || a.behind - b.behind)
    .map(({ edit }) => edit);
}

/** For each removed clause, the new position of the nearest clause before it that stayed, or -1. */
function neighboursOf(edits: readonly Placed[], inPlace: readonly Stretch[]): Map<number, number> {
  const removed = edits
    .flatMap(({ position }) => (position.after === null ? position.before : []))
    .sort((a, b) => a - b);
  const found = new Map<number, number>();
  let at = 0;
  for (const i of removed) {
    while ((inPlace[at]?.before[0] ?? i) < i) at++;
    found.set(i, (inPlace[at - 1]?.after[1] ?? 0) - 1);
  }
  return found;
}
