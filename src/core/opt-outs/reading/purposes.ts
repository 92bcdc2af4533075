import { clauseAt } from '../../clause.js';
import { mentions as says } from '../../prose/patterns.js';
import type { Topic } from '../../topic.js';
import type { ControlIndex } from './control-index.js';
import type { Control } from './controls.js';
import { type ClauseStretch, type DocumentReading, wordsOf } from './mention.js';

const longestRead = 3_000;

/** What a control is about, according to its name, then the sentences that name it, or else the headings above. */
export function purposesOf(
  control: Control,
  around: ControlIndex,
  reading: DocumentReading,
): Topic[] {
  if (control.kind === 'browser-signal') return ['do-not-track'];
  const said = control.mentions.flatMap((mention) => [
    ...(mention.lead ? saidBy(mention.lead, around, reading) : []),
    ...saidBy(mention, around, reading),
  ]);
  const named = purposesIn([control.title.text, ...said], reading);
  if (named.length > 0) return named;
  const above = control.mentions.flatMap(
    ({ position }) => clauseAt(reading.clauses, position).section,
  );
  const [first] = purposesIn(above, reading);
  return [first ?? 'user-choice-control'];
}

function purposesIn(texts: readonly string[], { words }: DocumentReading): Topic[] {
  const found = texts.flatMap((text) =>
    words.purposes.flatMap(({ topic, pattern }) =>
      says(text.slice(0, longestRead), pattern) ? [topic] : [],
    ),
  );
  return [...new Set(found)];
}

/** The sentence itself, and the one before if it refers to that: “You can opt out of this”. */
function saidBy(
  stretch: ClauseStretch,
  { sentences }: ControlIndex,
  { clauses, words }: DocumentReading,
): string[] {
  const quote = wordsOf(stretch, clauses);
  if (!says(quote, words.vague)) return [quote];
  const before = sentences(stretch.position).findLast(({ to }) => to <= stretch.from);
  return before ? [before.text, quote] : [quote];
}
