import type { Clause } from '../../clause.js';
import { mentions as says } from '../../prose/patterns.js';
import { sentencesOf } from '../../prose/sentences.js';
import { linkedIn } from './linked.js';
import type { ClauseReading, DocumentReading, Mention } from './mention.js';
import type { Wording } from './rules/wording.js';
import { lazyChoices } from './sentence-choices.js';
import { saysSignal } from './signals.js';
import { unlinkedIn } from './unlinked.js';

/** Every place where a document names a control, in reading order. */
export function mentionsIn(reading: DocumentReading, steps: ReadonlySet<number>): Mention[] {
  return reading.clauses.flatMap((clause, position) =>
    !steps.has(position) && mayMention(clause, reading.words)
      ? mentionsInClause(reading, clause, position)
      : [],
  );
}

/** A cheap test that rules out most clauses. */
function mayMention({ text, links }: Clause, words: Wording): boolean {
  return links.length > 0 || says(text, words.placeHints) || text.includes('@') || saysSignal(text);
}

function mentionsInClause(reading: DocumentReading, clause: Clause, position: number): Mention[] {
  const sentences = sentencesOf(clause.text).map((sentence) =>
    lazyChoices(sentence, reading.words),
  );
  const at: ClauseReading = { clause, position, sentences };
  const linked = linkedIn(reading, at);
  return [...linked, ...unlinkedIn(reading, at, linked)].toSorted((a, b) => a.from - b.from);
}
