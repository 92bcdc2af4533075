import { mentions } from '../../prose/patterns.js';
import type { Sentence } from '../../prose/sentences.js';
import type { Wording } from './rules/wording.js';

interface SentenceStretch {
  from: number;
  to: number;
}

/** What a sentence says about choosing. Offsets are from its start. */
export interface SentenceChoices {
  /** Where it names what readers do, from opting out to changing settings. */
  choices: readonly SentenceStretch[];
  /** True if it names what readers do to be left out. */
  acts: boolean;
  corrects: boolean;
  /** True if it mentions choices without saying what to do. */
  offers: boolean;
  /** True if it names settings, preferences or the like. */
  namesPlace: boolean;
  namesOfficer: boolean;
}

/** In characters. The rest of a longer sentence is not read. */
const longestRead = 3_000;

const silent: SentenceChoices = {
  choices: [],
  acts: false,
  corrects: false,
  offers: false,
  namesPlace: false,
  namesOfficer: false,
};

/** What a sentence says, computed on first use. */
export function lazyChoices(sentence: Sentence, words: Wording) {
  let known: SentenceChoices | null = null;
  return {
    sentence,
    get meaning() {
      known ??= sentenceChoicesOf(sentence, words);
      return known;
    },
  };
}

export function sentenceChoicesOf({ text }: Sentence, words: Wording): SentenceChoices {
  const read = text.slice(0, longestRead);
  if (!mentions(read, words.hints) || mentions(read, words.elsewhere)) return silent;
  const choosing = mentions(read, words.acts) || mentions(read, words.managing);
  // Patterns for offers and places only run if one of their words occurs.
  const hasPlaceHint = mentions(read, words.placeHints);
  const own = choosing || hasPlaceHint ? withoutOthers(read, words) : read;
  const acts = choosing ? stretches(own, words.acts) : [];
  const managing = choosing ? stretches(own, words.managing) : [];
  return {
    choices: [...acts, ...managing],
    acts: acts.length > 0,
    corrects: mentions(read, words.correcting),
    offers: hasPlaceHint && (mentions(own, words.offers) || mentions(own, words.conditions)),
    namesPlace: hasPlaceHint && mentions(own, words.places),
    namesOfficer: mentions(read, words.officers),
  };
}

function withoutOthers(text: string, words: Wording): string {
  return text.replace(words.otherwise, (taken) => ' '.repeat(taken.length));
}

/** True for a sentence that tells readers to choose, or that there is a choice. */
export function isOfChoice({ choices, offers }: SentenceChoices): boolean {
  return choices.length > 0 || offers;
}

function stretches(text: string, pattern: RegExp): SentenceStretch[] {
  const found: SentenceStretch[] = [];
  text.replace(pattern, (words: string, from: number) => {
    found.push({ from, to: from + words.length });
    return words;
  });
  return found;
}
