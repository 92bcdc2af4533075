import type { Run } from './pieces.js';
import { slide } from './slide.js';
import { hasWords, type Token } from './tokens.js';

/** An unchanged run between two changes with fewer words than this reads better as part of them. */
const fewestWordsKept = 2;

/** Makes runs readable: no single word between two changes, and each change starts where a phrase starts. */
export function toPhrases(runs: readonly Run[]): Run[] {
  return slideToSeams(joinSmallRuns(runs));
}

/** Readers should see phrases, not fragments: a single word that happens to be in both is not worth the break. */
function joinSmallRuns(runs: readonly Run[]): Run[] {
  const joined: OpenRun[] = [];
  runs.forEach((run, i) => {
    const between = i > 0 && i < runs.length - 1;
    const small = run.kind === 'same' && between && !hasWords(run.after, fewestWordsKept);
    push(joined, small ? { ...run, kind: 'changed' } : run);
  });
  return joined;
}

/** A run that can grow. Concatenating lists for every small run would take quadratic time. */
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
 * Words that were only added, or only removed, can often be shown in several places: “We [may share. We] sell” is
 * the same as “[We may share.] We sell”. They are shown where a sentence starts, or otherwise a phrase.
 */
function slideToSeams(runs: readonly Run[]): Run[] {
  const slid = [...runs];
  for (let at = 1; at + 1 < slid.length; at++) {
    const [left, run, right] = [slid[at - 1], slid[at], slid[at + 1]];
    if (run?.kind !== 'changed' || !left || !right) continue;
    if (run.before.length > 0 && run.after.length > 0) continue;
    // At the ends of the text, nothing unchanged needs to be left; between two changes, a phrase does.
    const room = {
      left: at === 1 ? 0 : fewestWordsKept,
      right: at + 2 === slid.length ? 0 : fewestWordsKept,
    };
    slid.splice(at - 1, 3, ...slide({ left, run, right }, room));
  }
  return slid.filter(({ before, after }) => before.length + after.length > 0);
}
