import type { Clause, Link } from '../../clause.js';
import { leadsToItself } from './addresses.js';
import { type Choice, choiceFor } from './choice-for.js';
import { type Anchor, kindOfLink, touchesChoice } from './control-link.js';
import type { ClauseReading, DocumentReading, Mention } from './mention.js';
import { signalIn } from './signals.js';
import {
  actionIn,
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

/** The controls that a clause links to. */
export function linkedIn(reading: DocumentReading, at: ClauseReading): Mention[] {
  return placedLinks(at.clause).flatMap((placed) => {
    if (leadsToItself(placed.link.href, reading.url)) return [];
    return mentionOf(reading, at, placed) ?? [];
  });
}

/** Finds where links are: they have no offsets, but are in the order of the text. */
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

function mentionOf(
  reading: DocumentReading,
  at: ClauseReading,
  placed: PlacedLink,
): Mention | null {
  const { words } = reading;
  const index = at.sentences.findIndex(({ sentence }) => placed.from < sentence.to);
  const sentence = at.sentences[index]?.sentence;
  if (!sentence) return null;
  const { link } = placed;
  const from = placed.from - sentence.from;
  const choice = choiceFor(reading, at, index, link);
  if (!choice) return null;
  const to = from + link.text.length;
  const anchor = { link, sentence: sentence.text, from, to, isLed: choice.lead !== null };
  const kind = kindOfLink(anchor, choice.meaning, words);
  if (kind === null) return null;
  const signal = kind === 'browser-signal' ? signalIn(`${link.text} ${sentence.text}`) : null;
  return {
    kind,
    title: signal ? titled(signal, 'name') : titleOf(reading, at.clause, anchor, choice),
    href: link.href,
    position: at.position,
    from: choice.from,
    to: sentence.to,
    lead: choice.lead,
  };
}

function titleOf(reading: DocumentReading, clause: Clause, anchor: Anchor, choice: Choice): Title {
  const { words, title } = reading;
  const isVerb = !anchor.link.text.includes(' ') && touchesChoice(anchor, choice.meaning);
  return (
    (isVerb ? null : nameInLink(anchor.link.text, words)) ??
    nameInSentence(anchor.sentence, words) ??
    actionIn(choice, anchor, words) ??
    nameInAddress(anchor.link.href) ??
    headingTitle(clause.section, title, anchor.link.href)
  );
}
