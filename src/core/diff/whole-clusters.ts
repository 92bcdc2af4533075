import { clusterStarts } from '../prose/clusters.js';

/*
 * Where two tokens touch inside a grapheme cluster. These classes hold all that may belong to what is beside it, and
 * some more: `clusterStarts` decides (UAX #29, section 3.1).
 */
const belongsToLast = '\\p{M}\\p{Cf}\\p{Emoji_Modifier}\\u0E33\\u0EB3\\uFF9E\\uFF9F';
const takesNext =
  '\\p{Cf}\\u0D4E\\u{111C2}\\u{111C3}\\u{113D1}\\u{1193F}\\u{11941}\\u{11A3A}\\u{11A84}-\\u{11A89}\\u{11D46}\\u{11F02}';
const jamo = '\\u1100-\\u11FF\\uA960-\\uA97C\\uD7B0-\\uD7FB';
const hangul = `[${jamo}\\uAC00-\\uD7A3]`;
const half = '[\\uD800-\\uDFFF]';

/** A quick test, because most texts have no cluster of several code points that touches another token. */
export const mayHoldClusters = new RegExp(
  `[${belongsToLast}${takesNext}${jamo}\\p{Regional_Indicator}]|${half}`,
  'u',
);
/** A mark on a space belongs to it. */
const onSpace = new RegExp(`^[${belongsToLast}]`, 'u');
/** The end of a token, a line break, and the start of the next. A conjunct of Indic letters goes on behind a mark. */
const mayBelong = new RegExp(
  `\\n[${belongsToLast}]|[${takesNext}]\\n|${half}\\n|(?![\\p{Script=Thai}\\p{Script=Lao}])\\p{M}\\n\\p{L}|\\p{Regional_Indicator}\\n\\p{Regional_Indicator}|${hangul}\\n${hangul}`,
  'u',
);

interface Token {
  text: string;
  spaced: boolean;
}

/** The tokens of a text, with those joined that are parts of one grapheme cluster. */
export function wholeClusters(tokens: readonly Token[]): Token[] {
  const whole: Token[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && mayTouch(tokens[to - 1], tokens[to])) to++;
    for (const token of joined(tokens.slice(from, to))) whole.push(withItsSpace(token));
    from = to;
  }
  return whole;
}

function withItsSpace(token: Token): Token {
  const isOnSpace = token.spaced && onSpace.test(token.text);
  return isOnSpace ? { text: ` ${token.text}`, spaced: false } : token;
}

function mayTouch(last: Token | undefined, next: Token | undefined): boolean {
  if (!last || !next || next.spaced) return false;
  return mayBelong.test(`${last.text.slice(-2)}\n${next.text.slice(0, 2)}`);
}

function joined(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length === 1) return tokens;
  const starts = clusterStarts(tokens.map(({ text }) => text).join(''));
  const groups: { parts: string[]; spaced: boolean }[] = [];
  let at = 0;
  for (const { text, spaced } of tokens) {
    const last = groups.at(-1);
    if (last === undefined || starts.has(at)) groups.push({ parts: [text], spaced });
    else last.parts.push(text);
    at += text.length;
  }
  return groups.map(({ parts, spaced }) => ({ text: parts.join(''), spaced }));
}
