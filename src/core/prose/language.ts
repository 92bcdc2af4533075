import { eld } from 'eld/small';

/** With fewer letters than this, detection is mostly guessing. */
const fewestLetters = 120;
/** A sample is as good as the whole text. */
const sampleLength = 4000;

const detectable: ReadonlySet<string> = new Set(Object.values(eld.info().Languages));

/** Codes for languages that the detector calls by another code. */
const sameAs: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  fil: 'tl',
  in: 'id',
  iw: 'he',
};

/**
 * The language a text is written in, as an ISO 639-1 code;
 * null if the text is too short to tell, or the detector is not sure.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return null;
  const found = eld.detect(sample);
  return found.language !== '' && found.isReliable() ? found.language : null;
}

/** The part of a BCP 47 tag that names the language: `fr` of `fr-CA`. */
export function primaryLanguage(tag: string): string {
  const primary = tag
    .trim()
    .toLowerCase()
    .replace(/[-_].*/s, '');
  return sameAs[primary] ?? primary;
}

/**
 * The language of a text if it is not the declared one; otherwise null.
 * The words decide if possible. If there are too few of them, or the detector confuses their language with a similar
 * one, `<html lang>` decides.
 */
export function otherLanguage(
  text: string,
  htmlLanguage: string | null,
  declared: string,
): string | null {
  const expected = primaryLanguage(declared);
  const heard = detectable.has(expected) ? detectLanguage(text) : null;
  const actual = heard ?? primaryLanguage(htmlLanguage ?? declared);
  return actual === expected ? null : actual;
}
