import type { Document } from '../core/document.js';
import { digestOfDeclaration } from '../core/extract/declaration.js';
import { type Extraction, extract } from '../core/extract/extract.js';
import type { Text } from '../core/extract/text.js';
import { decode } from '../core/response/decode.js';
import type { Capture } from '../store/store.js';

/** A text, with what its version stores about how it was read. */
export interface ExtractedText {
  text: Text;
  guessed: boolean;
  /** Identifies the extractor and the declaration that it used. */
  extraction: string;
}

export function toExtractedText({ text, guessed }: Extraction, document: Document): ExtractedText {
  return { text, guessed, extraction: digestOfDeclaration(document) };
}

/** Reads a stored capture with the current extractor and declaration; null if it gives no text. */
export function readCapture(capture: Capture | null, document: Document): ExtractedText | null {
  const decoded = capture && decode(capture.body, capture.headers['content-type']);
  if (!capture || !decoded || !('html' in decoded)) return null;
  const found = extract(decoded.html, document, capture.url);
  return found && found.text.words > 0 ? toExtractedText(found, document) : null;
}
