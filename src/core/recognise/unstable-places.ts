import { sameForAll } from '../address-locale.js';
import type { Clause, ClauseKind } from '../clause.js';
import { isDateLine } from '../dates/date-line.js';
import { digestOf } from '../digest.js';
import { withoutMarker } from '../prose/markers.js';

/*
 * Learns which places of a document are unstable, such as a list of related articles or a view count. Such a place has
 * a different text at nearly every check. A text that alternates between two forms does not count, because it has only
 * two values. Words and link targets are tracked separately, because sites put tokens into links of clauses whose
 * words stay the same.
 */

export type Aspect = 'words' | 'links';

/** How often a place has differed since the first time. */
export interface PlaceStats {
  aspect: Aspect;
  section: readonly string[];
  kind: ClauseKind;
  /** Its newest text, shortened. */
  sample: string;
  /** Short digest of its content at the last reading; empty if it had no clause. */
  last: string;
  /** Readings since it first differed, including that one. */
  readings: number;
  /** Readings at which it differed from the reading before. */
  differed: number;
  /** Short digests of its newest distinct contents. */
  values: readonly string[];
}

/** How often each place of a document differed at its newest readings. */
export interface PlaceHistory {
  readings: number;
  /** By place. Places that never differed are left out. */
  places: Readonly<Record<string, PlaceStats>>;
}

const longestGapMs = 25 * 3_600_000;
const fewestReadings = 5;
/** Two values mean a text that alternates, which is a different case. */
const fewestValues = 3;
const leastShareDiffered = 0.6;
/** Beyond this, older readings count half. */
const mostReadings = 40;
/** A place that stayed the same at most of this many readings is forgotten. */
const forgottenAfter = 20;
const shareForgotten = 0.3;
/** If more places than this differ at once, the text was rewritten. */
const mostPlacesAtOnce = 200;
const mostValues = 5;
const sampleLength = 80;

/**
 * The history after a reading. Until a place first differs, it has the content of the current text.
 * A reading long after the previous one is not counted, because it is normal for a text to differ from last month's.
 */
export function afterReading(
  history: PlaceHistory | null,
  current: readonly Clause[],
  reading: readonly Clause[],
  sinceLastMs: number,
  language: string,
): PlaceHistory | null {
  if (sinceLastMs > longestGapMs)
    return history && withoutCounting(history, placesOf(reading, language));
  const [inCurrent, inReading] = [placesOf(current, language), placesOf(reading, language)];
  const known = history?.places ?? {};
  // An added clause shifts all clauses after it, so content that was already elsewhere is not new.
  const familiar = new Set(['', ...Array.from(inCurrent.values(), ({ value }) => value)]);
  const differing = [...new Set([...inCurrent.keys(), ...inReading.keys()])].filter(
    (place) => place in known || !familiar.has(inReading.get(place)?.value ?? ''),
  );
  const readings = (history?.readings ?? 0) + 1;
  if (differing.length > mostPlacesAtOnce) return { readings, places: known };
  const gone = Object.keys(known).filter((place) => !inCurrent.has(place) && !inReading.has(place));
  const places = [...differing, ...gone].flatMap((place) => {
    const stats = statsAfter(known[place], inCurrent.get(place), inReading.get(place), familiar);
    return isForgotten(stats) ? [] : [[place, stats] as const];
  });
  return { readings, places: Object.fromEntries(places) };
}

/** The places that differ at nearly every reading, least stable first. */
export function unstablePlaces(history: PlaceHistory | null): readonly PlaceStats[] {
  return Object.values(history?.places ?? {})
    .filter(isUnstable)
    .sort((a, b) => b.differed - a.differed);
}

/** Makes a function that says whether the clauses of a text are in unstable places. */
export function unstableIn(
  history: PlaceHistory | null,
): (clauses: readonly Clause[]) => IsUnstable {
  const unstable = new Set(
    Object.entries(history?.places ?? {}).flatMap(([place, stats]) =>
      isUnstable(stats) ? place : [],
    ),
  );
  if (unstable.size === 0) return () => () => false;
  return (clauses) => {
    const names = namesOf(clauses);
    return (index, aspect) => unstable.has(`${aspect} ${names[index]}`);
  };
}

/** Whether the words or link targets of the clause at an index are unstable. */
export type IsUnstable = (index: number, aspect: Aspect) => boolean;

/** The same counts, with the current contents of the places. */
function withoutCounting(
  { readings, places }: PlaceHistory,
  inReading: ReadonlyMap<string, PlaceContent>,
): PlaceHistory {
  const now = Object.entries(places).map(
    ([place, stats]) => [place, { ...stats, last: inReading.get(place)?.value ?? '' }] as const,
  );
  return { readings, places: Object.fromEntries(now) };
}

function isUnstable({ readings, differed, values }: PlaceStats): boolean {
  return (
    readings >= fewestReadings &&
    values.length >= fewestValues &&
    differed >= readings * leastShareDiffered
  );
}

function isForgotten({ readings, differed }: PlaceStats): boolean {
  return readings >= forgottenAfter && differed < readings * shareForgotten;
}

interface PlaceContent {
  aspect: Aspect;
  clause: Clause;
  value: string;
}

function statsAfter(
  stats: PlaceStats | undefined,
  current: PlaceContent | undefined,
  reading: PlaceContent | undefined,
  familiar: ReadonlySet<string>,
): PlaceStats {
  const before = stats?.last ?? current?.value ?? '';
  const last = reading?.value ?? '';
  const isNew = last !== before && !familiar.has(last);
  const clause = (reading ?? current)?.clause;
  const counted = halved(stats);
  const values = stats?.values ?? [before];
  return {
    aspect: stats?.aspect ?? (reading ?? current)?.aspect ?? 'words',
    section: clause?.section ?? stats?.section ?? [],
    kind: clause?.kind ?? stats?.kind ?? 'paragraph',
    sample: clause?.text.slice(0, sampleLength) ?? stats?.sample ?? '',
    last,
    readings: counted.readings + 1,
    differed: counted.differed + (isNew ? 1 : 0),
    values: isNew ? [...new Set([last, ...values])].slice(0, mostValues) : values,
  };
}

function halved(stats: PlaceStats | undefined): { readings: number; differed: number } {
  if (!stats) return { readings: 0, differed: 0 };
  const { readings, differed } = stats;
  if (readings < mostReadings) return { readings, differed };
  return { readings: readings >> 1, differed: differed >> 1 };
}

function placesOf(clauses: readonly Clause[], language: string): Map<string, PlaceContent> {
  const places = new Map<string, PlaceContent>();
  namesOf(clauses).forEach((name, i) => {
    const clause = clauses[i];
    if (!clause) return;
    // A change of date is news, however often it happens.
    if (!isDateLine(clause.text, language)) {
      places.set(`words ${name}`, { aspect: 'words', clause, value: short(clause.text) });
    }
    if (clause.links.length === 0) return;
    const targets = clause.links.map(({ href }) => sameForAll(href));
    places.set(`links ${name}`, { aspect: 'links', clause, value: short(targets) });
  });
  return places;
}

function short(value: unknown): string {
  return digestOf(value).slice(0, 12);
}

/** A place is the n-th clause of a kind in its section, whatever its words. */
function namesOf(clauses: readonly Clause[]): string[] {
  const counts = new Map<string, number>();
  return clauses.map(({ section, kind }) => {
    const path = section.map((heading) => withoutMarker(heading).toLowerCase());
    const group = JSON.stringify([...path, kind]);
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return `${group} ${count}`;
  });
}
