import { words } from '../../../prose/patterns.js';
import type { Topic } from '../../../topic.js';

/** The words by which a language speaks of choosing, as alternatives for `words()`. A new language is a new list. */
export interface WordLists {
  /** Parts of words, one of which stands in whatever is of interest: a cheap look before all others. */
  hints: readonly string[];
  /** The same for sentences that name a place where choices are made. */
  placeHints: readonly string[];
  /** What a reader does to be left out: opts out, objects, withdraws, turns off, deletes. */
  acts: readonly string[];
  /** What a reader does to decide how data is used. */
  managing: readonly string[];
  /** What a reader does to put data right: enough where a form or a setting is linked, else not. */
  correcting: readonly string[];
  /** The publisher says that there are choices, or where they are. */
  offers: readonly string[];
  /** Something happens only as far as the reader's choices allow. */
  conditions: readonly string[];
  /** Where choices are made: settings, preferences. */
  places: readonly string[];
  /** A place named without a link, behind the word that leads there. Its name is the first group. */
  placeNames: readonly string[];
  /** A setting called by its own name, which is the first group. Case matters. */
  settingNames: readonly string[];
  /** Somebody is asked to act. */
  requests: readonly string[];
  forms: readonly string[];
  /** Whom the law names as the one to write to about one's data. */
  officers: readonly string[];
  /** Words of a link that say nothing of where it leads. */
  bare: readonly string[];
  /** Words of a link that lead to background. */
  background: readonly string[];
  /** Names of documents: to read one is no choice. */
  documents: readonly string[];
  /** Ends just before a link that is the way to do what the sentence says. */
  means: readonly string[];
  /** Not a choice although its words are: the publisher acts, or nobody can. Taken out before all else. */
  otherwise: readonly string[];
  /** Sentences of something else that is chosen, such as arbitration. */
  elsewhere: readonly string[];
  /** A signal that a browser sends is said to do nothing. */
  unheeded: readonly string[];
  /** A signal that a browser sends is said to do something. */
  heeded: readonly string[];
  on: readonly string[];
  off: readonly string[];
  limitations: readonly string[];
  /** A form is for what a setting beside it does not cover. */
  otherPurposes: readonly string[];
  /** Not to be understood without the sentence before. */
  vague: readonly string[];
  /** In front of these the words for what is chosen end. */
  titleEnds: readonly string[];
  /** Behind a place these begin what is chosen there: “choices about …”. */
  titleGoesOn: readonly string[];
  /** What stands in front of a name and is no part of it. */
  titleStarts: readonly string[];
  desktop: readonly string[];
  mobile: readonly string[];
  /** How a step opens. */
  steps: readonly string[];
  /** People who are somewhere. */
  audiences: readonly string[];
  unavailable: readonly string[];
  /** Stands just before the day from which something applies. */
  from: readonly string[];
  /** Names of regions that are no countries, or abbreviations, each with its code. */
  regions: Readonly<Record<string, string>>;
  /** What a choice is about, the most exact first. */
  purposes: readonly (readonly [Topic, readonly string[]])[];
}

type Compiled = Exclude<keyof WordLists, 'regions' | 'purposes'>;

/** The same as patterns. */
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
