import type { Clause, ClauseKind } from '../clause.js';
import { isDateLine } from '../dates/date-line.js';
import { digestOf } from '../digest.js';
import { withoutMarker } from '../prose/markers.js';

/*
 * Learns which places of a document are frame, whatever its selectors say: a list of related articles, a view
 * count. Such a place reads otherwise at nearly every check. A text that alternates between two forms is no such
 * place: it has two values only. Words and link targets are watched apart, since sites put tokens into links
 * of clauses whose words stay the same.
 */

export type Aspect = 'words' | 'links';

/** How often one place differed since it first did. */
export interface PlaceStats {
  aspect: Aspect;
  section: readonly string[];
  kind: ClauseKind;
  /** What it read last, cut short. */
  sample: string;
  /** Short digest of what it read at the last reading; empty when it had no clause. */
  last: string;
  /** Readings since it first differed, that one counted. */
  readings: number;
  /** Readings at which it was not what it was at the reading before. */
  differed: number;
  /** Short digests of the newest distinct things that it read. */
  values: readonly string[];
}

/** How often a document's places differed over its newest readings. */
export interface PlaceHistory {
  readings: number;
  /** By place; a place that never differed is not there. */
  places: Readonly<Record<string, PlaceStats>>;
}

const longestGapMs = 25 * 3_600_000;
const fewestReadings = 5;
/** Two values are a text that alternates, which is a story of its own. */
const fewestValues = 3;
const leastShareDiffered = 0.6;
/** Beyond this, what was seen long ago counts for half. */
const mostReadings = 40;
/** A place that stayed the same for most of this long is forgotten. */
const forgottenAfter = 20;
const shareForgotten = 0.3;
/** More places than this at once are a rewrite, not frame. */
const mostPlacesAtOnce = 200;
const mostValues = 5;
const sampleLength = 80;

/**
 * The history after a reading. Until a place first differs, it reads as in the current text.
 * A reading that comes long after the one before it teaches nothing: that a text differs from last month's is
 * what texts do.
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
  // One clause more moves all behind it to other places: what was somewhere before is nothing new.
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

/** The places that differ at nearly every reading, the least stable first. */
export function unstablePlaces(history: PlaceHistory | null): readonly PlaceStats[] {
  return Object.values(history?.places ?? {})
    .filter(isUnstable)
    .sort((a, b) => b.differed - a.differed);
}

/** Tells for the clauses of a text whether their places are unstable. */
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

/** Whether the words, or the link targets, of the clause at an index are unstable. */
export type IsUnstable = (index: number, aspect: Aspect) => boolean;

/** The same counts, with what the places read now. */
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
    // A date that moves is news, however often it does.
    if (!isDateLine(clause.text, language)) {
      places.set(`words ${name}`, { aspect: 'words', clause, value: short(clause.text) });
    }
    if (clause.links.length === 0) return;
    const targets = clause.links.map(({ href }) => href);
    places.set(`links ${name}`, { aspect: 'links', clause, value: short(targets) });
  });
  return places;
}

function short(value: unknown): string {
  return digestOf(value).slice(0, 12);
}

/** A place is a kind of clause in a section, counted: its words may be others each time. */
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
