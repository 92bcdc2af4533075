import { clauseAt, type Link } from '../../clause.js';
import { mentions } from '../../prose/patterns.js';
import { addressOf } from './addresses.js';
import type { DocumentReading, Mention } from './mention.js';
import type { Wording } from './rules/wording.js';
import { sentenceChoicesOf } from './sentence-choices.js';
import type { Steps } from './steps.js';
import { headingTitle, nameInLink, type Title, titled } from './title.js';

/** A control that an article explains, and the lists of steps that lead to it. */
interface Article {
  mention: Mention;
  lists: Steps[];
}

/**
 * Controls that only steps name: the heading above names the choice, or one of the steps links to the switch, as in
 * “Set [Ads about seeds] to off”. Lists for other platforms in the same section lead to the same control.
 */
export function articlesOf(reading: DocumentReading, steps: readonly Steps[]): Article[] {
  const byPlace = new Map<number, Steps[]>();
  for (const list of steps) {
    const place = headingOfChoice(reading, list) ?? stepOfSwitch(reading, list, steps);
    if (place !== null) byPlace.set(place, [...(byPlace.get(place) ?? []), list]);
  }
  return Array.from(byPlace, ([position, lists]) => ({
    mention: mentionAt(reading, position, lists),
    lists,
  }));
}

function mentionAt(reading: DocumentReading, position: number, lists: readonly Steps[]): Mention {
  const { clauses, words, title: document } = reading;
  const { text, kind, section } = clauseAt(clauses, position);
  const link = switchIn(reading, lists);
  const name = link && (nameInLink(link.text, words) ?? labelOf(link, words));
  const heading = kind === 'heading' ? titled(text, 'heading') : null;
  return {
    kind: 'setting',
    title: heading ?? name ?? headingTitle(section, document, link?.href ?? ''),
    href: link?.href ?? null,
    ...{ position, from: 0, to: text.length, lead: null },
  };
}

/** What a step says to press is the switch's own name, unless it is “settings” or “here”. */
function labelOf({ text }: Link, words: Wording): Title | null {
  const isPointer = mentions(text, words.bare) || mentions(text, words.places);
  return isPointer || !text.includes(' ') ? null : titled(text, 'name');
}

function headingOfChoice(
  { clauses, words }: DocumentReading,
  { from, section }: Steps,
): number | null {
  for (let i = from - 1; i >= 0; i--) {
    const clause = clauses[i];
    if (clause?.kind !== 'heading') continue;
    if (clause.level !== 1 && !section.includes(clause.text)) continue;
    const whole = { text: clause.text, from: 0, to: clause.text.length };
    if (sentenceChoicesOf(whole, words).choices.length > 0) return i;
  }
  return null;
}

/** The first step with a link to a setting, in the lists of the same section. */
function stepOfSwitch(
  reading: DocumentReading,
  list: Steps,
  steps: readonly Steps[],
): number | null {
  const isBeside = ({ section }: Steps) => section.join('\n') === list.section.join('\n');
  for (const { from, to } of steps.filter(isBeside)) {
    for (let i = from; i < to; i++) if (settingIn(reading, i)) return i;
  }
  return null;
}

/** The switch that steps lead to. */
function switchIn(reading: DocumentReading, lists: readonly Steps[]): Link | null {
  const places = lists.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, i) => from + i),
  );
  return places.map((i) => settingIn(reading, i)).findLast((link) => link !== null) ?? null;
}

function settingIn({ clauses }: DocumentReading, position: number): Link | null {
  const { links } = clauseAt(clauses, position);
  return links.findLast(({ href }) => addressOf(href) === 'setting') ?? null;
}
