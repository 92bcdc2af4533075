import type { Document } from '../core/document.js';
import { digestOfDeclaration } from '../core/extract/declaration.js';
import type { Known, Validators } from '../store/store.js';
import { toCheck } from './check.js';
import type { CheckResult } from './check-result.js';
import { processAnswer } from './process-answer.js';
import { rereadIfNeeded } from './reread.js';
import type { PageFetcher, Tools } from './tools.js';

/**
 * Checks one document and records the result in one transaction.
 * Null if `signal` cancelled the check; then nothing is recorded, and it stays due.
 */
export async function track(
  document: Document,
  tools: Tools & { fetcher: PageFetcher },
  signal?: AbortSignal,
): Promise<CheckResult | null> {
  const known = await rereadIfNeeded(document, tools);
  const answer = await tools.fetcher.get(document, validatorsFor(document, known), signal);
  if (signal?.aborted) return null;
  const check = toCheck(document, answer, { at: tools.now(), source: 'network' });
  return processAnswer(check, known, tools);
}

/** None if the declaration changed since: a 304 would then not mean that our text is unchanged. */
function validatorsFor(document: Document, { current, validators }: Known): Validators | undefined {
  return current?.extraction === digestOfDeclaration(document) ? validators : undefined;
}
