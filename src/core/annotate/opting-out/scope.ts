import { mentions as says } from '../rules/words.js';
import { type Sentence, sentencesOf } from '../sentences.js';
import type { Control } from './controls.js';
import type { Reading } from './mention.js';
import { sayingOf } from './saying.js';
import { positionsOf } from './steps.js';

/**
 * The sentences that are about a control. An article that explains one setting is about it throughout. Elsewhere it
 * is the sentences that name it, and those that follow in the same clause and still speak of choosing.
 */
export function sentencesAbout(
  control: Control,
  controls: readonly Control[],
  reading: Reading,
): string[] {
  return isOnlySetting(control, controls) && control.steps.length > 0
    ? sentencesOfArticle(control, controls, reading)
    : sentencesNear(control, controls, reading);
}

/** True where a document is about one setting: it is the only one that has steps, and the only one named by a link. */
export function isOnlySetting(control: Control, controls: readonly Control[]): boolean {
  return controls.every((other) => other === control || other.kind !== 'setting');
}

function sentencesOfArticle(
  control: Control,
  controls: readonly Control[],
  { clauses }: Reading,
): string[] {
  const steps = positionsOf(control.steps);
  const others = controls.filter((other) => other !== control).flatMap(({ mentions }) => mentions);
  return clauses.flatMap(({ kind, text }, position) => {
    if (kind === 'heading' || steps.has(position)) return [];
    const taken = others.filter((mention) => mention.position === position);
    return sentencesOf(text)
      .filter(({ from, to }) => !taken.some((other) => other.from < to && from < other.to))
      .map((sentence) => sentence.text);
  });
}

function sentencesNear(
  control: Control,
  controls: readonly Control[],
  { clauses, words }: Reading,
): string[] {
  const others = controls.filter((other) => other !== control).flatMap(({ mentions }) => mentions);
  return control.mentions.flatMap((mention) => {
    const text = clauses[mention.position]?.text ?? '';
    const next = others.filter(({ position }) => position === mention.position);
    const end = next.reduce(
      (least, { from }) => (from >= mention.to ? Math.min(least, from) : least),
      text.length,
    );
    const isBehind = ({ from }: Sentence) => from >= mention.to && from < end;
    const following = sentencesOf(text.slice(0, end)).filter(isBehind);
    return [
      text.slice(mention.from, mention.to),
      ...following.filter((sentence) => isStillAbout(sentence)).map((sentence) => sentence.text),
    ];
  });

  function isStillAbout(sentence: Sentence): boolean {
    return (
      says(sentence.text, words.places) ||
      sayingOf(sentence, words).choices.length > 0 ||
      says(sentence.text, words.limitations)
    );
  }
}
