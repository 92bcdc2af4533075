import type { FoundOptOut, Platform } from '../../opt-out.js';
import { mentions as says } from '../rules/words.js';
import type { Control } from './controls.js';
import type { Reading } from './mention.js';
import { purposesOf } from './purposes.js';
import { regionsIn } from './regions.js';
import type { Wording } from './rules/wording.js';
import { isOnlySetting, sentencesAbout } from './scope.js';

/** What a text says of one of the controls that it names. */
export function describeControl(
  control: Control,
  controls: readonly Control[],
  reading: Reading,
): FoundOptOut {
  const { words } = reading;
  const about = sentencesAbout(control, controls, reading);
  return {
    kind: control.kind,
    title: control.title.text,
    topics: purposesOf(control, reading),
    default: defaultIn(about, words),
    href: control.href,
    steps: stepsOf(control),
    limitations: limitationsIn(about, words),
    regions: regionsIn(about, words),
    relatedForms: relatedForms(control, controls, reading),
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

/** “On” in quotation marks is on. */
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
  controls: readonly Control[],
  reading: Reading,
): FoundOptOut['relatedForms'] {
  if (control.kind !== 'setting') return [];
  const alone = isOnlySetting(control, controls);
  const own = new Set(control.mentions.map(({ position }) => position));
  return controls.flatMap(({ kind, title, href, mentions }) => {
    if (kind !== 'form' || href === null) return [];
    const named = mentions.some(
      ({ position, from, to }) =>
        (alone || own.has(position)) &&
        says(reading.clauses[position]?.text.slice(from, to) ?? '', reading.words.otherPurposes),
    );
    return named ? [{ title: title.text, href }] : [];
  });
}

function evidenceOf({ mentions }: Control, { clauses }: Reading): FoundOptOut['evidence'] {
  const places = new Map<string, FoundOptOut['evidence'][number]>();
  for (const { position, from, to } of mentions.flatMap((one) => [one.lead ?? [], one].flat())) {
    const quote = clauses[position]?.text.slice(from, to) ?? '';
    places.set(`${position} ${from} ${to}`, { position, quote });
  }
  return [...places.values()];
}
