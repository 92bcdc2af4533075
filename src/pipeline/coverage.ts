import type { Coverage } from '../core/extract/coverage.js';
import type { Extraction } from '../core/extract/extract.js';
import type { Doubt } from '../core/outcome.js';
import { afterCoverage, type CoverageHistory } from '../core/recognise/coverage-history.js';
import type { Known } from '../store/store.js';
import type { Check } from './check.js';
import { givesNoText } from './check-outcome.js';

const nothingSelected: Coverage = { matches: {}, share: null };

/** What is known about a declaration's fit after a page. A page that is not the document says nothing about it. */
export function coverageAfter(
  found: Extraction | null,
  doubt: Doubt | null,
  { document: { select, remove }, at }: Pick<Check, 'document' | 'at'>,
  { coverageHistory: before }: Pick<Known, 'coverageHistory'>,
): CoverageHistory | null {
  const coverage = coverageOn(found, doubt);
  if (coverage === null) return before;
  const isDoubted = doubt !== null;
  const after = afterCoverage(before, coverage, { select, remove }, { at, isDoubted });
  return JSON.stringify(after) === JSON.stringify(before) ? before : after;
}

function coverageOn(found: Extraction | null, doubt: Doubt | null): Coverage | null {
  if (doubt?.kind === 'main-missing') return nothingSelected;
  return found === null || givesNoText(doubt) ? null : found.coverage();
}
