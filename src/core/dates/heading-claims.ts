import { allHeaders, type Clause, clauseAt } from '../clause.js';
import type { LabelledDate } from './claims.js';
import type { DatedClause } from './dated-clause.js';
import { fold } from './fold.js';
import { clean, countLetters, has } from './label-text.js';
import { type Lexicon, type Role, roles } from './lexicon.js';
import type { WrittenDate } from './written-dates.js';

const longestLabel = 80;
/** How many other letters a label may have: “12. Effective date of these rules”. */
const mostOtherLetters = 5;
/** How many letters may come before the date below such a label: “This policy was last updated on”. */
const mostLettersInFront = 70;
const longestDateClause = 160;
/** A line with its own date does not label the next one. Matches four digits, or the year of an era. */
const hasYear = /\d{4}|(?:\d|元) ?[年년]/u;

/** A label above the date, next to it in a table, or in the first sentence of the same clause. */
export function headingClaims(
  dated: DatedClause,
  clauses: readonly Clause[],
  lexicon: Lexicon,
  skipped: ReadonlySet<WrittenDate>,
): LabelledDate[] {
  const { folded, position, dates } = dated;
  const [date, second] = dates;
  if (!date || second || skipped.has(date) || folded.length > longestDateClause) return [];
  const first = firstSentence(folded);
  const start = first?.length ?? 0;
  const isNear = countLetters(folded.slice(start, date.from)) <= mostLettersInFront;
  if (!isNear || has(folded.slice(start, date.from), lexicon.laws)) return [];
  const labels = first === null ? labelsAbove(position, clauses) : [first];
  return roles
    .filter((role) =>
      labels.some((label) =>
        isLabelOnly(label, role, first === null ? mostOtherLetters : 0, lexicon),
      ),
    )
    .filter(
      (role) => !has(folded.slice(0, date.from), lexicon.labels[role].anywhere) || first !== null,
    )
    .map(
      (role): LabelledDate => ({
        role,
        date,
        position,
        from: 0,
        to: folded.length,
        rule: `label-above:${role}`,
      }),
    );
}

/** “Effective date. This policy was last updated on …” */
function firstSentence(folded: string): string | null {
  const end = folded.indexOf('. ');
  return end > 0 && end < longestLabel && !/\d/.test(folded.slice(0, end))
    ? folded.slice(0, end)
    : null;
}

function labelsAbove(position: number, clauses: readonly Clause[]): string[] {
  const previous = clauses[position - 1];
  const texts = [...(previous ? [previous.text] : []), ...allHeaders(clauseAt(clauses, position))];
  return texts.filter(({ length }) => length <= longestLabel).map(fold);
}

function isLabelOnly(label: string, role: Role, mostOther: number, lexicon: Lexicon): boolean {
  if (hasYear.test(label) || has(label, lexicon.laws) || has(label, lexicon.earlier)) return false;
  if (!has(label, lexicon.labels[role].anywhere)) return false;
  return countLetters(clean(label, lexicon).replace(lexicon.own, '')) <= mostOther;
}
