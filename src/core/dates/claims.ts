import type { DatedText } from './dated-clause.js';
import { fold } from './fold.js';
import { clean, countLetters, has, lastPlace } from './label-text.js';
import { type Lexicon, type Role, roles } from './lexicon.js';
import { sentenceEnd, sentenceStart } from './sentence-around.js';
import type { WrittenDate } from './written-dates.js';

/** A date that a label claims for the document. */
export interface LabelledDate {
  role: Role;
  date: WrittenDate;
  position: number;
  /** What to quote of the clause. */
  from: number;
  to: number;
  rule: string;
}

/** How far before a date its label may start. */
const farthestLabel = 160;
const longestQuotedLead = 80;
/** “Effective 1 January, residents of … may”: with more letters than this after it, the date is of something else. */
const mostLettersBehind = 28;
/** “制定され、”: what is left of the words that belong to the previous date. */
const mostLettersBetween = 3;
/** If a law is named this close to the label, the date is the law's. */
const nearLaw = 70;

/** What is needed to read a clause. */
export interface Reader {
  lexicon: Lexicon;
  /** The document's title, folded; empty if it has none. */
  title: string;
}

/** What the labels next to a text's dates say. `skipped` are dates that were already read as something else. */
export function claimsIn(
  dated: DatedText,
  reader: Reader,
  skipped: ReadonlySet<WrittenDate>,
): LabelledDate[] {
  // A label after one date does not also label the next.
  let floor = 0;
  return dated.dates.flatMap((date, index) => {
    const from = floor;
    floor = date.to;
    if (skipped.has(date)) return [];
    const previous = dated.dates[index - 1];
    const next = dated.dates[index + 1];
    if (isRange(dated, previous, date, reader) || isRange(dated, date, next, reader)) return [];
    const claims = claimsOf(dated, date, { floor: from, ceiling: next?.from ?? null }, reader);
    floor = Math.max(floor, ...claims.map(({ to }) => to));
    return claims;
  });
}

/** “March 2020 – May 2021”: the dates of a version that was in force then. */
export function isRange(
  { folded }: DatedText,
  first: WrittenDate | undefined,
  second: WrittenDate | undefined,
  { lexicon }: Reader,
): boolean {
  if (!first || !second || second.from - first.to > 14) return false;
  const between = folded.slice(first.to, second.from);
  return /^ ?[-–—~〜～→] ?$/.test(between) || lexicon.untilBehind.test(between);
}

/** `floor` is where the previous date ends, and `ceiling` where the next one starts. */
function claimsOf(
  dated: DatedText,
  date: WrittenDate,
  { floor, ceiling }: { floor: number; ceiling: number | null },
  reader: Reader,
): LabelledDate[] {
  const { lexicon } = reader;
  const { folded, position } = dated;
  const start = Math.max(floor, date.from - farthestLabel);
  const front = folded.slice(start, date.from).replace(lexicon.weekdayBefore, '');
  if (lexicon.untilBefore.test(front)) return [];
  const between = ceiling === null ? null : folded.slice(date.to, ceiling);
  const behind = folded.slice(date.to, date.to + farthestLabel);
  return roles.flatMap((role): LabelledDate[] => {
    const label = labelFor(role, front, behind, lexicon);
    if (label === null || (between !== null && isOfNext(label, between, lexicon))) return [];
    const labelFrom = start + label.from;
    const leadFrom = Math.max(floor, sentenceStart(folded, labelFrom));
    const lead = folded.slice(leadFrom, labelFrom);
    const tail = folded.slice(date.to + label.behind, sentenceEnd(folded, date.to + label.behind));
    const words = front.slice(label.from);
    if (!isAboutDocument(role, label, { lead, words, tail, isNext: floor > 0 }, reader)) return [];
    const from = lead.length <= longestQuotedLead ? leadFrom : labelFrom;
    const claim = { date, position, from, to: date.to + label.behind };
    const rule = `label-${label.kind}:${role}`;
    const both = jointRole(role, dated.text.slice(floor, labelFrom), lexicon);
    return [
      { ...claim, role, rule },
      ...(both ? [{ ...claim, role: both, rule: `label-joint:${both}` }] : []),
    ];
  });
}

