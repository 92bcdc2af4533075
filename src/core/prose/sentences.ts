/** A sentence and its place in the text: `text` is the characters from `from` up to `to`. */
export interface Sentence {
  text: string;
  from: number;
  to: number;
}

const end =
  /[.!?…]["'”’)\]]{0,3}(?= ["'“‘([]{0,3}[\p{Lu}\p{Lt}\p{Lo}\p{N}])|[。！？](?=[^。！？」』）])/gu;
/** A full stop after these does not end a sentence; nor does one after a single letter, as in “L.L.C.”. */
const abbreviation =
  /(?:^|[^\p{L}\p{N}])(?:\p{L}|e\.g|i\.e|u\.s|etc|vs|cf|no|nr|art|sec|inc|ltd|corp|co|mr|mrs|ms|dr|st|bzw|z\. ?b|abs|ziff|p\. ?ex)\.$/iu;
/** In German, a number with a full stop may be the day of a month: “3. November”. */
const day = /(?:^|\D)\d{1,2}\.$/;
const month = /^ (?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-zä]{0,6}(?![\p{L}\p{N}])/u;
const longestAbbreviation = 8;
const longestMonth = 12;
/** A full stop this early belongs to a number: “3.4. ”. */
const shortestSentence = 6;

/** Splits a clause's text. Between sentences there is only white space. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to > from) found.push({ text: text.slice(from, to), from, to });
    from = text[to] === ' ' ? to + 1 : to;
  };
  for (const { index, 0: mark } of text.matchAll(end)) {
    const to = index + mark.length;
    const tail = text.slice(Math.max(from, index - longestAbbreviation), index + 1);
    const isDay = day.test(tail) && month.test(text.slice(to, to + longestMonth));
    if (to - from >= shortestSentence && !abbreviation.test(tail) && !isDay) close(to);
  }
  close(text.length);
  return found;
}
