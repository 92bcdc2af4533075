import type { RawEdit } from './compare.js';

/**
 * Plays edits on the texts of the version before: the texts of the version after.
 * What no edit names stays, in order, in the places that the edits leave free.
 */
export function apply(
  before: readonly string[],
  edits: readonly Pick<RawEdit, 'after' | 'position'>[],
): string[] {
  const gone = new Set(edits.map(({ position }) => position.before));
  const placed = new Map<number, string>();
  for (const { position, after } of edits) {
    if (position.after !== null && after !== null) placed.set(position.after, after);
  }
  const staying = before.filter((_, i) => !gone.has(i));
  const result: string[] = [];
  for (const text of staying) {
    takePlaced(result, placed);
    result.push(text);
  }
  takePlaced(result, placed);
  return result;
}

function takePlaced(result: string[], placed: ReadonlyMap<number, string>): void {
  for (let text = placed.get(result.length); text !== undefined; text = placed.get(result.length)) {
    result.push(text);
  }
}
