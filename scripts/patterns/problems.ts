import { literalOf, type Pattern } from './pattern.js';
import type { Verdict } from './verdict.js';

/** Why a pattern that could not be decided, or is slow on long texts, is safe where it stands. */
export interface Review {
  /** As a literal: `/a+$/u`. */
  pattern: string;
  reason: string;
}

export interface Findings {
  /** Where sources construct patterns, and where they did while all was loaded and read. */
  constructions: readonly string[];
  reached: ReadonlySet<string>;
  verdicts: readonly { pattern: Pattern; verdict: Verdict }[];
  reviews: readonly Review[];
}

/** What must be fixed, as sentences. */
export function problemsIn({ constructions, reached, verdicts, reviews }: Findings): string[] {
  const needed = verdicts.filter(
    ({ verdict: { kind } }) => kind === 'slow' || kind === 'undecided',
  );
  const reviewed = new Set(reviews.map(({ pattern }) => pattern));
  return [
    ...constructions.filter((site) => !reached.has(site)).map(neverReached),
    ...needed
      .filter(({ pattern }) => !reviewed.has(literalOf(pattern)))
      .map(({ pattern, verdict }) => notLinear(pattern, verdict)),
    ...reviews.flatMap((review) =>
      faultOf(
        review,
        needed.map(({ pattern }) => literalOf(pattern)),
      ),
    ),
  ];
}

function neverReached(site: string): string {
  return `${site}: a pattern is constructed here, but none was while the fixtures were read. Let scripts/patterns/reading.ts reach it.`;
}

function notLinear(pattern: Pattern, verdict: Verdict): string {
  const shown = shortened(literalOf(pattern), longestPattern);
  return `${pattern.sites.join(', ')}: ${shown}\n  ${faultIn(verdict)}`;
}

function faultIn(verdict: Verdict): string {
  if (verdict.kind !== 'slow') {
    const because = verdict.kind === 'undecided' ? verdict.because : '';
    return `${because} Rewrite it, or say in scripts/patterns/reviewed.json why it is safe.`;
  }
  const text = JSON.stringify(shortened(verdict.text, longestAttack));
  const { perCharacterUs } = verdict;
  const cost = Number.isFinite(perCharacterUs)
    ? `takes ${Math.round(perCharacterUs)} µs for each character of`
    : 'takes too long on';
  return `It ${cost} this text of ${verdict.text.length} characters: ${text}. Rewrite it.`;
}

function faultOf({ pattern, reason }: Review, needed: readonly string[]): string[] {
  const name = `scripts/patterns/reviewed.json: ${shortened(pattern, longestPattern)}`;
  if (!needed.includes(pattern)) return [`${name} needs no review any more. Remove the entry.`];
  return reason.trim() === '' ? [`${name} has no reason.`] : [];
}

const longestPattern = 200;
const longestAttack = 120;

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
