import type { DatedText } from './dated-clause.js';
import { has, lastPlace } from './label-text.js';
import { datePlace, type Lexicon } from './lexicon.js';
import { sentenceAround } from './sentence-around.js';
import type { WrittenDate } from './written-dates.js';

/** A sentence that announces a change of the text for a date. */
export interface Notice {
  date: WrittenDate;
  position: number;
  from: number;
  to: number;
  rule: string;
  /** True if it says that the current text is elsewhere, so that this text is the coming one. */
  isInFront: boolean;
  /** True if the words alone are ambiguous, so that the date must be in the future. */
  mustBeAhead: boolean;
}

const longestQuote = 280;
/** How many characters before a sentence show what “these” in it refers to. */
const context = 260;

export function noticesIn(dated: DatedText, lexicon: Lexicon): Notice[] {
  const { folded, position, dates } = dated;
  return dates.flatMap((date): Notice[] => {
    const { from, to } = sentenceAround(folded, date.from, date.to);
    const sentence = `${folded.slice(from, date.from)}${datePlace}${folded.slice(date.to, to)}`;
    const front = folded.slice(from, date.from);
    if (lexicon.untilBefore.test(front.replace(lexicon.weekdayBefore, ''))) return [];
    if (isOfLaw(front, lexicon) || lexicon.labels.updated.before.test(front)) return [];
    const before = folded.slice(Math.max(0, from - context), from);
    const rule = ruleFor(sentence, before, lexicon) ?? labelRule(front, lexicon);
    if (rule === null) return [];
    const isInFront = has(folded.slice(from), lexicon.currentElsewhere);
    const quote = to - from <= longestQuote ? { from, to } : around(date, from, to);
    const mustBeAhead = rule === 'from-then' || rule === 'label';
    return [{ date, position, ...quote, rule: `notice:${rule}`, isInFront, mustBeAhead }];
  });
}

function ruleFor(sentence: string, before: string, lexicon: Lexicon): string | null {
  if (has(sentence, lexicon.thisText)) return null;
  const isChanging = has(sentence, lexicon.changing);
  if (isChanging && has(sentence, lexicon.own)) return 'changing';
  if (has(sentence, lexicon.beginning)) {
    if (has(sentence, lexicon.news)) return 'beginning';
    if (has(before, lexicon.changing)) return 'beginning';
  }
  return has(sentence, lexicon.fromThen) ? 'from-then' : null;
}

/** “Transparency (effective 3 February 2027)”: part of the text, or a version announced earlier. */
function labelRule(front: string, { labels, weekdayBefore }: Lexicon): string | null {
  return labels.inForce.before.test(front.replace(weekdayBefore, '')) ? 'label' : null;
}

function isOfLaw(front: string, { laws, own }: Lexicon): boolean {
  const law = lastPlace(front, laws);
  return law !== -1 && law > lastPlace(front, own);
}

function around(date: WrittenDate, from: number, to: number): { from: number; to: number } {
  return {
    from: Math.max(from, date.from - longestQuote / 2),
    to: Math.min(to, date.to + longestQuote / 2),
  };
}
