import { type Token, tokenAt } from './tokens.js';

const endsSentence = /^[.!?…。！？．｡।]$/u;
/** What may still stand behind the mark that ends a sentence. */
const closes = /^["'”’»)\]」』）]$/u;

/** Where sentences start between two places in a text: always at the first. */
export function sentenceStarts(tokens: readonly Token[], from: number, to: number): number[] {
  const starts: number[] = from < to ? [from] : [];
  for (let at = from + 1; at < to; at++) if (startsSentence(tokens, at)) starts.push(at);
  return starts;
}

/** True where a sentence ends in front of this token, which is not the first. */
export function startsSentence(tokens: readonly Token[], at: number): boolean {
  const { text } = tokenAt(tokens, at);
  if (endsSentence.test(text) || closes.test(text)) return false;
  let mark = at - 1;
  while (mark > 0 && closes.test(tokenAt(tokens, mark).text)) mark--;
  return endsSentence.test(tokenAt(tokens, mark).text);
}
