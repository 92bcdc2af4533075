import { must } from '../../must.js';
import { mentions as says } from '../../prose/patterns.js';
import type { FoundOptOut, Platform } from '../opt-out.js';
import type { ControlIndex } from './control-index.js';
import type { Control } from './controls.js';
import { type DocumentReading, wordsOf } from './mention.js';
import { purposesOf } from './purposes.js';
import { regionsIn } from './regions.js';
import type { Wording } from './rules/wording.js';
import { isOnlySetting, sentencesAbout } from './scope.js';

/** What a text says about one of the controls that it names. */
export function describeControl(
  control: Control,
  around: ControlIndex,
  reading: DocumentReading,
): FoundOptOut {
  const { words } = reading;
  const sentences = sentencesAbout(control, around, reading);
  const about = sentences.map(({ text }) => text);
  // If a sentence names several controls, it is unclear which of them its regions apply to.
  const alone = sentences.filter((sentence) => around.namedIn(sentence).size <= 1);
  return {
    kind: control.kind,
    title: control.title.text,
    topics: purposesOf(control, around, reading),
    default: defaultIn(about, words),
    href: control.href,
    steps: stepsOf(control),
    limitations: limitationsIn(about, words),
    regions: regionsIn(
      alone.map(({ text }) => text),
      words,
    ),
    relatedForms: relatedForms(control, around, reading),
    evidence: evidenceOf(control, reading),
  };
}

function defaultIn(about: readonly string[], words: Wording): FoundOptOut['default'] {
  for (const sentence of about) {
    const plain = plainQuotes(sentence);
    if (says(plain, words.off)) return 'off';
    if (says(plain, words.on)) return 'on';
  }
  return null;
}

/** Drops quotation marks, so that “on” in quotation marks counts as on. */
function plainQuotes(text: string): string {
  return text.slice(0, longestRead).replace(/[.,]?[“”„"«»‘]|’(?!\p{L})/gu, '');
}

const longestRead = 3_000;

function limitationsIn(about: readonly string[], words: Wording): string[] {
  return [...new Set(about)].filter((sentence) =>
    says(sentence.slice(0, longestRead), words.limitations),
  );
}

function stepsOf({ steps }: Control): Record<Platform, string[]> {
  const of = (platform: Platform) =>
    steps.flatMap((list) => (list.platform === platform ? list.items : []));
  return { desktop: of('desktop'), mobile: of('mobile'), any: of('any') };
}

/** Forms for what the control does not cover, named in its article or in the clause where it is named. */
function relatedForms(
  control: Control,
  around: ControlIndex,
  { clauses, words }: DocumentReading,
): FoundOptOut['relatedForms'] {
  if (control.kind !== 'setting') return [];
  const own = new Set(control.mentions.map(({ position }) => position));
  const places = isOnlySetting(control, around) ? around.mentions.keys() : own;
  const near = new Set(
    [...places].flatMap((position) =>
      must(around.mentions.get(position), 'the mentions in a clause'),
    ),
  );
  const forms = [...near].filter(
    (mention) => mention.kind === 'form' && says(wordsOf(mention, clauses), words.otherPurposes),
  );
  return [...new Set(forms.map(around.controlOf))].flatMap((form) =>
    form && form.href !== null ? [{ title: form.title.text, href: form.href }] : [],
  );
}

function evidenceOf({ mentions }: Control, { clauses }: DocumentReading): FoundOptOut['evidence'] {
  const places = new Map<string, FoundOptOut['evidence'][number]>();
  for (const stretch of mentions.flatMap((one) => [one.lead ?? [], one].flat())) {
    const { position, from, to } = stretch;
    places.set(`${position} ${from} ${to}`, { position, quote: wordsOf(stretch, clauses) });
  }
  return [...places.values()];
}
