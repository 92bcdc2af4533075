import { upTo, words } from '../../../../prose/patterns.js';
import type { TopicRule } from '../rule.js';
import { data, gives, recipients, shares } from './vocabulary.js';

/** Where data goes, and what models learn from it. */
export const sharing: readonly TopicRule[] = [
  {
    topic: 'ai-training',
    name: 'training',
    pattern: words('(?:pre-?)?train(?:s|ed|ing)?', 'fine-?tun(?:e|es|ed|ing)'),
    near: [
      words(
        'ai',
        'artificial intelligence',
        'machine[- ]learning',
        '(?:language |foundation )?models?',
        'llms?',
        'algorithms?',
        'generative',
      ),
    ],
    where: 'where models are trained',
  },
  {
    topic: 'ai-training',
    name: 'improving models',
    pattern: words(`(?:improv|develop|build|evaluat)(?:e|es|ed|ing|s)? ${upTo(5)}models?`),
    near: [
      words(
        'ai',
        'artificial intelligence',
        'machine[- ]learning',
        'generative',
        'language models?',
        'our models?',
      ),
    ],
    where: 'where models are made or improved',
  },
  {
    topic: 'affiliate-sharing',
    name: 'companies of the group',
    pattern: words(
      '(?:non-)?affiliates?(?! (?:links?|marketing|programs?|sales|networks?))',
      'affiliated (?:compan(?:y|ies)|entit(?:y|ies))',
      '(?:parent|sister|group|related) compan(?:y|ies)',
      'subsidiar(?:y|ies)',
      '(?:family|group) of companies',
      'corporate (?:group|family)',
    ),
    near: [
      words(
        shares,
        `combin(?:e|es|ed|ing)`,
        `receiv(?:e|es|ed|ing)`,
        `use|uses|used|using`,
        `access`,
        `rely`,
      ),
    ],
    where: 'where data is shared or used',
  },
  {
    topic: 'third-party-sharing-collection',
    name: 'sharing',
    pattern: words(shares),
    near: [words(`(?:to|with|by|from|for|among|between) ${upTo(4)}(?:${recipients})`)],
    where: 'where others receive data',
  },
  {
    topic: 'third-party-sharing-collection',
    name: 'handing data over',
    pattern: words(gives),
    near: [words(`(?:to|with|them) ${upTo(4)}(?:${recipients}|them)`), words(data)],
    where: 'where others receive data',
  },
  {
    topic: 'third-party-sharing-collection',
    name: 'recipients',
    pattern: words(
      `(?:to|with|by|from|among|between) ${upTo(4)}(?:${recipients})`,
      `(?:${recipients}) ${upTo(3)}(?:receives?|collects?|access|may (?:receive|collect|access|see|view))`,
    ),
    near: [words(shares, gives, 'access', 'receiv(?:e|es|ed)', 'collect(?:s|ed|ing)?')],
    where: 'where data is shared or collected',
  },
  {
    topic: 'third-party-sharing-collection',
    name: 'processors',
    pattern: words('sub-?processors?', 'ad (?:technologies|tech)'),
    near: [],
    where: 'as companies that handle data for others',
  },
];
