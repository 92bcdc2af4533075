import type { Coverage } from '../extract/coverage.js';
import { median } from '../median.js';

/*
 * Notices when a declaration no longer fits its pages. Such a page still gives a text, so nothing fails: a part of the
 * document is lost in silence.
 */

/** What a declaration says about where the text is. */
export interface Selection {
  select: readonly string[];
  remove: readonly string[];
}

export const warningKinds = [
  'selector-unmatched',
  'selector-fewer',
  'smaller-share',
  'small-share',
] as const;

export interface Warning {
  kind: (typeof warningKinds)[number];
  /** The selector that matches nothing or less; null for the other kinds. */
  selector: string | null;
  /** When a check first gave it, without one since that did not. */
  since: number;
  because: string;
}

/** How much of its pages a document's declaration usually selects. */
export interface CoverageHistory {
  /** The declaration that this is about. Another one starts anew. */
  selection: Selection;
  /** The selectors that have matched something. */
  matched: readonly string[];
  /** How many elements each of them usually matches. Histories from before this was noted have none. */
  usualMatches?: Readonly<Record<string, number>>;
  /** The share of the text that was selected, in the newest readings that were as usual, oldest first. */
  shares: readonly number[];
  warnings: readonly Warning[];
}

/** So many readings say what is usual: an odd one does not, because the usual share is their median. */
const mostShares = 9;
/** Below this part of its usual share, the selected text has lost something, or the page has gained it elsewhere. */
const smallerBy = 0.5;
/** A publisher may take a part away for good. After so long, operators have had the time to look at it. */
const fewerIsUsualAfterMs = 30 * 24 * 60 * 60_000;
/** On 1,070 pages with declared selectors, one document was below this: its text had moved out of the selected table. */
const smallShare = 0.25;

/**
 * The history after a page. If its text is doubted, the page says nothing about what is usual. Null stands for a
 * document without a history.
 */
export function afterCoverage(
  history: CoverageHistory | null,
  { matches, share }: Coverage,
  selection: Selection,
  { at, isDoubted }: { at: number; isDoubted: boolean },
): CoverageHistory {
  const before = history && isSame(history.selection, selection) ? history : startOf(selection);
  const found = [
    ...unmatchedIn(before.matched, matches),
    ...fewerIn(before.usualMatches ?? {}, matches),
    ...(share === null ? [] : shareWarnings(share, before.shares)),
  ];
  const isUsual =
    share !== null && !isDoubted && !found.some(({ kind }) => kind === 'smaller-share');
  const warnings = found.map((warning) => ({
    ...warning,
    since: sinceWhen(warning, before) ?? at,
  }));
  const nowMatched = selection.select.filter((selector) => matches[selector]);
  return {
    selection: before.selection,
    matched: isDoubted ? before.matched : [...new Set([...before.matched, ...nowMatched])],
    usualMatches: isDoubted
      ? (before.usualMatches ?? {})
      : usualMatches(before, matches, { warnings, at }),
    shares: isUsual ? [...before.shares, rounded(share)].slice(-mostShares) : before.shares,
    warnings,
  };
}

function isSame(one: Selection, other: Selection): boolean {
  return JSON.stringify([one.select, one.remove]) === JSON.stringify([other.select, other.remove]);
}

function startOf({ select, remove }: Selection): CoverageHistory {
  return { selection: { select, remove }, matched: [], shares: [], warnings: [] };
}

type Found = Omit<Warning, 'since'>;

function unmatchedIn(matched: readonly string[], matches: Coverage['matches']): Found[] {
  return matched
    .filter((selector) => !matches[selector])
    .map((selector) => ({
      kind: 'selector-unmatched',
      selector,
      because: `The selector \`${selector}\` matches nothing, but used to. Correct it in the catalogue, or remove it if the page has no such part any more.`,
    }));
}

function fewerIn(usual: Readonly<Record<string, number>>, matches: Coverage['matches']): Found[] {
  return Object.entries(usual).flatMap(([selector, before]) => {
    const now = matches[selector] ?? 0;
    if (now === 0 || now >= before) return [];
    const because = `The selector \`${selector}\` matches ${now} of the ${before} elements that it used to. ${lookAt}`;
    return [{ kind: 'selector-fewer', selector, because }];
  });
}

/** More is usual at once; less is once it has been told for long. */
function usualMatches(
  { usualMatches: before = {} }: CoverageHistory,
  matches: Coverage['matches'],
  { warnings, at }: { warnings: readonly Warning[]; at: number },
): Readonly<Record<string, number>> {
  const stillTold = new Set(
    warnings
      .filter(({ since }) => at - since < fewerIsUsualAfterMs)
      .map(({ selector }) => selector),
  );
  const now = Object.entries(matches).filter(
    ([selector, count]) => count > 0 && !stillTold.has(selector),
  );
  return { ...before, ...Object.fromEntries(now) };
}

function shareWarnings(share: number, usualShares: readonly number[]): Found[] {
  const usual = usualShares.length === 0 ? null : median(usualShares);
  if (usual !== null && share < usual * smallerBy) {
    return [
      {
        kind: 'smaller-share',
        selector: null,
        because: `The selected text is ${percent(share)} of the page’s text; it used to be ${percent(usual)}. ${lookAt}`,
      },
    ];
  }
  if (share >= smallShare) return [];
  const because = `The selected text is only ${percent(share)} of the page’s text. ${lookAt}`;
  return [{ kind: 'small-share', selector: null, because }];
}

const lookAt =
  'If a part of the document is missing, correct `select` or `remove` in the catalogue.';

function sinceWhen({ kind, selector }: Found, { warnings }: CoverageHistory): number | undefined {
  return warnings.find((known) => known.kind === kind && known.selector === selector)?.since;
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
