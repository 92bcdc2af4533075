import type { Clause } from '../clause.js';
import type { LabelledDate } from './claims.js';
import { fold } from './fold.js';
import { has } from './label-text.js';
import { type Lexicon, type Role, roles } from './lexicon.js';
import type { Notice } from './notices.js';

/** Clauses this close to the document's first date belong to the same part. */
const near = 8;
const longestTitle = 60;
const topShare = 0.12;
const topClauses = 20;
const lastClauses = 10;
/** Adjacent lines are one list. */
const nextLine = 2;

/** All dates found in a text; each list is in the order of the text. */
export interface DatesInText {
  labelled: readonly LabelledDate[];
  bare: readonly LabelledDate[];
  log: readonly LabelledDate[];
  notices: readonly Notice[];
}

interface Text {
  clauses: readonly Clause[];
  lexicon: Lexicon;
  /** The latest local day anywhere when the text was seen. */
  today: string;
}

export type OwnDates = Readonly<Record<Role, LabelledDate | null>>;

/**
 * Picks the document's own dates from everything that was found. A page may contain several texts, of which the first
 * counts. So the first date and those next to it win, and a date further down counts only if it is the only one.
 */
export function ownDates(
  { labelled, bare, log, notices }: DatesInText,
  { clauses, lexicon, today }: Text,
): OwnDates {
  const { length } = clauses;
  const claims = labelled
    // A future date in the middle of a text belongs to what is described there.
    .filter(
      ({ role, date, position }) =>
        date.date <= today || (role === 'inForce' && isAtAnEnd(position, length)),
    )
    .sort((a, b) => a.position - b.position || a.date.from - b.date.from);
  const [anchor] = [...claims, ...bare].sort((a, b) => a.position - b.position);
  const isAgreed = agreed(claims);
  const isOwn = (claim: LabelledDate) =>
    anchor === undefined ||
    (Math.abs(claim.position - anchor.position) <= near &&
      !isTitled(clauses.slice(anchor.position + 1, claim.position), anchor, lexicon)) ||
    (isAgreed.has(claim.role) && isAtAnEnd(claim.position, length));
  const own = claims.filter(isOwn);
  const inForce = firstOf(own, 'inForce', today) ?? inFront(notices);
  const updated = firstOf(own, 'updated', today) ?? newest(log, today);
  return { inForce, updated: updated ?? (inForce ? null : newest(bare.slice(0, 1), today)) };
}

/** Whether another text with its own title starts between two dates. A title near the top is the document's own. */
function isTitled(
  between: readonly Clause[],
  { position }: LabelledDate,
  { own }: Lexicon,
): boolean {
  if (position <= near) return false;
  return between.some(
    ({ text }) => text.length <= longestTitle && !/[.!?:]$/.test(text) && has(fold(text), own),
  );
}

/** “Our new policy takes effect on …; see the current one here”: this text is the new one. */
function inFront(notices: readonly Notice[]): LabelledDate | null {
  const [notice] = notices.filter(({ isInFront }) => isInFront);
  return notice ? { ...notice, role: 'inForce' } : null;
}

/** The roles for which all claims name the same date. */
function agreed(claims: readonly LabelledDate[]): Set<Role> {
  const days = (role: Role) =>
    new Set(claims.filter((claim) => claim.role === role).map(({ date }) => date.date));
  return new Set(roles.filter((role) => days(role).size === 1));
}

function isAtAnEnd(position: number, length: number): boolean {
  return position < Math.max(topClauses, topShare * length) || position >= length - lastClauses;
}

/** The first. Among adjacent lines, the newest past date, because change logs are in either order. */
function firstOf(claims: readonly LabelledDate[], role: Role, today: string): LabelledDate | null {
  const mine = claims.filter((claim) => claim.role === role);
  const [first] = mine;
  if (!first) return null;
  const list = [first];
  let last = first;
  for (const claim of mine.slice(1)) {
    if (claim.position - last.position > nextLine) continue;
    list.push(claim);
    last = claim;
  }
  return newest(list, today) ?? first;
}

function newest(claims: readonly LabelledDate[], today: string): LabelledDate | null {
  const come = claims.filter(({ date }) => date.date <= today);
  return come.reduce<LabelledDate | null>(
    (best, claim) => (best === null || claim.date.date > best.date.date ? claim : best),
    null,
  );
}
