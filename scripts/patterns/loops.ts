import type { Steps } from './automaton.js';

/** Groups of places in which each leads to every other, round and round (Tarjan's algorithm, without recursion). */
export function loopsOf(first: Steps, next: readonly Steps[]): Set<number>[] {
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const found: Set<number>[] = [];
  for (const root of first.keys()) if (!order.has(root)) visit(root);
  return found;

  function visit(root: number): void {
    const path = [enter(root)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { place, steps } = top;
      const step = steps.next();
      if (step.done) {
        path.pop();
        leave(place, path.at(-1)?.place);
      } else if (!order.has(step.value)) {
        path.push(enter(step.value));
      } else if (isOpen.has(step.value)) {
        lower(place, order.get(step.value) ?? 0);
      }
    }
  }

  function enter(place: number) {
    lowest.set(place, order.size);
    order.set(place, order.size);
    open.push(place);
    isOpen.add(place);
    return { place, steps: (next[place] ?? new Map<number, number>()).keys() };
  }

  function leave(place: number, caller: number | undefined): void {
    const low = lowest.get(place) ?? 0;
    if (caller !== undefined) lower(caller, low);
    if (low !== order.get(place)) return;
    const group = open.splice(open.lastIndexOf(place));
    for (const one of group) isOpen.delete(one);
    if (group.length > 1 || next[place]?.has(place)) found.push(new Set(group));
  }

  function lower(place: number, to: number): void {
    lowest.set(place, Math.min(lowest.get(place) ?? to, to));
  }
}
