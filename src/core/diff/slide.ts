import type { Run } from './pieces.js';
import { startsSentence } from './sentences.js';
import { hasWords, type Token, tokenAt } from './tokens.js';

/** Words that were only added or only removed, between unchanged ones. */
export interface Between {
  left: Run;
  run: Run;
  right: Run;
}

/** How many unchanged words must be left on each side. */
export interface Room {
  left: number;
  right: number;
}

const pause = /^[,;:、，；：]$/u;
const opening = /^[([“‘«（「『]$/u;

/** Moves added or removed words along equal ones, to where they read best. */
export function slide({ left, run, right }: Between, room: Room): Run[] {
  const came = run.before.length === 0;
  const [short, long] = came
    ? [left.before.concat(right.before), left.after.concat(run.after, right.after)]
    : [left.after.concat(right.after), left.before.concat(run.before, right.before)];
  const more = long.length - short.length;
  const fits = (at: number) =>
    hasWords(short.slice(0, at), room.left) && hasWords(short.slice(at), room.right);

  const start = left.before.length;
  let best = { at: start, rank: rank(long, start) + rank(long, start + more) };
  for (const at of places(short, long, start)) {
    const found = { at, rank: rank(long, at) + rank(long, at + more) };
    if (found.rank > best.rank && fits(at)) best = found;
  }
  if (best.at === start) return [left, run, right];
  const toRun = (kind: Run['kind'], few: readonly Token[], many: readonly Token[]): Run =>
    came ? { kind, before: few, after: many } : { kind, before: many, after: few };
  const end = best.at + more;
  return [
    toRun('same', short.slice(0, best.at), long.slice(0, best.at)),
    toRun('changed', [], long.slice(best.at, end)),
    toRun('same', short.slice(best.at), long.slice(end)),
  ];
}

/** Where else the added or removed words can start, nearest first in each direction. */
function places(short: readonly Token[], long: readonly Token[], start: number): number[] {
  const more = long.length - short.length;
  const found: number[] = [];
  for (let at = start; at < short.length && isSame(tokenAt(short, at), tokenAt(long, at)); at++)
    found.push(at + 1);
  for (let at = start; at > 0 && isSame(tokenAt(short, at - 1), tokenAt(long, at - 1 + more)); at--)
    found.push(at - 1);
  return found;
}

function isSame(a: Token, b: Token): boolean {
  return a.text === b.text && a.spaced === b.spaced;
}

/** How good a place before a token is for a change to start or end. */
function rank(tokens: readonly Token[], at: number): number {
  if (at === 0 || at === tokens.length || startsSentence(tokens, at)) return 3;
  const [last, next] = [tokenAt(tokens, at - 1), tokenAt(tokens, at)];
  if (pause.test(last.text) || opening.test(next.text)) return 2;
  return next.spaced ? 1 : 0;
}
