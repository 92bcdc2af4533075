import type { Topic } from '../../../topic.js';

/** How a summary names a topic, after “on”. */
export const topicPhrases: Readonly<Record<Topic, string>> = {
  'first-party-collection-use': 'the collection and use of data',
  'third-party-sharing-collection': 'sharing with others',
  'user-choice-control': 'choices',
  'user-access-edit-deletion': 'access and deletion',
  'data-retention': 'how long data is kept',
  'data-security': 'security',
  'policy-change': 'changes to the document',
  'do-not-track': 'Do Not Track',
  'international-specific-audiences': 'regions and ages',
  'ai-training': 'training AI',
  'affiliate-sharing': 'sharing with affiliates',
};

/** Named first in a summary, however few clauses they are in, because people look for them. */
export const soughtTopics: readonly Topic[] = ['ai-training', 'affiliate-sharing'];
