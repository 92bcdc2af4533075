import { mentions as says } from '../../prose/patterns.js';
import type { Sentence } from '../../prose/sentences.js';
import type { ControlIndex } from './control-index.js';
import type { Control } from './controls.js';
import type { DocumentReading, Mention } from './mention.js';
import type { Wording } from './rules/wording.js';
import { sentenceChoicesOf } from './sentence-choices.js';
import { positionsOf } from './steps.js';

/** This many sentences after the one that names a control may still be about it. */
const mostFollowing = 5;

/**
 * The sentences about a control. If an article explains a single setting, all of it is about that. Otherwise, these
 * are the sentences that name the control, and those after them in the same clause that are still about choosing.
 */
export function sentencesAbout(
  control: Control,
  around: ControlIndex,
  reading: DocumentReading,
): readonly Sentence[] {
  return isOnlySetting(control, around) && control.steps.length > 0
    ? sentencesOfArticle(control, around, reading)
    : control.mentions.flatMap((mention) => sentencesNear(mention, control, around, reading));
}

/** True if a document leads to no other setting, although it may mention one in passing. */
export function isOnlySetting(control: Control, { controls }: ControlIndex): boolean {
  return controls.every(
    (other) =>
      other === control ||
      other.kind !== 'setting' ||
      (other.href === null && other.steps.length === 0),
  );
}

function sentencesOfArticle(
  control: Control,
  around: ControlIndex,
  { clauses }: DocumentReading,
): readonly Sentence[] {
  const steps = positionsOf(control.steps);
  return clauses.flatMap(({ kind }, position) =>
    kind === 'heading' || steps.has(position)
      ? []
      : around.sentences(position).filter((sentence) => !isOfAnother(sentence, control, around)),
  );
}

function isOfAnother(sentence: Sentence, control: Control, { namedIn }: ControlIndex): boolean {
  const named = namedIn(sentence);
  return named.size > 0 && !named.has(control);
}

function sentencesNear(
  { position, from, to }: Mention,
  control: Control,
  around: ControlIndex,
  { words }: DocumentReading,
): readonly Sentence[] {
  const sentences = around.sentences(position);
  const first = sentences.findIndex((sentence) => sentence.from >= from);
  const near: Sentence[] = [];
  for (const sentence of sentences.slice(Math.max(0, first))) {
    const behind = sentence.from >= to;
    if (behind && (near.length > mostFollowing || isOfAnother(sentence, control, around))) break;
    if (!behind || speaksOfChoosing(sentence, words)) near.push(sentence);
  }
  return near;
}

function speaksOfChoosing(sentence: Sentence, words: Wording): boolean {
  const { text } = sentence;
  return (
    says(text, words.places) ||
    says(text, words.limitations) ||
    sentenceChoicesOf(sentence, words).choices.length > 0
  );
}
