import type { Edit, Significance } from '../change.js';
import type { Clause } from '../clause.js';
import { compare, type RawEdit } from '../diff/compare.js';
import type { BothVersions } from './formatting.js';
import { significanceOf } from './significance.js';
import { type Surroundings, surroundingsOf } from './surroundings.js';
import { type Subject, topicsOf } from './topics.js';

/** An edit before anybody said which clause of the document's history it belongs to. */
export type AnnotatedEdit = Omit<Edit, 'clauseId'>;

/** What turns one version into the next, how much each edit matters, what it is about, and why. */
export function editsBetween(before: readonly Clause[], after: readonly Clause[]): AnnotatedEdit[] {
  return annotate(compare(before, after), { before, after });
}

/** Says of each edit how much it matters and what it is about, with reasons; `both` holds the versions it lies between. */
export function annotate(edits: readonly RawEdit[], both: BothVersions): AnnotatedEdit[] {
  const surroundings = surroundingsOf(edits, both);
  return edits.map((edit) => {
    const { significance, because, topical } = significanceOf(edit, surroundings);
    const about = topical ? aboutOf(edit, significance, surroundings) : { topics: [], because: [] };
    return {
      ...edit,
      significance,
      topics: about.topics,
      because: [...because, ...about.because],
    };
  });
}

function aboutOf(edit: RawEdit, significance: Significance, { language }: Surroundings): Subject {
  const changedWordsOnly = significance === 'editorial';
  const about = topicsOf(edit, language, { changedWordsOnly });
  if (significance !== 'announcement' || about.topics.includes('policy-change')) return about;
  return { topics: ['policy-change', ...about.topics], because: about.because };
}
