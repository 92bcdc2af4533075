import { StringDecoder } from 'node:string_decoder';

/** Of an answer's text, what is kept to be shown. */
const shownBytes = 1_024;

const controls = /[^\P{Cc}\n\t]/gu;

export interface AnswerText {
  /** Takes the next piece; false once more than `maximumBytes` have come. */
  add(piece: Buffer): boolean;
  /** The first kilobyte as text, fit for a screen: what is no UTF-8, or controls a terminal, is replaced. */
  text(): string;
}

/** The beginning of what a receiver answers. No more than that is ever held. */
export function createAnswerText(maximumBytes: number): AnswerText {
  const pieces: Buffer[] = [];
  let size = 0;

  return {
    add(piece) {
      // A copy: a piece is part of a larger buffer, which would be held with it.
      if (size < shownBytes) pieces.push(Buffer.from(piece.subarray(0, shownBytes - size)));
      size += piece.length;
      return size <= maximumBytes;
    },
    text() {
      const [first] = pieces;
      if (!first) return '';
      const shown = pieces.length === 1 ? first : Buffer.concat(pieces);
      // The decoder keeps back the character that the cut has halved.
      const isCut = size > shownBytes;
      const text = isCut ? new StringDecoder('utf8').write(shown) : shown.toString('utf8');
      return text.replaceAll('\r\n', '\n').replace(controls, '\uFFFD');
    },
  };
}