/** “Effective 1 May, last revised 2 June”: the words after the first date label the second. */
function isOfNext({ kind, behind }: Label, between: string, lexicon: Lexicon): boolean {
  return (
    kind === 'after' && /^[ ,)\]]/.test(between) && clean(between.slice(behind), lexicon) === ''
  );
}

interface Label {
  kind: 'before' | 'colon' | 'alone' | 'after';
  /** Where it starts in the text before the date. */
  from: number;
  /** How much of it comes after the date. */
  behind: number;
  hasColon: boolean;
}

function labelFor(role: Role, front: string, behind: string, lexicon: Lexicon): Label | null {
  const { before, beforeColon, alone, after } = lexicon.labels[role];
  const found = before.exec(front);
  if (found) return { kind: 'before', from: found.index, behind: 0, hasColon: /: ?$/.test(front) };
  const loose = beforeColon.exec(front);
  if (loose && !has(loose[0], lexicon.laws) && !has(loose[0], lexicon.earlier)) {
    return { kind: 'colon', from: loose.index, behind: 0, hasColon: true };
  }
  const trailing = after.exec(behind);
  if (trailing)
    return { kind: 'after', from: front.length, behind: trailing[0].length, hasColon: false };
  const common = alone.exec(front);
  if (common) return { kind: 'alone', from: common.index, behind: 0, hasColon: /: ?$/.test(front) };
  return null;
}

interface LabelContext {
  /** The part of the sentence before the label. */
  lead: string;
  /** From the label up to the date. */
  words: string;
  /** The part of the sentence after label and date. */
  tail: string;
  /** True if another date comes before. */
  isNext: boolean;
}

/** Whether a label in this context is about the document. */
function isAboutDocument(
  role: Role,
  { kind, hasColon }: Label,
  { lead, words, tail, isNext }: LabelContext,
  { lexicon, title }: Reader,
): boolean {
  if (has(lead, lexicon.earlier) || namesLaw(lead, lexicon)) return false;
  if (namesOther(lead, title, lexicon)) return false;
  const isBlank =
    clean(withoutJoint(role, lead, lexicon), lexicon) === '' ||
    (isNext && countLetters(lead) <= mostLettersBetween);
  const endsThere = /^ ?(?:$|[|([;–—/•]|[.)\]]+ ?$|[.)\]]* ?[|([–—])/.test(tail);
  if (kind === 'alone') {
    return (
      countLetters(lead) === 0 &&
      (endsThere || (hasColon && countLetters(tail) <= mostLettersBehind))
    );
  }
  const namesItself = has(lead, lexicon.own) || has(words, lexicon.own);
  if (!isBlank && !namesItself) return false;
  if (endsThere || namesItself || hasColon || role === 'updated' || kind === 'after') return true;
  return countLetters(tail) <= mostLettersBehind || has(tail, lexicon.own);
}

/** “Our terms of sale were”, in a text with a different title. */
function namesOther(lead: string, title: string, { ours, own }: Lexicon): boolean {
  const [noun = ''] = [...lead.matchAll(own)].map(([found]) => found).slice(-1);
  return noun !== '' && has(lead, ours) && has(title, own) && !title.includes(noun);
}

function namesLaw(lead: string, { laws, own }: Lexicon): boolean {
  const law = lastPlace(lead, laws);
  return law !== -1 && lead.length - law <= nearLaw && law > lastPlace(lead, own);
}

/** “Updated and effective as of”: the other label before this one. Not folded, because “é” is not “e”. */
function jointRole(role: Role, front: string, { labels, joint }: Lexicon): Role | null {
  if (!joint.test(front.toLowerCase())) return null;
  const other = otherThan(role);
  const rest = fold(front).replace(joint, ' ');
  return labels[other].before.test(rest) || labels[other].alone.test(rest) ? other : null;
}

/** “Revised and effective: …”: two labels, with nothing before them. */
function withoutJoint(role: Role, lead: string, { labels, joint }: Lexicon): string {
  if (!joint.test(lead)) return lead;
  return lead.replace(joint, ' ').replace(labels[otherThan(role)].alone, ' ');
}

function otherThan(role: Role): Role {
  return role === 'inForce' ? 'updated' : 'inForce';
}
