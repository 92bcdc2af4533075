import type { Clause, ClauseKind } from '../clause.js';
import { isDateLine } from '../dates/date-lines.js';
import { digestOf } from '../digest.js';
import { withoutMarker } from '../prose/markers.js';

/*
 * Learns which places of a document are frame, whatever its selectors say: a list of related articles, a view
 * count. Such a place reads otherwise at nearly every check. A text that alternates between two forms is no such
 * place: it has two values only. Words and link targets are watched apart, since sites put tokens into links
 * of clauses whose words stand still.
 */

export type Aspect = 'words' | 'links';

/** What one place did since it first differed. */
export interface Beat {
  aspect: Aspect;
  section: readonly string[];
  kind: ClauseKind;
  /** What stood there last, cut short. */
  sample: string;
  /** Short digest of what stood there at the last reading; empty when nothing did. */
  last: string;
  /** Readings since it first differed, that one counted. */
  readings: number;
  /** Readings at which it was not what it was at the reading before. */
  differed: number;
  /** Short digests of the newest distinct things that stood there. */
  values: readonly string[];
}

/** How steady a document's places were over its newest readings. */
export interface Pulse {
  readings: number;
  /** By place; a place that never differed is not there. */
  beats: Readonly<Record<string, Beat>>;
}

const longestGapMs = 25 * 3_600_000;
const fewestReadings = 5;
/** Two values are a text that alternates, which is a story of its own. */
const fewestValues = 3;
const leastShareDiffered = 0.6;
/** Beyond this, what was seen long ago counts for half. */
const mostReadings = 40;
/** A place that stood still for most of this long is forgotten. */
const forgottenAfter = 20;
const shareForgotten = 0.3;
/** More places than this at once are a rewrite, not frame. */
const mostPlacesAtOnce = 200;
const mostValues = 5;
const sampleLength = 80;

/**
 * The pulse after a reading. `standing` is the text in force, which every place reads as until it first differs.
 * A reading that comes long after the one before it teaches nothing: that a text differs from last month's is
 * what texts do.
 */
export function afterReading(
  pulse: Pulse | null,
  standing: readonly Clause[],
  reading: readonly Clause[],
  sinceLastMs: number,
): Pulse | null {
  if (sinceLastMs > longestGapMs) return pulse && moved(pulse, placesOf(reading));
  const [stood, stands] = [placesOf(standing), placesOf(reading)];
  const known = pulse?.beats ?? {};
  // One clause more moves all behind it to other places: what stood somewhere before is nothing new.
  const familiar = new Set(['', ...Array.from(stood.values(), ({ value }) => value)]);
  const differing = [...new Set([...stood.keys(), ...stands.keys()])].filter(
    (place) => place in known || !familiar.has(stands.get(place)?.value ?? ''),
  );
  const readings = (pulse?.readings ?? 0) + 1;
  if (differing.length > mostPlacesAtOnce) return { readings, beats: known };
  const gone = Object.keys(known).filter((place) => !stood.has(place) && !stands.has(place));
  const beats = [...differing, ...gone].flatMap((place) => {
    const beat = next(known[place], stood.get(place), stands.get(place), familiar);
    return isForgotten(beat) ? [] : [[place, beat] as const];
  });
  return { readings, beats: Object.fromEntries(beats) };
}

/** The places that differ at nearly every reading, the least steady first. */
export function unstablePlaces(pulse: Pulse | null): readonly Beat[] {
  return Object.values(pulse?.beats ?? {})
    .filter(isUnstable)
    .sort((a, b) => b.differed - a.differed);
}

/** Tells for the clauses of a text whether what stands there is unstable. */
export function unstableIn(pulse: Pulse | null): (clauses: readonly Clause[]) => IsUnstable {
  const unstable = new Set(
    Object.entries(pulse?.beats ?? {}).flatMap(([place, beat]) => (isUnstable(beat) ? place : [])),
  );
  if (unstable.size === 0) return () => () => false;
  return (clauses) => {
    const names = namesOf(clauses);
    return (index, aspect) => unstable.has(`${aspect} ${names[index]}`);
  };
}

/** Whether the words, or the link targets, of the clause at an index are unstable. */
export type IsUnstable = (index: number, aspect: Aspect) => boolean;

/** The same counts, beside what stands in the places now. */
function moved({ readings, beats }: Pulse, stands: ReadonlyMap<string, Place>): Pulse {
  const now = Object.entries(beats).map(
    ([place, beat]) => [place, { ...beat, last: stands.get(place)?.value ?? '' }] as const,
  );
  return { readings, beats: Object.fromEntries(now) };
}

function isUnstable({ readings, differed, values }: Beat): boolean {
  return (
    readings >= fewestReadings &&
    values.length >= fewestValues &&
    differed >= readings * leastShareDiffered
  );
}

function isForgotten({ readings, differed }: Beat): boolean {
  return readings >= forgottenAfter && differed < readings * shareForgotten;
}

interface Place {
  aspect: Aspect;
  clause: Clause;
  value: string;
}

function next(
  beat: Beat | undefined,
  stood: Place | undefined,
  stands: Place | undefined,
  familiar: ReadonlySet<string>,
): Beat {
  const before = beat?.last ?? stood?.value ?? '';
  const last = stands?.value ?? '';
  const isNew = last !== before && !familiar.has(last);
  const clause = (stands ?? stood)?.clause;
  const counted = halved(beat);
  const values = beat?.values ?? [before];
  return {
    aspect: beat?.aspect ?? (stands ?? stood)?.aspect ?? 'words',
    section: clause?.section ?? beat?.section ?? [],
    kind: clause?.kind ?? beat?.kind ?? 'paragraph',
    sample: clause?.text.slice(0, sampleLength) ?? beat?.sample ?? '',
    last,
    readings: counted.readings + 1,
    differed: counted.differed + (isNew ? 1 : 0),
    values: isNew ? [...new Set([last, ...values])].slice(0, mostValues) : values,
  };
}

function halved(beat: Beat | undefined): { readings: number; differed: number } {
  if (!beat) return { readings: 0, differed: 0 };
  const { readings, differed } = beat;
  if (readings < mostReadings) return { readings, differed };
  return { readings: readings >> 1, differed: differed >> 1 };
}

function placesOf(clauses: readonly Clause[]): Map<string, Place> {
  const places = new Map<string, Place>();
  namesOf(clauses).forEach((name, i) => {
    const clause = clauses[i];
    if (!clause) return;
    // A date that moves is news, however often it does.
    if (!isDateLine(clause.text)) {
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
