import { dateLineIn } from '../dates/date-line.js';
import { withoutMarker } from '../prose/markers.js';
import { sentencesOf } from '../prose/sentences.js';
import { contentsIn } from './contents.js';
import { type Block, boldHeadingLevel } from './draft.js';

/** So many words with a full stop are a sentence, whatever the style of the document. */
const mostWordsOfHeading = 14;
/** Fewer words with a full stop may still be a heading: “Usage data.” */
const fewestWordsOfSentence = 5;
/** With three such lines, a document has a style. */
const fewestOfStyle = 3;
const fullStop = /(?<!\.)[.!।۔]["”’)\]]*$/;
const abbreviation = /(?:^|[\s(,.])(?:etc|inc|corp|ltd|co|\p{L})\.$/iu;
const fullStopWithoutSpaces = /[。！]["”’）」』]*$/;
const letter = /\p{L}/u;
const label = /^(\p{L}[\p{L} ]{1,38}?) ?: (?=\S)/u;
/** Nothing but an address or a telephone number. */
const bareAddress =
  /^(?:[^\s@<>]{1,64}@[^\s@<>]{1,255}|(?:https?:\/\/|www\.)\S{1,500}|\+\d[\d ()./-]{6,30})$/i;
const address = /@|https?:|www\.|\d{3}[\d ()-]{3,}/;
/** “Section 4: …” and “Part B: …” are headings. */
const counted = / (?:\p{L}|[ivxlc]{1,5})$/iu;

/**
 * Paragraphs in bold count as headings (see `Draft`). Only the whole text shows that some are none: a sentence, a
 * label with its value, the one date, and the lines of a table of contents. They become paragraphs again, so that they are
 * not the section of what follows. Takes linear time.
 */
export function withoutFalseHeadings(blocks: readonly Block[], language: string): Block[] {
  const bold = blocks.filter(isBoldHeading);
  if (bold.length === 0) return [...blocks];
  const contents = contentsIn(blocks, isBoldHeading);
  const stoppedHeadings = areHeadingsStopped(bold);
  const labels = labelsMoreThanOnce(bold);
  const dates = bold.filter(({ text }) => isBareDate(text, language));
  const isFalse = (block: Block) =>
    contents.has(block) ||
    isSentence(block.text, stoppedHeadings) ||
    isLabelled(block.text, labels) ||
    bareAddress.test(block.text) ||
    (dates.length === 1 && dates[0] === block);
  return blocks.map((block) =>
    isBoldHeading(block) && isFalse(block) ? { ...block, kind: 'paragraph', level: 0 } : block,
  );
}

function isBareDate(text: string, language: string): boolean {
  const date = dateLineIn(text, language);
  return date !== null && !letter.test(date.words);
}

function isBoldHeading({ kind, level }: Block): boolean {
  return kind === 'heading' && level === boldHeadingLevel;
}

/** Whether headings of a document end with a full stop: most of its bold lines do, or several short ones. */
function areHeadingsStopped(bold: readonly Block[]): boolean {
  const stopped = bold.filter(({ text }) => hasFullStop(text));
  const short = stopped.filter(({ text }) => wordsIn(text) <= mostWordsOfHeading).length;
  const isUsual = stopped.length >= fewestOfStyle && 2 * stopped.length > bold.length;
  return isUsual || (short > fewestOfStyle && short >= fewestOfStyle * (stopped.length - short));
}

/** A numbered line is a heading, also if it is a sentence. Scripts without spaces number every paragraph. */
function isSentence(text: string, stoppedHeadings: boolean): boolean {
  if (fullStopWithoutSpaces.test(text)) return true;
  if (!hasFullStop(text) || withoutMarker(text) !== text) return false;
  const words = wordsIn(text);
  if (words > mostWordsOfHeading) return true;
  if (stoppedHeadings) return false;
  return words >= fewestWordsOfSentence || (words > 2 && sentencesOf(text).length > 1);
}

function hasFullStop(text: string): boolean {
  return fullStop.test(text) && !abbreviation.test(text);
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}

/** “Contact: privacy@example.com”, or “Legal basis: consent” if other lines begin like it. */
function isLabelled(text: string, labels: ReadonlySet<string>): boolean {
  const [start, name] = label.exec(text) ?? [];
  if (start === undefined || name === undefined || counted.test(name)) return false;
  return labels.has(name) || address.test(text.slice(start.length));
}

function labelsMoreThanOnce(bold: readonly Block[]): Set<string> {
  const once = new Set<string>();
  const more = new Set<string>();
  for (const { text } of bold) {
    const name = label.exec(text)?.[1];
    if (name === undefined) continue;
    if (once.has(name)) more.add(name);
    once.add(name);
  }
  return more;
}
