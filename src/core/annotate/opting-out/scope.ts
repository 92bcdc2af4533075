import { mentions as says } from '../rules/words.js';
import type { Sentence } from '../sentences.js';
import type { Control } from './controls.js';
import type { Landscape } from './landscape.js';
import type { Mention, Reading } from './mention.js';
import type { Wording } from './rules/wording.js';
import { sayingOf } from './saying.js';
import { positionsOf } from './steps.js';

/** What is said of a control beyond the sentence that names it follows soon. */
const mostFollowing = 5;

/**
 * The sentences that are about a control. An article that explains one setting is about it throughout. Elsewhere it
 * is the sentences that name it, and those that follow in the same clause and still speak of choosing.
 */
export function sentencesAbout(control: Control, around: Landscape, reading: Reading): string[] {
  return isOnlySetting(control, around) && control.steps.length > 0
    ? sentencesOfArticle(control, around, reading)
    : control.mentions.flatMap((mention) => sentencesNear(mention, control, around, reading));
}

/** True where a document names no other setting. */
export function isOnlySetting(control: Control, { controls }: Landscape): boolean {
  return controls.every((other) => other === control || other.kind !== 'setting');
}

function sentencesOfArticle(control: Control, around: Landscape, { clauses }: Reading): string[] {
  const steps = positionsOf(control.steps);
  return clauses.flatMap(({ kind }, position) =>
    kind === 'heading' || steps.has(position)
      ? []
      : around
          .sentences(position)
          .filter((sentence) => !isOfAnother(sentence, control, around))
          .map(({ text }) => text),
  );
}

function isOfAnother(sentence: Sentence, control: Control, { namedIn }: Landscape): boolean {
  const named = namedIn(sentence);
  return named.size > 0 && !named.has(control);
}

function sentencesNear(
  { position, from, to }: Mention,
  control: Control,
  around: Landscape,
  { clauses, words }: Reading,
): string[] {
  const sentences = around.sentences(position);
  const next = sentences.findIndex((sentence) => sentence.from >= to);
  const following: string[] = [];
  for (const sentence of next === -1 ? [] : sentences.slice(next, next + mostFollowing)) {
    if (isOfAnother(sentence, control, around)) break;
    if (speaksOfChoosing(sentence, words)) following.push(sentence.text);
  }
  return [clauses[position]?.text.slice(from, to) ?? '', ...following];
}

function speaksOfChoosing(sentence: Sentence, words: Wording): boolean {
  const { text } = sentence;
  return (
    says(text, words.places) ||
    says(text, words.limitations) ||
    sayingOf(sentence, words).choices.length > 0
  );
}
