import type { Clause, Link } from '../../clause.js';
import { mentions as says } from '../rules/words.js';
import { sentencesOf } from '../sentences.js';
import { addressOf, leadsToItself } from './addresses.js';
import { type Anchor, kindOfLink } from './control-link.js';
import type { ClauseReading, Mention, Reading, Said } from './mention.js';
import type { Wording } from './rules/wording.js';
import { isOfChoice, type Saying, sayingOf } from './saying.js';
import { signalIn } from './signals.js';
import {
  deedIn,
  headingTitle,
  nameInAddress,
  nameInLink,
  nameInSentence,
  type Title,
  titled,
} from './title.js';

interface PlacedLink {
  link: Link;
  from: number;
  to: number;
}

/** A sentence that does nothing but send the reader on, as “Click here.”, is short. */
const longestPointer = 90;
/** How far above an item the sentence is looked for that leads to its list. */
const longestList = 30;
/** A clause of which this share is a link is nothing but a link. */
const shareLinked = 0.8;

/** The controls that a clause links. */
export function linkedIn(reading: Reading, at: ClauseReading): Mention[] {
  return placedLinks(at.clause).flatMap((placed) => {
    if (leadsToItself(placed.link.href, reading.url)) return [];
    return mentionOf(reading, at, placed) ?? [];
  });
}

/** Links carry no place: they stand in the order of the text. */
function placedLinks({ text, links }: Clause): PlacedLink[] {
  let behind = 0;
  return links.flatMap((link) => {
    if (link.text === '') return [];
    const ahead = text.indexOf(link.text, behind);
    const from = ahead === -1 ? text.indexOf(link.text) : ahead;
    if (from === -1) return [];
    behind = from + link.text.length;
    return [{ link, from, to: behind }];
  });
}

function mentionOf(reading: Reading, at: ClauseReading, placed: PlacedLink): Mention | null {
  const { words } = reading;
  const index = at.sentences.findIndex(({ sentence }) => placed.from < sentence.to);
  const sentence = at.sentences[index]?.sentence;
  if (!sentence) return null;
  const { link } = placed;
  const from = placed.from - sentence.from;
  const anchor = { link, sentence: sentence.text, from, to: from + link.text.length };
  const choice = choiceFor(reading, at, index, placed);
  const kind = choice && kindOfLink(anchor, choice.saying, words);
  if (!choice || kind === null) return null;
  const signal = kind === 'browser-signal' ? signalIn(`${link.text} ${sentence.text}`) : null;
  return {
    kind,
    title: signal ? titled(signal, 'name') : titleOf(reading, at.clause, anchor, choice),
    href: link.href,
    position: at.position,
    from: Math.min(choice.from, sentence.from),
    to: sentence.to,
  };
}

/** The sentence that says what a link is for. */
interface Choice {
  text: string;
  saying: Saying;
  /** Where what is said of the control begins, in the clause of the link. */
  from: number;
}

/**
 * The link's own sentence. Where that does nothing but point, as “Click here.” and items that are nothing but links
 * do, the sentence that leads to it; null where none does, as in lists for finding one's way.
 */
function choiceFor(
  reading: Reading,
  { clause, position, sentences }: ClauseReading,
  index: number,
  { link }: PlacedLink,
): Choice | null {
  const own = sentences[index];
  if (!own) return null;
  const { text, from } = own.sentence;
  if (link.text.length >= clause.text.length * shareLinked) {
    const lead = leadTo(reading, position);
    if (lead) return { ...lead, from };
    return own.saying.acts ? { text, saying: own.saying, from } : null;
  }
  const before = sentences[index - 1];
  if (before && isPointer(own, link, reading.words) && before.saying.choices.length > 0) {
    return {
      text: before.sentence.text,
      saying: elsewhere(before.saying),
      from: before.sentence.from,
    };
  }
  return { text, saying: own.saying, from };
}

function isPointer({ sentence, saying }: Said, link: Link, words: Wording): boolean {
  const short = sentence.text.length <= longestPointer && !isOfChoice(saying);
  return short && (says(link.text, words.bare) || addressOf(link.href) !== 'page');
}

/** The sentence with a colon above a list, if it is about choosing. */
function leadTo({ clauses, words }: Reading, position: number): Omit<Choice, 'from'> | null {
  for (let i = position - 1; i >= Math.max(0, position - longestList); i--) {
    const clause = clauses[i];
    if (!clause || clause.kind === 'heading') return null;
    const last = clause.text.endsWith(':') ? sentencesOf(clause.text).at(-1) : undefined;
    if (last) {
      const saying = sayingOf(last, words);
      return saying.choices.length > 0 ? { text: last.text, saying: elsewhere(saying) } : null;
    }
    if (clause.kind !== 'item') return null;
  }
  return null;
}

/** What another sentence says, without the places, which are not of this one. */
function elsewhere(saying: Saying): Saying {
  return { ...saying, choices: saying.choices.map(() => ({ from: -1, to: -1 })) };
}

function titleOf(reading: Reading, clause: Clause, anchor: Anchor, choice: Choice): Title {
  const { words, title } = reading;
  return (
    nameInLink(anchor.link.text, words) ??
    nameInSentence(anchor.sentence, words) ??
    deedIn(choice, anchor, words) ??
    nameInAddress(anchor.link.href) ??
    headingTitle(clause.section, title) ??
    titled(anchor.link.text, 'heading')
  );
}
