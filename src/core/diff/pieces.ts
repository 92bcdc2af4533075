import type { Piece } from '../change.js';
import { join, type Token, tokenAt } from './tokens.js';

/** A run of tokens that are in both texts, or of tokens in one that replace those in the other. */
export interface Run {
  kind: 'same' | 'changed';
  before: readonly Token[];
  after: readonly Token[];
}

/** Turns runs into text. If only the space before a kept word differs, the space is the change. */
export function toPieces(runs: readonly Run[]): Piece[] {
  const pieces = new Pieces();
  for (const run of runs) {
    if (run.kind === 'changed') pieces.change(join(run.before), join(run.after));
    else keep(pieces, run);
  }
  return pieces.all();
}

function keep(pieces: Pieces, { before, after }: Run): void {
  before.forEach((old, i) => {
    const spacedNow = tokenAt(after, i).spaced;
    if (old.spaced === spacedNow) pieces.same(join([old]));
    else {
      pieces.change(old.spaced ? ' ' : '', spacedNow ? ' ' : '');
      pieces.same(old.text);
    }
  });
}

/** Collects pieces: adjacent ones of one kind are merged, and `-` comes before `+`. */
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
