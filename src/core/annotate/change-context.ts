import type { Clause } from '../clause.js';
import { defaultLanguage } from '../dates/default-language.js';
import { unlabelledDates } from '../dates/own-dates-of-text.js';
import type { RawEdit } from '../diff/compare.js';
import { tokenise } from '../diff/tokens.js';
import { detectLanguage, primaryLanguage } from '../prose/language.js';
import { type Announcement, announcementIn, explains } from './announcement.js';
import type { BothVersions } from './formatting.js';

/** What a rule may look at besides the edit that it judges. */
export interface ChangeContext {
  edits: readonly RawEdit[];
  both: BothVersions;
  /** ISO 639-1; null if the text is too short, or its language is unclear. */
  language: string | null;
  /** The edits that are announcements, and those right next to one that explain it. */
  announcements: ReadonlyMap<RawEdit, { announcement: Announcement; isExplanation: boolean }>;
  /** How often a word occurs in the versions before and after, ignoring case. */
  countOf(word: string): { before: number; after: number };
  /** True for a word that also occurs in lower case, so that it is not necessarily a name where it is capitalised. */
  isOrdinary(word: string): boolean;
  /** True for the position of a date that belongs to the document although its clause does not say so. */
  isUnlabelledDate(side: 'before' | 'after', position: number): boolean;
}

/** The detector reads no more than this. */
const sampleLength = 4000;

/** Collects what rules need to know about the change as a whole. */
export function changeContextOf(
  edits: readonly RawEdit[],
  both: BothVersions,
  language: string | null,
): ChangeContext {
  let known: Vocabulary | null = null;
  const vocabulary = () => {
    known ??= vocabularyOf(both);
    return known;
  };
  return {
    edits,
    both,
    language,
    announcements: announcementsAmong(edits, language),
    countOf: (word) => ({
      before: vocabulary().before.get(word.toLowerCase()) ?? 0,
      after: vocabulary().after.get(word.toLowerCase()) ?? 0,
    }),
    isOrdinary: (word) => vocabulary().inLowerCase.has(word.toLowerCase()),
    isUnlabelledDate: unlabelledDatesOf(both, language),
  };
}

/** Lazy, because few changes need this. Each version is read at most once. */
function unlabelledDatesOf(both: BothVersions, language: string | null) {
  const known: Partial<Record<'before' | 'after', ReadonlySet<number>>> = {};
  return (side: 'before' | 'after', position: number): boolean => {
    known[side] ??= unlabelledDates(both[side], language ?? defaultLanguage);
    return known[side].has(position);
  };
}

/** The declared language as ISO 639-1, or the one detected from the text if none is declared. */
export function languageOf(
  { before, after }: BothVersions,
  declared: string | null,
): string | null {
  if (declared !== null) return primaryLanguage(declared);
  return detectLanguage(sampleOf(after)) ?? detectLanguage(sampleOf(before));
}

interface Vocabulary {
  before: ReadonlyMap<string, number>;
  after: ReadonlyMap<string, number>;
  inLowerCase: ReadonlySet<string>;
}

function sampleOf(clauses: readonly Clause[]): string {
  let sample = '';
  for (const { text } of clauses) {
    sample += `${text}\n`;
    if (sample.length >= sampleLength) break;
  }
  return sample;
}

function vocabularyOf(both: BothVersions): Vocabulary {
  const inLowerCase = new Set<string>();
  const count = (clauses: readonly Clause[]) => {
    const counts = new Map<string, number>();
    for (const { text } of clauses.flatMap((clause) => tokenise(clause.text))) {
      const word = text.toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + 1);
      if (word === text) inLowerCase.add(word);
    }
    return counts;
  };
  return { before: count(both.before), after: count(both.after), inLowerCase };
}

/** A banner is often several clauses, so the neighbours that explain an announcement count as part of it. */
function announcementsAmong(edits: readonly RawEdit[], language: string | null) {
  const found = new Map<RawEdit, { announcement: Announcement; isExplanation: boolean }>();
  for (const edit of edits) {
    const announcement = announcementIn(edit, language);
    if (announcement) found.set(edit, { announcement, isExplanation: false });
  }
  if (found.size === 0) return found;
  for (const side of ['before', 'after'] as const) {
    const placed = edits.flatMap((edit) => placedOn(side, edit)).sort((a, b) => a.at - b.at);
    for (const inOrder of [placed, placed.toReversed()]) {
      inOrder.forEach((current, i) => {
        const last = inOrder[i - 1];
        const explained = last && found.get(last.edit);
        if (!explained || found.has(current.edit) || !isNextTo(current, last, side)) return;
        if (explains(current.text, language)) {
          found.set(current.edit, { announcement: explained.announcement, isExplanation: true });
        }
      });
    }
  }
  return found;
}

type Side = 'before' | 'after';

/** An edit with its position and text in one version. */
interface PlacedEdit {
  edit: RawEdit;
  at: number;
  text: string;
}

function placedOn(side: Side, edit: RawEdit): PlacedEdit[] {
  const [at, text] = [edit.position[side], edit[side]];
  return at === null || text === null ? [] : [{ edit, at, text }];
}

function isNextTo(one: PlacedEdit, other: PlacedEdit, side: Side): boolean {
  const { section, op } = one.edit;
  if (op !== (side === 'before' ? 'removed' : 'added')) return false;
  const otherSection = other.edit.section;
  const inner = section.length < otherSection.length ? otherSection : section;
  const outer = inner === section ? otherSection : section;
  const distance = Math.abs(one.at - other.at);
  return distance === 1 && outer.every((heading, i) => heading === inner[i]);
}
