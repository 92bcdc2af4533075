import { upTo, words } from '../../../../prose/patterns.js';
import type { TopicRule } from '../rule.js';
import { data } from './vocabulary.js';

/** How long data is kept, and how it is protected. */
export const keeping: readonly TopicRule[] = [
  {
    topic: 'data-retention',
    name: 'keeping',
    pattern: words(
      'ret(?:ain|ains|ained|aining|ention)',
      `(?:keep|keeps|kept|store|stores|stored) ${upTo(8)}for`,
      'as long as',
      `(?:delet|remov|eras)(?:e|es|ed|ing) ${upTo(8)}(?:within|after)`,
    ),
    near: [words(data, 'accounts?', 'it', 'them')],
    where: 'where it says how long data is kept',
  },
  {
    topic: 'data-security',
    name: 'safeguards',
    pattern: words(
      'safeguards?',
      'encrypt(?:s|ed|ion)?',
      'security',
      '(?:data |security )?breach(?:es)?',
      'unauthori[sz]ed (?:access|use)',
      '(?:two|multi)-factor authentication',
      'vulnerabilit(?:y|ies)',
      'secur(?:e|es|ed|ing|ely)',
    ),
    near: [],
    where: 'where data is protected',
  },
];
