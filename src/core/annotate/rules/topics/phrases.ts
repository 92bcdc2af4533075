import type { Topic } from '../../../topic.js';

/** How a sentence names a topic, behind “on”. */
export const topicPhrases: Readonly<Record<Topic, string>> = {
  'first-party-collection-use': 'the collection and use of data',
  'third-party-sharing-collection': 'sharing with others',
  'user-choice-control': 'choices',
  'user-access-edit-deletion': 'access and deletion',
  'data-retention': 'how long data is kept',
  'data-security': 'security',
  'policy-change': 'changes of the document',
  'do-not-track': 'Do Not Track',
  'international-specific-audiences': 'regions and ages',
  'ai-training': 'training AI',
  'affiliate-sharing': 'sharing with affiliates',
};

/** Named first in a sentence, however few clauses they are in: what people look for. */
export const soughtTopics: readonly Topic[] = ['ai-training', 'affiliate-sharing'];
