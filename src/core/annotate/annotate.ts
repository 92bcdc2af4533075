import type { DistributiveOmit, Edit, Significance } from '../change.js';
import type { Clause } from '../clause.js';
import { compare, type RawEdit } from '../diff/compare.js';
import { type ChangeContext, changeContextOf, languageOf } from './change-context.js';
import type { BothVersions } from './formatting.js';
import { significanceOf } from './significance.js';
import { type Subject, topicsOf } from './topics.js';

/** An edit before anybody said which clause of the document's history it belongs to. */
export type AnnotatedEdit = DistributiveOmit<Edit, 'clauseId'>;

/**
 * What turns one version into the next, how much each edit matters, what it is about, and why.
 * `language` is the document's, as a BCP 47 tag; null leaves it to the text.
 */
export function editsBetween(
  before: readonly Clause[],
  after: readonly Clause[],
  language: string | null = null,
): AnnotatedEdit[] {
  const both = { before, after };
  const known = languageOf(both, language);
  return annotate(compare(before, after, known), both, known);
}

/** Says of each edit how much it matters and what it is about, with reasons; `both` holds the versions it lies between. */
export function annotate(
  edits: readonly RawEdit[],
  both: BothVersions,
  language: string | null,
): AnnotatedEdit[] {
  const context = changeContextOf(edits, both, languageOf(both, language));
  return edits.map((edit) => {
    const { significance, because, topical } = significanceOf(edit, context);
    const about = topical ? aboutOf(edit, significance, context) : { topics: [], because: [] };
    return {
      ...edit,
      significance,
      topics: about.topics,
      because: [...because, ...about.because],
    };
  });
}

function aboutOf(edit: RawEdit, significance: Significance, { language }: ChangeContext): Subject {
  const changedWordsOnly = significance === 'editorial';
  const about = topicsOf(edit, language, { changedWordsOnly });
  if (significance !== 'announcement' || about.topics.includes('policy-change')) return about;
  return { topics: ['policy-change', ...about.topics], because: about.because };
}
