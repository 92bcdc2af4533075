import type { CuratedOptOut } from './curated.js';
import { platforms } from './opt-out.js';
import type { OptOutMention, OptOutStatement } from './opt-out-mention.js';

/**
 * How captured pages compare with a curated entry. `unchecked`: none has named the control yet. `confirmed`: current
 * texts name it and agree in everything they say about it. `contradicted`: one disagrees. `outdated`: one disagrees
 * where an earlier text agreed, or none names the control any more.
 */
export const verdicts = ['unchecked', 'confirmed', 'contradicted', 'outdated'] as const;
export type Verdict = (typeof verdicts)[number];

export const comparedFields = ['default', 'deepLink', 'steps', 'regions', 'relatedForms'] as const;
export type ComparedField = (typeof comparedFields)[number];

export interface CuratedStatus {
  verdict: Verdict;
  /** Fields in which a current text disagrees. */
  conflictingFields: readonly ComparedField[];
}

export function curatedStatusOf(
  curated: CuratedOptOut,
  mentions: readonly OptOutMention[],
): CuratedStatus {
  const currentMentions = mentions.filter(({ current }) => current);
  if (mentions.length === 0) return { verdict: 'unchecked', conflictingFields: [] };
  if (currentMentions.length === 0) return { verdict: 'outdated', conflictingFields: [] };
  const conflictingFields = comparedFields.filter((field) =>
    currentMentions.some(({ statement }) => agrees[field](curated, statement) === false),
  );
  if (conflictingFields.length === 0) return { verdict: 'confirmed', conflictingFields };
  const onceAgreed = conflictingFields.some((field) =>
    mentions.some(
      ({ statement, current }) => !current && agrees[field](curated, statement) === true,
    ),
  );
  return { verdict: onceAgreed ? 'outdated' : 'contradicted', conflictingFields };
}

/** Whether a page agrees with the entry; null if it does not say. */
const agrees: Record<
  ComparedField,
  (curated: CuratedOptOut, statement: OptOutStatement) => boolean | null
> = {
  default: (curated, statement) =>
    statement.default === null || curated.default === null
      ? null
      : statement.default === curated.default,
  deepLink: (curated, statement) =>
    statement.href === null || curated.href === null ? null : statement.href === curated.href,
  steps: agreesInSteps,
  regions: agreesInRegions,
  relatedForms: (curated, statement) => {
    if (statement.relatedForms.length === 0 || curated.relatedForms.length === 0) return null;
    const named = statement.relatedForms.map(({ href }) => href);
    return curated.relatedForms.some(({ href }) => named.includes(href));
  },
};

/** The wording of steps varies, but not the labels to press. Entries quote the words on the screen in “…”. */
const onScreen = /“([^“”]+)”/g;

function agreesInSteps(curated: CuratedOptOut, statement: OptOutStatement): boolean | null {
  const compared = platforms.filter(
    (platform) => curated.steps[platform].length > 0 && statement.steps[platform].length > 0,
  );
  if (compared.length === 0) return null;
  const pressed = compared.map((platform) => ({
    labels: labelsIn(curated.steps[platform]),
    text: statement.steps[platform].join('\n').toLowerCase(),
  }));
  if (pressed.every(({ labels }) => labels.length === 0)) return null;
  return pressed.every(({ labels, text }) => areInOrder(labels, text));
}

function labelsIn(steps: readonly string[]): string[] {
  return steps.flatMap((step) =>
    Array.from(step.matchAll(onScreen), ([, label = '']) => label.toLowerCase()),
  );
}

function areInOrder(labels: readonly string[], text: string): boolean {
  let from = 0;
  for (const label of labels) {
    const at = indexOfWords(text, label, from);
    if (at < 0) return false;
    from = at + label.length;
  }
  return true;
}

/** Finds whole words: “off” is not in “offered”. */
function indexOfWords(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const around = [text.charAt(at - 1), text.charAt(at + words.length)];
    if (!around.some((sign) => /[\p{L}\p{N}]/u.test(sign))) return at;
  }
  return -1;
}

function agreesInRegions(curated: CuratedOptOut, statement: OptOutStatement): boolean | null {
  const known = new Map(curated.regions.map((region) => [region.code, region]));
  const common = statement.regions.flatMap((region) => {
    const entry = known.get(region.code);
    return entry ? [entry.available === region.available] : [];
  });
  return common.length === 0 ? null : common.every(Boolean);
}
