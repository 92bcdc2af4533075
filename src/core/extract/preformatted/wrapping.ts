import type { SetLine } from '../line.js';
import { type TypedLine, typedLine } from './typed-line.js';

/*
 * Whether a line end in preformatted text means something, or only says that the line was full. Lines are as long as
 * the longest one allows: where the next word would have had room, the author ended the line on purpose.
 */

/** In characters. Nobody wraps prose narrower, or wider. */
const narrowest = 40;
const widest = 140;
/** A longer word may be an address, or a script without spaces. */
const longestWord = 20;
/** A first line that is indented by so much begins a paragraph. */
const leastIndent = 2;

/** A line end within a block. */
interface LineEnd {
  before: TypedLine;
  line: TypedLine;
  /** True if the next word would have had room on the line. */
  hadRoom: boolean;
  /** True if the line fills less than half of the width. */
  isShort: boolean;
}

/** For each line of a block without empty lines, whether it begins a clause. */
export function partingsIn(block: readonly SetLine[]): boolean[] {
  const [first, ...others] = block.length > 1 ? block.map(typedLine) : [];
  if (!first) return block.map(() => true);
  const ends = lineEndsOf(first, others);
  const sentencesPart = sentenceEndsPart(ends);
  const partings = [true];
  let item = first.isItem ? first : null;
  for (const end of ends) {
    const isParted = parts(end, item, sentencesPart);
    if (isParted) item = end.line.isItem ? end.line : null;
    partings.push(isParted);
  }
  return partings;
}

function lineEndsOf(first: TypedLine, others: readonly TypedLine[]): LineEnd[] {
  const width = others.reduce((most, { length }) => Math.max(most, length), first.length);
  const room = Math.max(width, narrowest);
  return others.map((line, i) => {
    const before = others[i - 1] ?? first;
    const word = Math.min(line.firstWord, longestWord);
    return {
      before,
      line,
      hadRoom: before.length > widest || before.length + 1 + word <= room,
      isShort: before.length * 2 < room,
    };
  });
}

/** In wrapped text a sentence ends at the end of a line by chance, where there is no room left. */
function sentenceEndsPart(ends: readonly LineEnd[]): boolean {
  const atSentences = ends.filter(({ before, line }) => before.endsSentence && !line.isItem);
  return atSentences.filter(({ hadRoom }) => hadRoom).length * 2 > atSentences.length;
}

/** Whether a line begins a clause. `item` is the item that the line before belongs to; null outside of lists. */
function parts(
  { before, line, hadRoom, isShort }: LineEnd,
  item: TypedLine | null,
  sentencesPart: boolean,
): boolean {
  if (before.isSet || line.isSet || (before.isRow && line.isRow)) return true;
  const isInside = item !== null && line.indent > item.indent;
  // A dash or a number may also come to the start of a line by chance.
  if (line.isItem) return hadRoom || before.endsSentence || (item !== null && !isInside);
  if (before.endsSentence)
    return sentencesPart || (!isInside && line.indent >= before.indent + leastIndent);
  return isShort && !isInside && line.startsAnew && !before.goesOn;
}
