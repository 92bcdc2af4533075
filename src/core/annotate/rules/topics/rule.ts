import type { Topic } from '../../../topic.js';

/** Tells a topic by words that a sentence mentions. */
export interface TopicRule {
  topic: Topic;
  name: string;
  pattern: RegExp;
  /** What has to stand in the same sentence as well, each of them; none where the words are enough. */
  near: readonly RegExp[];
  /** Completes “Mentions “Affiliates” …”. */
  where: string;
}
