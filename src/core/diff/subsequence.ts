import { must } from '../must.js';
import type { Pair } from './exact.js';
import { isWord, type Token } from './tokens.js';

/** The cost of showing a word as removed or added. */
const costOfWord = 4;
const costOfMark = 1;
/**
 * The cost of each unchanged run between two changes: more than showing a single word with two punctuation marks
 * twice, less than showing two words twice. So a run is kept if it has at least two words, and readers see phrases.
 */
const costOfRun = 13;

/** How a cell of the table was reached: by removing, adding or keeping a token; from a run or from a change. */
const [takenOut, putIn, fromRun, keptFromChange] = [1, 2, 4, 8];

/**
 * The tokens that two texts have in common: of all common subsequences, one with the least to show, counting words,
 * marks and breaks (a longest common subsequence with affine gaps; Gotoh, Journal of Molecular Biology 162, 1982).
 * The caller must handle the common end itself. Time and memory grow with the product of the lengths.
 */
export function keptTokens(before: readonly Token[], after: readonly Token[]): Pair[] {
  const known = new Map<string, number>();
  const trace = fillTable(numbered(before, known), numbered(after, known));
  return readBack(trace, before.length, after.length);
}

/** Equal tokens have equal numbers, which compare faster. */
interface Numbered {
  numbers: Int32Array;
  costs: Uint8Array;
}

function numbered(tokens: readonly Token[], known: Map<string, number>): Numbered {
  const found = { numbers: new Int32Array(tokens.length), costs: new Uint8Array(tokens.length) };
  tokens.forEach((token, i) => {
    const number = known.get(token.text) ?? known.size;
    known.set(token.text, number);
    found.numbers[i] = number;
    found.costs[i] = isWord(token) ? costOfWord : costOfMark;
  });
  return found;
}

interface Trace {
  /** One byte per cell: how it was reached. */
  steps: Uint8Array;
  endsInRun: boolean;
}

/** The least cost of each cell in a row if its last token was kept, and if it was changed. */
interface Row {
  kept: Int32Array;
  changed: Int32Array;
}

const never = 0x3fffffff;
/** For `must`: what is expected at each place of the table and its rows. */
const cell = 'a cell of the table of two texts';

function fillTable(old: Numbered, now: Numbered): Trace {
  const width = now.numbers.length + 1;
  const steps = new Uint8Array((old.numbers.length + 1) * width);
  const emptyRow = (): Row => ({
    kept: new Int32Array(width).fill(never),
    changed: new Int32Array(width).fill(never),
  });
  let [above, row] = [emptyRow(), emptyRow()];
  row.kept[0] = 0;
  fillFirstRow(row, now, steps);
  for (let i = 1; i <= old.numbers.length; i++) {
    [above, row] = [row, above];
    const token = { number: must(old.numbers[i - 1], cell), cost: must(old.costs[i - 1], cell) };
    fillRow(row, above, token, now, steps.subarray(i * width, (i + 1) * width));
  }
  return { steps, endsInRun: must(row.kept[width - 1], cell) < must(row.changed[width - 1], cell) };
}

function fillFirstRow({ kept, changed }: Row, { costs }: Numbered, steps: Uint8Array): void {
  for (let j = 1; j <= costs.length; j++) {
    changed[j] =
      Math.min(must(kept[j - 1], cell), must(changed[j - 1], cell)) + must(costs[j - 1], cell);
    steps[j] = putIn | (j === 1 ? fromRun : 0);
  }
}

function fillRow(
  { kept, changed }: Row,
  above: Row,
  token: { number: number; cost: number },
  now: Numbered,
  steps: Uint8Array,
): void {
  // For the cells to the left and to the upper left. The first cell has none.
  let keptLeft = never;
  let changedLeft = never;
  let keptBehind = never;
  let changedBehind = never;
  for (let j = 0; j < kept.length; j++) {
    const keptAbove = must(above.kept[j], cell);
    const changedAbove = must(above.changed[j], cell);
    let keptHere = never;
    let least = Math.min(keptAbove, changedAbove) + token.cost;
    let step = takenOut | (keptAbove < changedAbove ? fromRun : 0);
    if (j > 0) {
      const cost = Math.min(keptLeft, changedLeft) + must(now.costs[j - 1], cell);
      if (cost < least) {
        least = cost;
        step = putIn | (keptLeft < changedLeft ? fromRun : 0);
      }
      if (token.number === now.numbers[j - 1]) {
        const opened = changedBehind + costOfRun;
        keptHere = Math.min(opened, keptBehind);
        if (opened < keptBehind) step |= keptFromChange;
      }
    }
    kept[j] = keptHere;
    changed[j] = least;
    steps[j] = step;
    keptLeft = keptHere;
    changedLeft = least;
    keptBehind = keptAbove;
    changedBehind = changedAbove;
  }
}

function readBack({ steps, endsInRun }: Trace, rows: number, columns: number): Pair[] {
  const pairs: Pair[] = [];
  let kept = endsInRun;
  for (let i = rows, j = columns; i > 0 || j > 0; ) {
    const step = must(steps[i * (columns + 1) + j], cell);
    if (kept) {
      pairs.push([--i, --j]);
      kept = (step & keptFromChange) === 0;
    } else {
      kept = (step & fromRun) !== 0;
      if (step & takenOut) i--;
      else j--;
    }
  }
  return pairs.reverse();
}
