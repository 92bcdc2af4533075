import type { Topic } from '../../../topic.js';

/** Recognises a topic by words in a sentence. */
export interface TopicRule {
  topic: Topic;
  name: string;
  pattern: RegExp;
  /** Patterns that must all match the same sentence as well; empty if the words are enough. */
  near: readonly RegExp[];
  /** Completes “Mentions “Affiliates” …”. */
  where: string;
}
