import type { Clause } from '../clause.js';
import type { LabelledDate } from './claims.js';
import type { DatedClause } from './dated-clause.js';
import { clean, countLetters, has } from './label-text.js';
import type { Lexicon } from './lexicon.js';

/** A date without a label counts as the document's only this close to the top. */
const lastOfTop = 6;
const lastBelowTitle = 40;
const longestTitle = 110;
/** Two dates this close together are a list. */
const nearest = 3;

/** Dates alone below the title, in the title or in the last line, which show when the text was written. */
export function bareClaims(
  dated: readonly DatedClause[],
  clauses: readonly Clause[],
  lexicon: Lexicon,
): LabelledDate[] {
  const bare = dated.filter((one) => isBareDate(one, lexicon));
  const isNear = (one: DatedClause, other: DatedClause | undefined) =>
    other !== undefined && Math.abs(other.position - one.position) <= nearest;
  const alone = bare.filter((one, i) => !isNear(one, bare[i - 1]) && !isNear(one, bare[i + 1]));
  const under = alone
    .filter(({ position }) => isPlaceOfDate(position, clauses))
    .map((one) => toClaim(one, 'bare-date:updated'));
  const titles = dated
    .filter((one) => isDatedTitle(one, lexicon))
    .map((one) => toClaim(one, 'title-date:updated'));
  return [...under, ...titles].sort((a, b) => a.position - b.position);
}

/** True for nothing but a date, perhaps with a link to older versions in brackets. */
export function isBareDate({ folded, dates }: DatedClause, lexicon: Lexicon): boolean {
  const [date, second] = dates;
  if (!date || second) return false;
  const front = folded.slice(0, date.from).replace(lexicon.weekdayBefore, '');
  const behind = folded
    .slice(date.to)
    .replace(/^[ ,]*\([^()]{0,60}\)/, '')
    .replace(/^ ?\|.{0,80}$/, '');
  return clean(front, lexicon) === '' && countLetters(behind) <= 3;
}

function isPlaceOfDate(position: number, clauses: readonly Clause[]): boolean {
  if (position >= clauses.length - 2 || position <= lastOfTop) return true;
  const above = clauses[position - 1];
  return position <= lastBelowTitle && above?.kind === 'heading' && above.level <= 2;
}

/** “Privacy Policy (May 2018)” */
function isDatedTitle({ folded, dates, position, clause }: DatedClause, lexicon: Lexicon): boolean {
  const [date, second] = dates;
  if (!date || second || folded.length > longestTitle) return false;
  if (position > 1 && !(clause.kind === 'heading' && position <= lastOfTop)) return false;
  const front = folded.slice(0, date.from);
  const isLast = countLetters(folded.slice(date.to)) <= 3;
  return (
    isLast &&
    has(front, lexicon.own) &&
    !has(front, lexicon.laws) &&
    !has(front, lexicon.earlier) &&
    !/[.!?] /.test(front)
  );
}

function toClaim({ position, folded, dates: [date] }: DatedClause, rule: string): LabelledDate {
  if (!date) throw new Error('A bare date was found in a clause that has no date.');
  return { role: 'updated', date, position, from: 0, to: folded.length, rule };
}
