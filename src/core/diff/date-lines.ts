import { type Stretch, single } from './exact.js';
import type { Gap, Sides } from './sides.js';

/** “Last updated: Monday, March 6, 2024 (UTC)” has eight words. */
const mostWords = 8;
const longest = 100;
const year = /(?<!\d)\d{4}(?!\d)/;
const day = /(?<!\d)\d{1,2}(?!\d)/;
const words = /[\p{L}\p{M}\p{N}]+/gu;
const startsWithNumber = /^\p{N}/u;

/**
 * Pairs lines that date a text, such as “Effective March 6, 2024”, with those in the same place. The old line may
 * well stand elsewhere now, in a list of earlier versions: what readers look for is the line itself.
 */
export function matchDateLines({ before, after }: Gap, sides: Sides): Stretch[] {
  const now = after.flatMap((j) => dateLine(j, sides.after[j]?.text ?? '') ?? []);
  const found: Stretch[] = [];
  let next = 0;
  for (const i of now.length === 0 ? [] : before) {
    const old = dateLine(i, sides.before[i]?.text ?? '');
    const at = old ? now.findIndex((line, k) => k >= next && isSameLine(old, line)) : -1;
    if (at < 0) continue;
    found.push(single([i, now[at]?.at ?? -1]));
    next = at + 1;
  }
  return found;
}

interface DateLine {
  at: number;
  /** Numbers left out. */
  words: readonly string[];
  startsWithNumber: boolean;
}

function dateLine(at: number, text: string): DateLine | null {
  if (text.length > longest || !year.test(text) || !day.test(text)) return null;
  const all = text.match(words) ?? [];
  if (all.length > mostWords) return null;
  return {
    at,
    words: all.filter((word) => !startsWithNumber.test(word)),
    startsWithNumber: startsWithNumber.test(all[0] ?? ''),
  };
}

/** Numbers aside, the same words but for one: the month. */
function isSameLine(old: DateLine, now: DateLine): boolean {
  if (old.words.length !== now.words.length || old.startsWithNumber !== now.startsWithNumber)
    return false;
  if (!old.startsWithNumber && old.words[0] !== now.words[0]) return false;
  return old.words.filter((word, i) => word !== now.words[i]).length <= 1;
}
