import type { RawEdit } from '../diff/compare.js';
import { sentencesOf } from '../prose/sentences.js';
import type { AnnotatedEdit } from './annotate.js';
import { namesIn } from './names.js';
import { soughtTopics, topicPhrases } from './rules/topics/phrases.js';
import { counted, enumerate, placesOf } from './section-labels.js';
import { statsOf } from './stats.js';
import { topicsOfChange } from './topics.js';

/** Edits that do the same kind of thing. */
export interface EditGroup {
  verb: string;
  edits: readonly AnnotatedEdit[];
}

/** Groups edits by what they do to the words: add, remove, reword or move them. */
export function editGroupsOf(edits: readonly AnnotatedEdit[]): EditGroup[] {
  const verbs = ['adds', 'removes', 'rewords', 'moves'];
  const all = verbs.map((verb) => ({ verb, edits: edits.filter((edit) => verbOf(edit) === verb) }));
  return all.filter(({ edits }) => edits.length > 0);
}

/** Ways to describe a group, fullest first: “adds 2 clauses on sharing with affiliates, naming “Microsoft”, in 3.4”. */
export function phrasings({ verb, edits }: EditGroup): string[] {
  const what = `${verb} ${amountOf(verb, edits)}`;
  const place = placesOf(edits);
  const names = verb === 'adds' || verb === 'rewords' ? namesIn(edits) : [];
  const naming = names.length > 0 ? `, naming ${enumerate(names)},` : '';
  const [topic, second] = topicsNamed(edits);
  const on = topic ? ` on ${topic}` : '';
  const and = second ? ` and on ${second}` : '';
  return [
    `${what}${on}${and}${naming}${place}`,
    `${what}${on}${naming}${place}`,
    `${what}${on}${place}`,
    `${what}${on}`,
    what,
  ].map((phrasing) => phrasing.replace(/,$/, ''));
}

function verbOf({ op, words }: RawEdit): string {
  if (op === 'added') return 'adds';
  if (op === 'removed') return 'removes';
  if (op === 'moved') return 'moves';
  if (words.every(([sign]) => sign !== '-')) return 'adds';
  return words.every(([sign]) => sign !== '+') ? 'removes' : 'rewords';
}

/** “2 clauses and 9 words”, “1 sentence”: whole clauses first, then what was added to or removed from others. */
function amountOf(verb: string, edits: readonly AnnotatedEdit[]): string {
  const inside = edits.filter(({ op }) => op === 'modified');
  const whole = edits.length - inside.length;
  if (verb === 'rewords' || whole === edits.length) return counted(edits.length, 'clause');
  const amounts = [...(whole > 0 ? [counted(whole, 'clause')] : []), sentencesOrWords(inside)];
  return enumerate(amounts);
}

function sentencesOrWords(inside: readonly AnnotatedEdit[]): string {
  const sentences = inside.map(wholeSentences);
  if (!sentences.includes(0)) return counted(sum(sentences), 'sentence');
  const { wordsAdded, wordsRemoved } = statsOf(inside);
  const words = wordsAdded + wordsRemoved;
  return words === 0 ? 'punctuation' : counted(words, 'word');
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** How many sentences were added to or removed from a clause; 0 if any of them is only part of a sentence. */
function wholeSentences({ before, after, words }: AnnotatedEdit): number {
  const texts = new Set(
    [before, after]
      .filter((text) => text !== null)
      .flatMap((text) => sentencesOf(text).map((sentence) => sentence.text)),
  );
  const runs = words.filter(([sign]) => sign !== '=').map(([, text]) => sentencesOf(text.trim()));
  const areWhole = runs.every((run) => run.every(({ text }) => texts.has(text)));
  return areWhole ? runs.flat().length : 0;
}

function topicsNamed(edits: readonly AnnotatedEdit[]): string[] {
  const found = topicsOfChange(edits);
  const sought = soughtTopics.filter((topic) => found.includes(topic));
  const others = found.filter((topic) => !sought.includes(topic));
  return [...sought, ...others].map((topic) => topicPhrases[topic]);
}
