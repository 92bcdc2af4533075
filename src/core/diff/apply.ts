import type { Position } from '../change.js';

/** The part of an edit that is needed to apply it. */
interface Playable {
  after: string | null;
  position: Position;
  split: readonly string[] | null;
  merged: readonly string[] | null;
}

/**
 * Applies edits to the texts of the version before, and returns those of the version after.
 * Texts without an edit keep their order and fill the places that the edits leave free.
 */
export function apply(before: readonly string[], edits: readonly Playable[]): string[] {
  const gone = new Set<number>();
  const placed = new Map<number, string>();
  for (const { position, after, split, merged } of edits) {
    const { before: from, after: to } = position;
    if (from !== null) for (let k = 0; k < (merged?.length ?? 1); k++) gone.add(from + k);
    if (to === null || after === null) continue;
    for (const [k, text] of (split ?? [after]).entries()) placed.set(to + k, text);
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
