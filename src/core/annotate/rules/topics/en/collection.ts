import { upTo, words } from '../../../../prose/patterns.js';
import type { TopicRule } from '../rule.js';
import { data, kindsOfData, ownData } from './vocabulary.js';

/** What is collected and used. */
export const collection: readonly TopicRule[] = [
  {
    topic: 'first-party-collection-use',
    name: 'collecting',
    pattern: words(
      'collect(?:s|ed|ing|ion)?',
      'gather(?:s|ed|ing)?',
      `(?:we|us) ${upTo(1)}(?:receive|obtain|get|log|record)`,
      'infer(?:s|red|ring|ences?)?',
    ),
    near: [words(data, 'you', 'your')],
    where: 'where data is collected',
  },
  {
    topic: 'first-party-collection-use',
    name: 'using',
    pattern: words(
      'us(?:e|es|ed|ing)',
      'process(?:es|ed|ing)?',
      'analy[sz](?:e|es|ed|ing)',
      'combin(?:e|es|ed|ing)',
      'personali[sz](?:e|es|ed|ing|ation)',
    ),
    near: [words(ownData, `(?:this|that|such|the|these) (?:data|information|content)`)],
    where: 'where data is used',
  },
  {
    topic: 'first-party-collection-use',
    name: 'kinds of data',
    pattern: words(kindsOfData, 'personal (?:data|information)'),
    near: [
      words(
        'collect(?:s|ed|ing|ion)?',
        'provid(?:e|es|ed|ing)',
        'receiv(?:e|es|ed|ing)',
        'us(?:e|es|ed|ing)',
        'process(?:es|ed|ing)?',
        'upload(?:s|ed)?',
        'sync',
      ),
    ],
    where: 'as data that is collected or used',
  },
  {
    topic: 'first-party-collection-use',
    name: 'cookies',
    pattern: words(
      'cookies?',
      'pixels?',
      '(?:web )?beacons?',
      'ad tags?',
      'device identifiers?',
      'local storage',
    ),
    near: [],
    where: 'as a way to collect data',
  },
];
