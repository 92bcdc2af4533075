import { type Token, tokenAt } from './tokens.js';

const endsSentence = /^[.!?…。！？．｡।]$/u;
/** What may follow the punctuation that ends a sentence. */
const closes = /^["'”’»)\]」』）]$/u;

/** Where sentences start between two places in a text. The first place always counts. */
export function sentenceStarts(tokens: readonly Token[], from: number, to: number): number[] {
  const starts: number[] = from < to ? [from] : [];
  for (let at = from + 1; at < to; at++) if (startsSentence(tokens, at)) starts.push(at);
  return starts;
}

/** True if a sentence ends before this token, which must not be the first. */
export function startsSentence(tokens: readonly Token[], at: number): boolean {
  const { text } = tokenAt(tokens, at);
  if (endsSentence.test(text) || closes.test(text)) return false;
  let mark = at - 1;
  while (mark > 0 && closes.test(tokenAt(tokens, mark).text)) mark--;
  return endsSentence.test(tokenAt(tokens, mark).text);
}
