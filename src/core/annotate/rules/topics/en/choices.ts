import { upTo, words } from '../../../../prose/patterns.js';
import type { TopicRule } from '../rule.js';
import { data, ownData } from './vocabulary.js';

/** What people can choose, see and change. */
export const choices: readonly TopicRule[] = [
  {
    topic: 'user-choice-control',
    name: 'opting',
    pattern: words(
      'opt(?:s|ed|ing)?[- ](?:out|in)',
      'opt-outs?',
      'unsubscrib(?:e|es|ed|ing)',
      'turn(?:s|ed|ing)? (?:it |this |them )?(?:off|on)',
      'disabl(?:e|es|ed|ing)',
    ),
    near: [],
    where: 'as a choice',
  },
  {
    topic: 'user-choice-control',
    name: 'settings',
    pattern: words('settings?', 'preferences', 'choices', 'controls'),
    near: [words('you', 'your', 'members?', 'users?', 'admins?')],
    where: 'as a place to choose',
  },
  {
    topic: 'user-choice-control',
    name: 'consent and objection',
    pattern: words(
      '(?:opt-in |explicit )?consents?',
      'withdraw(?:s|al|ing)?',
      'object(?:s|ion|ing)? to',
      'right to object',
    ),
    near: [],
    where: 'as a choice',
  },
  {
    topic: 'user-access-edit-deletion',
    name: 'access and copies',
    pattern: words(
      'access(?:es|ing)?',
      'portab(?:le|ility)',
      'download(?:s|ing)?',
      'export(?:s|ing)?',
      'cop(?:y|ies) of',
    ),
    near: [
      words(
        `(?:request|right|can|may|able) ${upTo(8)}(?:access|portability|download|export|copy)(?: [^ ]{1,40}){0,4} (?:your|their|personal) ${upTo(2)}(?:${data})`,
        'right (?:of|to) (?:access|data portability)',
        'access requests?',
      ),
    ],
    where: 'where people may see their data',
  },
  {
    topic: 'user-access-edit-deletion',
    name: 'deleting and correcting',
    pattern: words(
      'delet(?:e|es|ed|ing|ion)',
      'eras(?:e|ed|ure)',
      'correct(?:ion|ing)?',
      'rectif(?:y|ication)',
      'edit(?:ing)?',
      'clos(?:e|ing) your account',
    ),
    near: [words(ownData, 'right to', 'requests?', 'your activity')],
    where: 'where people may change or delete data',
  },
  {
    topic: 'do-not-track',
    name: 'signals',
    pattern: words(
      'do[- ]not[- ]track',
      'dnt',
      'global privacy control',
      'gpc',
      'opt-out (?:preference )?signals?',
    ),
    near: [],
    where: 'as a browser signal',
  },
];
