import { mentions, words } from '../../prose/patterns.js';

/** Signals that browsers send for their users. The names are in English in every language. */
const signals: readonly { name: string; pattern: RegExp }[] = [
  { name: 'Global Privacy Control', pattern: words('global privacy controls?', 'gpc signals?') },
  { name: 'Do Not Track', pattern: words('do[- ]not[- ]track', 'dnt') },
];

const hint = /track|privacy control|gpc|dnt/i;
const longestRead = 3_000;

export function saysSignal(text: string): boolean {
  return signalIn(text) !== null;
}

/** The signal's own name; null if none is mentioned. */
export function signalIn(text: string): string | null {
  const read = text.slice(0, longestRead);
  if (!hint.test(read)) return null;
  return signals.find(({ pattern }) => mentions(read, pattern))?.name ?? null;
}
