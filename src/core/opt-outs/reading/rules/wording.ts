import { words } from '../../../prose/patterns.js';
import type { Topic } from '../../../topic.js';

/** A language's words about choosing, as alternatives for `words()`. A new language is a new list. */
export interface WordLists {
  /** Parts of words, at least one of which is in every relevant text. A cheap test before all others. */
  hints: readonly string[];
  /** The same, for sentences that name a place where choices are made. */
  placeHints: readonly string[];
  /** What readers do to be left out: opt out, object, withdraw, turn off, delete. */
  acts: readonly string[];
  /** What readers do to decide how data is used. */
  managing: readonly string[];
  /** What readers do to correct data. Counts only if a form or a setting is linked. */
  correcting: readonly string[];
  /** The publisher says that there are choices, or where they are. */
  offers: readonly string[];
  /** Something happens only if the reader's choices allow it. */
  conditions: readonly string[];
  /** Where choices are made: settings, preferences. */
  places: readonly string[];
  /** A place named without a link, after a preposition or verb. Its name is the first group. */
  placeNames: readonly string[];
  /** A setting called by its own name, which is the first group. Case-sensitive. */
  settingNames: readonly string[];
  /** Someone is asked to act. */
  requests: readonly string[];
  forms: readonly string[];
  /** The contact that the law requires for questions about data. */
  officers: readonly string[];
  /** Link texts that say nothing about the target. */
  bare: readonly string[];
  /** Link texts that lead to background. */
  background: readonly string[];
  /** Names of documents, because reading one is not a choice. */
  documents: readonly string[];
  /** Matches the words right before a link that is the way to do what the sentence says. */
  means: readonly string[];
  /** Not a choice, although it is worded like one: the publisher acts, or nobody can. Removed first. */
  otherwise: readonly string[];
  /** Choices about something else, such as arbitration. */
  elsewhere: readonly string[];
  /** The text says that a browser signal has no effect. */
  unheeded: readonly string[];
  /** The text says that a browser signal has an effect. */
  heeded: readonly string[];
  on: readonly string[];
  off: readonly string[];
  limitations: readonly string[];
  /** A form for what the setting does not cover. */
  otherPurposes: readonly string[];
  /** Cannot be understood without the sentence before. */
  vague: readonly string[];
  /** The description of a choice ends before these. */
  titleEnds: readonly string[];
  /** After a place, these introduce what is chosen there: “choices about …”. */
  titleGoesOn: readonly string[];
  /** What may come before a name without being part of it. */
  titleStarts: readonly string[];
  desktop: readonly string[];
  mobile: readonly string[];
  /** How a step starts. */
  steps: readonly string[];
  /** People in a certain place. */
  audiences: readonly string[];
  unavailable: readonly string[];
  /** Comes right before the day from which something applies. */
  from: readonly string[];
  /** Names of regions that are not countries, and abbreviations, each with its code. */
  regions: Readonly<Record<string, string>>;
  /** What a choice is about, most specific first. */
  purposes: readonly (readonly [Topic, readonly string[]])[];
}

type Compiled = Exclude<keyof WordLists, 'regions' | 'purposes'>;

/** The same lists, compiled to patterns. */
export type Wording = Readonly<Record<Compiled, RegExp>> & {
  language: string;
  regions: Readonly<Record<string, string>>;
  purposes: readonly { topic: Topic; pattern: RegExp }[];
};

const nothing = /(?!)/gu;

export function wording(language: string, lists: WordLists): Wording {
  const whole = (list: readonly string[]) => (list.length === 0 ? nothing : words(...list));
  const anywhere = (list: readonly string[], flags: string) =>
    list.length === 0 ? nothing : new RegExp(list.join('|'), flags);
  const atEnd = (list: readonly string[]) =>
    list.length === 0 ? nothing : new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.join('|')})$`, 'iu');
  const atStart = (list: readonly string[]) =>
    list.length === 0 ? nothing : new RegExp(`^(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  const all = (list: readonly string[]) =>
    list.length === 0
      ? nothing
      : new RegExp(`^[\\p{P}\\p{S} ]{0,3}(?:${list.join('|')})[\\p{P}\\p{S} ]{0,3}$`, 'iu');
  return {
    language,
    regions: lists.regions,
    purposes: lists.purposes.map(([topic, list]) => ({ topic, pattern: whole(list) })),
    hints: anywhere(lists.hints, 'i'),
    placeHints: anywhere(lists.placeHints, 'i'),
    acts: whole(lists.acts),
    managing: whole(lists.managing),
    correcting: whole(lists.correcting),
    offers: whole(lists.offers),
    conditions: whole(lists.conditions),
    places: whole(lists.places),
    placeNames: whole(lists.placeNames),
    settingNames: anywhere(lists.settingNames, 'gu'),
    requests: whole(lists.requests),
    forms: whole(lists.forms),
    officers: whole(lists.officers),
    bare: all(lists.bare),
    background: atStart(lists.background),
    documents: whole(lists.documents),
    means: atEnd(lists.means),
    otherwise: whole(lists.otherwise),
    elsewhere: whole(lists.elsewhere),
    unheeded: whole(lists.unheeded),
    heeded: whole(lists.heeded),
    on: whole(lists.on),
    off: whole(lists.off),
    limitations: whole(lists.limitations),
    otherPurposes: whole(lists.otherPurposes),
    vague: whole(lists.vague),
    titleEnds: whole(lists.titleEnds),
    titleGoesOn: atStart(lists.titleGoesOn),
    titleStarts: atStart(lists.titleStarts),
    desktop: all(lists.desktop),
    mobile: all(lists.mobile),
    steps: atStart(lists.steps),
    audiences: whole(lists.audiences),
    unavailable: whole(lists.unavailable),
    from: atEnd(lists.from),
  };
}
