import { must } from '../must.js';
import { gaps, matchExactly, type Pair, type Stretch, single, size, trim } from './exact.js';
import { sentenceStarts } from './sentences.js';
import { keptTokens } from './subsequence.js';
import type { Token } from './tokens.js';

/** If the table would be larger, equal sentences are matched first, which is faster and keeps them whole. */
const smallTable = 10_000;
/** A larger table is not filled in; only words that occur once on each side are matched. */
const largestTable = 1_000_000;

interface Texts {
  before: readonly Token[];
  after: readonly Token[];
}

/**
 * The tokens that two texts have in common, in order: as many as possible, in runs as long as possible.
 * The time grows with the length of the texts and of the differences, with a limit for each part that differs.
 */
export function keptIn(texts: Texts): Pair[] {
  const pairs: Pair[] = [];
  const [old, now] = [textsOf(texts.before), textsOf(texts.after)];
  const whole: Stretch = { before: [0, texts.before.length], after: [0, texts.after.length] };
  const inner = trim(whole, old, now, pairs);
  const open = size(inner) > smallTable ? betweenSentences(inner, texts, pairs) : [inner];
  for (const stretch of open) keepWords(trim(stretch, old, now, pairs), texts, pairs);
  return pairs.sort((a, b) => a[0] - b[0]);
}

/** Keeps equal sentences, and returns what is between them. */
function betweenSentences(stretch: Stretch, { before, after }: Texts, pairs: Pair[]): Stretch[] {
  const old = sentencesIn(before, stretch.before);
  const now = sentencesIn(after, stretch.after);
  const equal = matchExactly(old.texts, now.texts);
  for (const [i, j] of equal) {
    const [from, to] = [startOf(old, i), startOf(now, j)];
    const length = startOf(old, i + 1) - from;
    for (let k = 0; k < length; k++) pairs.push([from + k, to + k]);
  }
  const tokensIn = (sentences: Sentences, [from, to]: readonly [number, number]) =>
    [startOf(sentences, from), startOf(sentences, to)] as const;
  const all: Stretch = { before: [0, old.texts.length], after: [0, now.texts.length] };
  return gaps(all, equal.map(single)).map((gap) => ({
    before: tokensIn(old, gap.before),
    after: tokensIn(now, gap.after),
  }));
}

/** The sentences of a stretch, and where each starts; the last start is the end of the stretch. */
interface Sentences {
  texts: readonly string[];
  starts: readonly number[];
}

function startOf({ starts }: Sentences, i: number): number {
  return must(starts[i], 'the start of a sentence');
}

function sentencesIn(tokens: readonly Token[], [from, to]: readonly [number, number]): Sentences {
  const starts = [...sentenceStarts(tokens, from, to), to];
  const texts = starts.slice(0, -1).map((start, i) =>
    tokens
      .slice(start, starts[i + 1])
      .map(({ text }) => text)
      .join(' '),
  );
  return { starts, texts };
}

function keepWords(stretch: Stretch, { before, after }: Texts, pairs: Pair[]): void {
  if (size(stretch) === 0) return;
  const [old, now] = [before.slice(...stretch.before), after.slice(...stretch.after)];
  const found =
    size(stretch) <= largestTable ? keptTokens(old, now) : matchExactly(textsOf(old), textsOf(now));
  for (const [i, j] of found) pairs.push([stretch.before[0] + i, stretch.after[0] + j]);
}

function textsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ text }) => text);
}
