import type { Link } from '../../clause.js';
import { mentions } from '../../prose/patterns.js';
import type { OptOutKind } from '../opt-out.js';
import { type Address, addressOf } from './addresses.js';
import type { Wording } from './rules/wording.js';
import { isOfChoice, type SentenceChoices } from './sentence-choices.js';
import { saysSignal } from './signals.js';

/** A link in its sentence: `from` and `to` are offsets in the sentence. */
export interface Anchor {
  link: Link;
  sentence: string;
  from: number;
  to: number;
  /** True if a sentence with a colon introduces the list, so that its links are ways to do what it says. */
  isLed: boolean;
}

/** In characters. A link's text may be a whole paragraph, but its start is enough. */
const longestAnchor = 200;
const wordsBefore = 60;

/**
 * The kind of control that a link leads to; null for background. If the address is that of a setting or form, a
 * sentence about choosing is enough. Otherwise the sentence must say that the link is the way to choose.
 */
export function kindOfLink(
  anchor: Anchor,
  meaning: SentenceChoices,
  words: Wording,
): OptOutKind | null {
  const text = anchor.link.text.slice(0, longestAnchor);
  const isSignal = saysSignal(anchor.sentence) && leadsToSignal(anchor, text, words);
  if (isSignal) return 'browser-signal';
  const address = addressOf(anchor.link.href);
  if (address === 'page' && !isOfChoice(meaning)) return null;
  if (mentions(text, words.documents)) return null;
  return isControl(address, anchor, text, meaning, words)
    ? kindOf(address, anchor.sentence, meaning, words)
    : null;
}

function isControl(
  address: Address,
  anchor: Anchor,
  text: string,
  meaning: SentenceChoices,
  words: Wording,
): boolean {
  const namesPlace = mentions(text, words.places);
  switch (address) {
    case 'setting':
      return isOfChoice(meaning) || meaning.corrects || meaning.namesPlace;
    case 'form':
      return meaning.choices.length > 0 || meaning.corrects || meaning.namesOfficer;
    case 'mail':
      return meaning.acts || meaning.namesOfficer;
    case 'page':
      if (mentions(text, words.background)) return touchesChoice(anchor, meaning);
      return (
        touchesChoice(anchor, meaning) ||
        (namesPlace && isOfChoice(meaning)) ||
        (meaning.acts && (mentions(text, words.bare) || isMeans(anchor, words)))
      );
  }
}

function kindOf(
  address: Address,
  sentence: string,
  meaning: SentenceChoices,
  words: Wording,
): OptOutKind {
  const onlyOfficer = meaning.namesOfficer && meaning.choices.length === 0;
  switch (address) {
    case 'setting':
      return 'setting';
    case 'form':
      return onlyOfficer && !mentions(sentence, words.forms) ? 'contact' : 'form';
    case 'mail':
      return 'contact';
    case 'page':
      return mentions(sentence, words.requests) ? 'form' : 'setting';
  }
}

/** True if the link's words are part of the choice. */
export function touchesChoice({ from, to }: Anchor, { choices }: SentenceChoices): boolean {
  return choices.some((choice) => choice.from < to && from < choice.to);
}

/** True if the words before the link say that it is the way to choose. */
function isMeans({ sentence, from, isLed }: Anchor, words: Wording): boolean {
  return isLed || mentions(sentence.slice(Math.max(0, from - wordsBefore), from), words.means);
}

function leadsToSignal({ sentence }: Anchor, text: string, words: Wording): boolean {
  if (saysSignal(text)) return true;
  const pointsOn = mentions(text, words.bare) || mentions(text, words.background);
  return pointsOn && !mentions(sentence, words.unheeded);
}
