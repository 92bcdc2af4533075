import type { DistributiveOmit, Edit, Significance } from '../change.js';
import type { Clause } from '../clause.js';
import { compare, type RawEdit } from '../diff/compare.js';
import { type ChangeContext, changeContextOf, languageOf } from './change-context.js';
import type { BothVersions } from './formatting.js';
import { significanceOf } from './significance.js';
import { type Subject, topicsOf } from './topics.js';

/** An edit that is not yet linked to a clause of the document's history. */
export type AnnotatedEdit = DistributiveOmit<Edit, 'clauseId'>;

/**
 * The edits that turn one version into the next, each with its significance, topics and reasons.
 * `language` is the document's BCP 47 tag. If it is null, the language is detected from the text.
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

/** Adds significance, topics and reasons to each edit. `both` holds the versions before and after. */
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
