import { datedText } from './dated-clause.js';
import { isoOf } from './day-order.js';
import { defaultLanguage } from './default-language.js';
import { lexiconOf } from './lexicon.js';

/** A text with its dates in ISO 8601 and without weekdays, so that one date in two formats gives the same text. */
export function withIsoDates(text: string, language: string | null): string {
  const tag = language ?? defaultLanguage;
  const dated = datedText(text, tag);
  if (!dated) return text;
  const { weekdayBefore } = lexiconOf(tag);
  let end = 0;
  const pieces = dated.dates.map((date) => {
    const front = dated.folded.slice(end, date.from);
    const words = text.slice(end, end + front.replace(weekdayBefore, '').length);
    end = date.to;
    return `${words}${isoOf(date, tag)}`;
  });
  return `${pieces.join('')}${text.slice(end)}`;
}
