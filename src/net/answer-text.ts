import { StringDecoder } from 'node:string_decoder';

/** How much of an answer's text is kept, for display. */
const shownBytes = 1_024;

const controls = /[^\P{Cc}\n\t]/gu;

export interface AnswerText {
  /** Takes the next chunk; returns false once more than `maximumBytes` have arrived. */
  add(piece: Buffer): boolean;
  /** The first kilobyte as printable text: invalid UTF-8 and terminal control characters are replaced. */
  text(): string;
}

/** The beginning of a receiver's answer; nothing beyond it is ever held in memory. */
export function createAnswerText(maximumBytes: number): AnswerText {
  const pieces: Buffer[] = [];
  let size = 0;

  return {
    add(piece) {
      // A copy, because a chunk is a view of a larger buffer that would be kept alive with it.
      if (size < shownBytes) pieces.push(Buffer.from(piece.subarray(0, shownBytes - size)));
      size += piece.length;
      return size <= maximumBytes;
    },
    text() {
      const [first] = pieces;
      if (!first) return '';
      const shown = pieces.length === 1 ? first : Buffer.concat(pieces);
      // The decoder holds back a character that the limit cut in half.
      const isCut = size > shownBytes;
      const text = isCut ? new StringDecoder('utf8').write(shown) : shown.toString('utf8');
      return text.replaceAll('\r\n', '\n').replace(controls, '\uFFFD');
    },
  };
}
