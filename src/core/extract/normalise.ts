/*
 * Characters for typesetting that readers do not see: soft hyphen, zero-width space,
 * word joiner, byte order mark, bidirectional controls and the invisible operators next to them.
 */
const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;
const mayHoldInvisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/;

/*
 * A zero-width (non-)joiner changes how Arabic and Indic letters are written, with or without the marks that
 * these scripts share (U+064B–0655, 0670, 0951–0954), and joins emoji. Anywhere else, and next to another joiner, it
 * is invisible.
 */
const strayJoiner =
  /(?<![\u064B-\u0655\u0670\u0951-\u0954\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\p{Emoji_Modifier}])(?<!\uFE0F|\u200C|\u200D)[\u200C\u200D]+|[\u200C\u200D](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;
/** A variation selector chooses how the character before it is drawn. Without one, it is invisible. */
const straySelector = /(?<=^|\s)(?:[\uFE00-\uFE0F]|\u200C|\u200D)+/g;
const mayHoldSelector = /[\uFE00-\uFE0F]/;
const mayHoldJoiner = /[\u200C\u200D]/;

/*
 * Latin letters, punctuation and white space, all composed and visible. Most texts contain nothing else, and one
 * test is faster than one for each thing that could be wrong.
 */
const plain = /^[\t\n\r -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u20A0-\u20CF]*$/;

/** What must become one space. Leaving single spaces alone halves the time. */
const notASingleSpace = /\s{2,}|[^\S ]/g;
const controls = /(?!\s)\p{Cc}/gu;
const visible =
  /(?![\uFE00-\uFE0F])[^\s\p{Cc}\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u;
/*
 * No script puts more marks on a letter than Unicode's stream-safe format allows (UAX #15, section 13);
 * sorting a longer sequence takes quadratic time.
 */
const pile = /(\p{M}{30})\p{M}+/gu;
const mayHoldPile = /\p{M}{31}/u;
const mayHoldControl = /\p{Cc}/u;

/**
 * The normal form of a text, in which it is compared and stored: Unicode NFC (UAX #15), single spaces,
 * no invisible characters. Applying it twice changes nothing.
 */
export function normalise(raw: string): string {
  const text = plain.test(raw) ? raw : compose(withoutInvisible(raw));
  return text.replace(notASingleSpace, ' ').trim();
}

function withoutInvisible(raw: string): string {
  let text = raw;
  if (mayHoldControl.test(text)) text = text.replace(controls, '');
  if (mayHoldInvisible.test(text)) text = text.replace(invisible, '');
  if (mayHoldSelector.test(text)) text = text.replace(straySelector, '');
  // What precedes a joiner is only known once letters and marks are in canonical order.
  return mayHoldJoiner.test(text) ? compose(text).replace(strayJoiner, '') : text;
}

/** Comes last, because removing a character can bring a base letter and its accent together. */
function compose(text: string): string {
  return (mayHoldPile.test(text) ? text.replace(pile, '$1') : text).normalize('NFC');
}

/** Whether a reader sees nothing, however many characters there are. */
export function isBlank(raw: string): boolean {
  return !visible.test(raw);
}

/** The number of words of a normalised text, counted as runs without white space. */
export function countWords(text: string): number {
  if (text === '') return 0;
  let words = 1;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) words++;
  return words;
}
