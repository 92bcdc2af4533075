import { diffArrays } from 'diff';
import type { Piece } from '../change.js';
import { isWord, join, type Token, tokenise } from './tokens.js';

/** Two texts further apart than this many tokens are shown as replaced, not interwoven. It bounds the time. */
const maxEditLength = 600;
/** An unchanged run with fewer words than this, between two changes, reads better as part of them. */
const fewestWordsKept = 2;

/** A run of tokens: in both texts, or what one has in place of what the other had. */
type Run =
  | { kind: 'same'; before: Token[]; after: Token[] }
  | { kind: 'changed'; before: Token[]; after: Token[] };

/**
 * What differs between two texts, word by word. Joining `=` and `-` gives `before`,
 * joining `=` and `+` gives `after`.
 */
export function compareWords(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [['=', before]];
  return toPieces(joinSmallRuns(runsOf(tokenise(before), tokenise(after))));
}

/** Myers' O(ND) difference (Algorithmica 1, 1986) by jsdiff, with a bound that does not look at a clock. */
function runsOf(before: Token[], after: Token[]): Run[] {
  const found = diffArrays(before, after, {
    comparator: (a, b) => a.text === b.text,
    maxEditLength,
  });
  if (!found) return replaced(before, after);
  const runs: Run[] = [];
  let from = 0;
  let to = 0;
  for (const part of found) {
    const { length } = part.value;
    const taken = part.added ? [] : before.slice(from, from + length);
    const given = part.removed ? [] : after.slice(to, to + length);
    from += taken.length;
    to += given.length;
    push(runs, part.added || part.removed ? 'changed' : 'same', taken, given);
  }
  return runs;
}

/** The common start and end stay, all between is replaced. */
function replaced(before: Token[], after: Token[]): Run[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start]?.text === after[start]?.text) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end)?.text === after.at(-1 - end)?.text) end++;
  const runs: Run[] = [];
  push(runs, 'same', before.slice(0, start), after.slice(0, start));
  push(
    runs,
    'changed',
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  );
  push(runs, 'same', before.slice(before.length - end), after.slice(after.length - end));
  return runs;
}

/** Readers see phrases, not confetti: a lone word that happens to stand in both is not worth the interruption. */
function joinSmallRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  runs.forEach((run, i) => {
    const between = i > 0 && i < runs.length - 1;
    const small =
      run.kind === 'same' && between && run.after.filter(isWord).length < fewestWordsKept;
    push(joined, small ? 'changed' : run.kind, run.before, run.after);
  });
  return joined;
}

function push(runs: Run[], kind: Run['kind'], before: Token[], after: Token[]): void {
  if (before.length === 0 && after.length === 0) return;
  const last = runs.at(-1);
  if (last?.kind === kind) {
    last.before.push(...before);
    last.after.push(...after);
  } else runs.push({ kind, before: [...before], after: [...after] });
}

/** Turns runs into text. Where only the space in front of a kept word differs, the space is the change. */
function toPieces(runs: readonly Run[]): Piece[] {
  const pieces: Pieces = new Pieces();
  for (const run of runs) {
    if (run.kind === 'changed') pieces.change(join(run.before), join(run.after));
    else keep(pieces, run.before, run.after);
  }
  return pieces.all();
}

function keep(pieces: Pieces, before: readonly Token[], after: readonly Token[]): void {
  before.forEach((old, i) => {
    const spacedNow = after[i]?.spaced ?? false;
    if (old.spaced === spacedNow) pieces.same(join([old]));
    else {
      pieces.change(old.spaced ? ' ' : '', spacedNow ? ' ' : '');
      pieces.same(old.text);
    }
  });
}

/** Gathers pieces: neighbours of one kind become one, and `-` stands in front of `+`. */
class Pieces {
  private done: Piece[] = [];
  private kept = '';
  private out = '';
  private put = '';

  same(text: string): void {
    if (this.out !== '' || this.put !== '') this.endChange();
    this.kept += text;
  }

  change(out: string, put: string): void {
    this.out += out;
    this.put += put;
  }

  all(): Piece[] {
    this.endChange();
    return this.done;
  }

  private endChange(): void {
    if (this.out.startsWith(' ') && this.put.startsWith(' ')) {
      this.kept += ' ';
      this.out = this.out.slice(1);
      this.put = this.put.slice(1);
    }
    if (this.kept !== '') this.done.push(['=', this.kept]);
    if (this.out !== '') this.done.push(['-', this.out]);
    if (this.put !== '') this.done.push(['+', this.put]);
    this.kept = this.out = this.put = '';
  }
}
