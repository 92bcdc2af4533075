import type { Run } from './pieces.js';
import { slide } from './slide.js';
import { hasWords, type Token } from './tokens.js';

/** An unchanged run with fewer words than this, between two changes, reads better as part of them. */
const fewestWordsKept = 2;

/** The same runs for people to read: no lone word between two changes, and each change where a phrase starts. */
export function toPhrases(runs: readonly Run[]): Run[] {
  return slideToSeams(joinSmallRuns(runs));
}

/** Readers see phrases, not confetti: a lone word that happens to stand in both is not worth the interruption. */
function joinSmallRuns(runs: readonly Run[]): Run[] {
  const joined: OpenRun[] = [];
  runs.forEach((run, i) => {
    const between = i > 0 && i < runs.length - 1;
    const small = run.kind === 'same' && between && !hasWords(run.after, fewestWordsKept);
    push(joined, small ? { ...run, kind: 'changed' } : run);
  });
  return joined;
}

/** A run that grows: putting lists together anew for every small run would take quadratic time. */
interface OpenRun extends Run {
  before: Token[];
  after: Token[];
}

function push(runs: OpenRun[], run: Run): void {
  const last = runs.at(-1);
  if (last?.kind !== run.kind) {
    runs.push({ ...run, before: [...run.before], after: [...run.after] });
    return;
  }
  for (const token of run.before) last.before.push(token);
  for (const token of run.after) last.after.push(token);
}

/**
 * Words that only came, or only went, can often be told in several places: “We [may share. We] sell” is
 * “[We may share.] We sell”. They are told where a sentence starts, or else a phrase.
 */
function slideToSeams(runs: readonly Run[]): Run[] {
  const slid = [...runs];
  for (let at = 1; at + 1 < slid.length; at++) {
    const [left, run, right] = [slid[at - 1], slid[at], slid[at + 1]];
    if (run?.kind !== 'changed' || !left || !right) continue;
    if (run.before.length > 0 && run.after.length > 0) continue;
    // At either end of the text nothing needs to be left of what stays; between two changes a phrase does.
    const room = {
      left: at === 1 ? 0 : fewestWordsKept,
      right: at + 2 === slid.length ? 0 : fewestWordsKept,
    };
    slid.splice(at - 1, 3, ...slide({ left, run, right }, room));
  }
  return slid.filter(({ before, after }) => before.length + after.length > 0);
}
