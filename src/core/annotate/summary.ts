import type { Significance, Stats } from '../change.js';
import { dateLineIn } from '../dates/date-line.js';
import { daysIn, inWords, statedDay } from '../dates/stated-day.js';
import { quoted } from '../prose/quote.js';
import type { AnnotatedEdit } from './annotate.js';
import { announcementIn } from './announcement.js';
import { editGroupsOf, phrasings } from './edit-groups.js';
import { counted, placesOf } from './section-labels.js';

/** In characters. Anything longer would not be a summary. */
export const longestSummary = 200;
const longestAnnouncement = 100;

/** One part of the sentence: ways to say it, fullest first, and its priority if there is not enough room. */
interface Fact {
  phrasings: readonly string[];
  /** The lowest rank gets room first. */
  rank: number;
}

/**
 * One plain sentence from the edits alone: “Adds words on sharing with affiliates, naming “Microsoft”, in 3.4;
 * removes 2 sentences in 1.2; in force from 3 November 2025.” If it gets too long, the least important parts are left
 * out.
 */
export function summarise(
  edits: readonly AnnotatedEdit[],
  stats: Stats,
  significance: Significance,
  language: string | null,
): string {
  const of = (wanted: Significance) => edits.filter((edit) => edit.significance === wanted);
  const facts = [
    ...substantiveFacts(of('substantive')),
    ...announcementFact(of('announcement'), language),
    ...dateFact(of('date'), significance, language),
    ...editorialFact(of('editorial'), significance),
    ...linkFact(of('links'), significance),
    ...sizeFact(of('substantive'), stats),
  ];
  const sentence = fitting(facts);
  return sentence === ''
    ? 'No words differ.'
    : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** As many facts as there is room for. The important ones get room first, but all keep their order. */
function fitting(facts: readonly Fact[]): string {
  const chosen = new Map<Fact, string>();
  let room = longestSummary - '.'.length;
  for (const fact of facts.toSorted((a, b) => a.rank - b.rank)) {
    const phrasing = fact.phrasings.find(({ length }) => length <= room);
    if (phrasing === undefined) continue;
    chosen.set(fact, phrasing);
    room -= phrasing.length + '; '.length;
  }
  return facts.flatMap((fact) => chosen.get(fact) ?? []).join('; ');
}

function substantiveFacts(edits: readonly AnnotatedEdit[]): Fact[] {
  return editGroupsOf(edits).map((group, i) => ({
    phrasings: phrasings(group),
    rank: i === 0 ? 1 : i + 2,
  }));
}

function announcementFact(edits: readonly AnnotatedEdit[], language: string | null): Fact[] {
  if (edits.length === 0) return [];
  const current = edits.filter(({ op }) => op !== 'removed');
  const [found] = (current.length > 0 ? current : edits)
    .flatMap((edit) => announcementIn(edit, null) ?? [])
    .toSorted((a, b) => Number(a.stage === 'made') - Number(b.stage === 'made'));
  const does = current.length > 0 ? 'announces' : 'no longer announces';
  if (!found) return [{ phrasings: [`${does} a change`], rank: 2 }];
  const date = found.stage === 'coming' ? statedDay(found.sentence, language) : null;
  const what = found.stage === 'made' ? 'that the document was updated' : 'a change';
  const short = `${does} ${what}${date === null ? '' : ` for ${date}`}`;
  const quote = quoted(found.sentence.replace(/(?<![.!?])[.!?]+$/, ''), longestAnnouncement);
  return [{ phrasings: [`${short}: ${quote}`, short], rank: 2 }];
}

function dateFact(
  edits: readonly AnnotatedEdit[],
  significance: Significance,
  language: string | null,
): Fact[] {
  if (edits.length === 0) return [];
  const only = significance === 'date' ? 'changes only the document’s own date' : null;
  const currentTexts = edits.flatMap(({ op, after }) =>
    op === 'removed' || op === 'moved' ? [] : after,
  );
  const inForce = currentTexts.flatMap((text) => dayInForce(text, language) ?? []);
  const stated = currentTexts.flatMap((text) => statedDay(text, language) ?? []);
  const dated = inForce[0] ? `in force from ${inForce[0]}` : stated[0] && `dated ${stated[0]}`;
  if (only === null && dated === undefined) return [];
  const parts = [only, dated].filter((part) => part !== null && part !== undefined);
  return [{ phrasings: [parts.join('; ')], rank: 0 }];
}

function dayInForce(text: string, language: string | null): string | null {
  const date = dateLineIn(text, language)?.inForceFrom ?? '';
  const [day] = daysIn(date, language);
  return day ? inWords(day.day) : null;
}

function editorialFact(edits: readonly AnnotatedEdit[], significance: Significance): Fact[] {
  if (edits.length === 0) return [];
  const count = counted(edits.length, 'editorial edit');
  if (significance !== 'editorial') return [{ phrasings: [`and ${count}`], rank: 7 }];
  return [{ phrasings: [`makes ${count}${placesOf(edits)}`, `makes ${count}`], rank: 1 }];
}

function linkFact(edits: readonly AnnotatedEdit[], significance: Significance): Fact[] {
  if (significance !== 'links' || edits.length === 0) return [];
  const what = `changes link targets in ${counted(edits.length, 'clause')}`;
  const noWord = edits.every(({ before, after }) => before === after) ? '; no words differ' : '';
  const place = placesOf(edits).replace(/^ /, ', ');
  return [{ phrasings: [`${what}${place}${noWord}`, `${what}${noWord}`], rank: 1 }];
}

/** The size of a change that rewords something, because the number of clauses does not show it. */
function sizeFact(edits: readonly AnnotatedEdit[], { wordsAdded, wordsRemoved }: Stats): Fact[] {
  const reworded = editGroupsOf(edits).some(({ verb }) => verb === 'rewords');
  if (!reworded || wordsAdded * wordsRemoved === 0) return [];
  return [
    {
      phrasings: [`${counted(wordsAdded, 'word')} added and ${wordsRemoved} removed in total`],
      rank: 8,
    },
  ];
}
