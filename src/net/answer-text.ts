/** Of an answer's text, what is kept to be shown. */
const shownBytes = 1_024;

const controls = /[^\P{Cc}\n\t]/gu;

export interface AnswerText {
  /** Takes the next piece; false once more than `maximumBytes` have come. */
  add(piece: Uint8Array): boolean;
  /** The first kilobyte as text, fit for a screen: what is no UTF-8, or controls a terminal, is replaced. */
  text(): string;
}

/** The beginning of what a receiver answers. No more than that is ever held. */
export function createAnswerText(maximumBytes: number): AnswerText {
  let shown = Buffer.alloc(0);
  let size = 0;

  return {
    add(piece) {
      const room = shownBytes - shown.length;
      if (room > 0) shown = Buffer.concat([shown, piece.subarray(0, room)]);
      size += piece.length;
      return size <= maximumBytes;
    },
    text() {
      if (size === 0) return '';
      // With `stream`, a character that the cut has halved is left out.
      const text = new TextDecoder().decode(shown, { stream: size > shown.length });
      return text.replaceAll('\r\n', '\n').replace(controls, '\uFFFD');
    },
  };
}
