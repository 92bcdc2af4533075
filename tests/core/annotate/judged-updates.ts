import { editsBetween } from '../../../src/core/annotate/annotate.js';
import { highest } from '../../../src/core/annotate/significance.js';
import { topicsOfChange } from '../../../src/core/annotate/topics.js';
import type { Significance } from '../../../src/core/change.js';
import type { Topic } from '../../../src/core/topic.js';
import { updatesIn } from '../../readings.js';

export interface Judged {
  document: string;
  at: number;
  significance: Significance;
  topics: readonly Topic[];
}

/** What the kinds in the labels of a pack are called here. */
export const expected: Readonly<Record<string, Significance>> = {
  substantive: 'substantive',
  banner: 'announcement',
  announcement: 'announcement',
  editorial: 'editorial',
  'formatting-only': 'editorial',
  'links-only': 'links',
  'date-only': 'date',
};

/** Each update in a pack, with its significance and topics. */
export async function judgedIn(pack: string, catalogue: string): Promise<Judged[]> {
  return (await updatesIn(pack, catalogue)).map(({ document, at, before, after }) => {
    const edits = editsBetween(before.clauses, after.clauses);
    return {
      document: document.id,
      at,
      significance: highest(edits),
      topics: topicsOfChange(edits),
    };
  });
}
