import { clauseAt } from '../../clause.js';
import { grouped } from '../../grouped.js';
import { must } from '../../must.js';
import { type Sentence, sentencesOf } from '../../prose/sentences.js';
import type { Control } from './controls.js';
import type { DocumentReading, Mention } from './mention.js';

/** The controls of a document, and where each is named. */
export interface ControlIndex {
  controls: readonly Control[];
  /** By index of their clause. */
  mentions: ReadonlyMap<number, readonly Mention[]>;
  controlOf: (mention: Mention) => Control | undefined;
  sentences: (position: number) => readonly Sentence[];
  /** The controls that a sentence names. */
  namedIn: (sentence: Sentence) => ReadonlySet<Control>;
}

const none: ReadonlySet<Control> = new Set();

export function controlIndexOf(
  controls: readonly Control[],
  { clauses }: DocumentReading,
): ControlIndex {
  const known = new Map<number, Sentence[]>();
  const sentences = (position: number) => {
    const there = known.get(position) ?? sentencesOf(clauseAt(clauses, position).text);
    known.set(position, there);
    return there;
  };
  const owners = new Map<Mention, Control>();
  for (const control of controls) {
    for (const mention of control.mentions) owners.set(mention, control);
  }
  const mentions = grouped(owners.keys(), ({ position }) => position);
  const named = new Map<Sentence, Set<Control>>();
  for (const [position, there] of mentions) {
    for (const [sentence, mention] of overlaps(sentences(position), there)) {
      const control = must(owners.get(mention), 'the control that a mention names');
      named.set(sentence, (named.get(sentence) ?? new Set()).add(control));
    }
  }
  return {
    controls,
    mentions,
    controlOf: (mention) => owners.get(mention),
    sentences,
    namedIn: (sentence) => named.get(sentence) ?? none,
  };
}

/** The sentences that each mention covers. It starts where one starts, and covers only a few. */
function* overlaps(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): Generator<[Sentence, Mention]> {
  const starts = new Map(sentences.map(({ from }, i) => [from, i]));
  for (const mention of mentions) {
    let at = starts.get(mention.from) ?? sentences.length;
    for (let next = sentences[at]; next && next.from < mention.to; next = sentences[++at]) {
      yield [next, mention];
    }
  }
}
