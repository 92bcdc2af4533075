import { opening, words } from '../../../prose/patterns.js';
import type { Topic } from '../../../topic.js';
import type { PerLanguage } from '../language.js';
import { audiences } from './en/audiences.js';
import { choices } from './en/choices.js';
import { collection } from './en/collection.js';
import { keeping } from './en/keeping.js';
import { sharing } from './en/sharing.js';
import { french, german, spanish } from './others.js';
import type { TopicRule } from './rule.js';

export const topicRules: PerLanguage<TopicRule> = {
  en: [...sharing, ...collection, ...choices, ...keeping, ...audiences],
  fr: french,
  de: german,
  es: spanish,
};

/** Topics of section headings, used where the words of an edit name no topic themselves. */
export const headingRules: PerLanguage<{ topic: Topic; pattern: RegExp }> = {
  en: [
    {
      topic: 'ai-training',
      pattern: words('train(?:ing)?(?: [^ ]{1,40}){0,4} models?', '(?:ai|model) training'),
    },
    { topic: 'affiliate-sharing', pattern: words('affiliates?', 'related companies') },
    {
      topic: 'third-party-sharing-collection',
      pattern: words(
        'shar(?:e|ed|ing)',
        'disclos(?:e|ed|ing|ures?)',
        'third part(?:y|ies)',
        'recipients',
        'sub-?processors',
        'service providers',
      ),
    },
    { topic: 'data-retention', pattern: words('retention', 'how long', 'retain') },
    { topic: 'data-security', pattern: words('security', 'how we protect') },
    {
      topic: 'user-access-edit-deletion',
      pattern: words(
        '(?:access|delete|deletion|correct|export)(?: [^ ]{1,40}){0,5} (?:data|information|account)',
      ),
    },
    {
      topic: 'user-choice-control',
      pattern: words(
        'choices?',
        'opt[- ]?out',
        'controls?',
        'your rights',
        'rights and choices',
        'manag(?:e|ing) your',
      ),
    },
    {
      topic: 'policy-change',
      pattern: words('changes? to (?:this|our|these|the)', '(?:policy|notice) changes', 'updates'),
    },
    { topic: 'do-not-track', pattern: words('do[- ]not[- ]track') },
    {
      topic: 'international-specific-audiences',
      pattern: words(
        'children',
        'minors',
        'teens',
        'international',
        'cross-border',
        'regional',
        'residents of',
        'california',
        'eea',
        'europe(?:an)?',
      ),
    },
    {
      topic: 'first-party-collection-use',
      pattern: words(
        '(?:data|information|content)(?: [^ ]{1,40}){0,2} (?:collect|receive|use|process)',
        '(?:collect|receive|use|process)(?: [^ ]{1,40}){0,3} (?:data|information|content)',
        'cookies',
        'collect(?:ion)?',
        'personal data we use',
      ),
    },
  ],
  fr: [],
  de: [],
  es: [],
};

/** A sentence that starts like this continues the topic of the one before it. */
export const continuations: PerLanguage<RegExp> = {
  en: [
    opening(
      'for (?:example|instance)',
      'this|these|such|they|it',
      'in (?:such|these|this) cases?',
      'however',
      'also',
      'in addition',
      'similarly',
      'likewise',
    ),
  ],
  fr: [],
  de: [],
  es: [],
};
