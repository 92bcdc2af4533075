import type { Topic } from '../topic.js';
import { platforms } from './opt-out.js';
import type { OptOutStatement } from './opt-out-mention.js';

/** Fields that a text may leave open, so that another one fills them. */
export const statedFields = [
  'default',
  'deepLink',
  'steps',
  'limitations',
  'regions',
  'relatedForms',
] as const;
export type StatedField = (typeof statedFields)[number];

export function isStated(said: OptOutStatement, field: StatedField): boolean {
  switch (field) {
    case 'default':
      return said.default !== null;
    case 'deepLink':
      return said.href !== null;
    case 'steps':
      return platforms.some((platform) => said.steps[platform].length > 0);
    default:
      return said[field].length > 0;
  }
}

/** Each field from the first that states it. */
export function mergeStatements(said: readonly OptOutStatement[]): OptOutStatement | null {
  const [fullest] = said;
  if (!fullest) return null;
  const from = (field: StatedField) => said.find((one) => isStated(one, field)) ?? fullest;
  return {
    kind: fullest.kind,
    title: fullest.title,
    topics: unique(said.flatMap(({ topics }): readonly Topic[] => topics)),
    default: from('default').default,
    href: from('deepLink').href,
    steps: from('steps').steps,
    limitations: from('limitations').limitations,
    regions: from('regions').regions,
    relatedForms: from('relatedForms').relatedForms,
  };
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
