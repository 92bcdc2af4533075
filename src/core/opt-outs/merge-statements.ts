import type { Topic } from '../topic.js';
import { platforms } from './opt-out.js';
import type { OptOutStatement } from './opt-out-mention.js';

/** Fields that a text may leave empty and another one may fill. */
export const statedFields = [
  'default',
  'deepLink',
  'steps',
  'limitations',
  'regions',
  'relatedForms',
] as const;
export type StatedField = (typeof statedFields)[number];

export function isStated(statement: OptOutStatement, field: StatedField): boolean {
  switch (field) {
    case 'default':
      return statement.default !== null;
    case 'deepLink':
      return statement.href !== null;
    case 'steps':
      return platforms.some((platform) => statement.steps[platform].length > 0);
    default:
      return statement[field].length > 0;
  }
}

/** Takes each field from the first statement that has it. */
export function mergeStatements(statements: readonly OptOutStatement[]): OptOutStatement | null {
  const [fullest] = statements;
  if (!fullest) return null;
  const from = (field: StatedField) => statements.find((one) => isStated(one, field)) ?? fullest;
  return {
    kind: fullest.kind,
    title: fullest.title,
    topics: unique(statements.flatMap(({ topics }): readonly Topic[] => topics)),
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
