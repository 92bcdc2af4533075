import type { Document } from '../core/document.js';
import { digestOfDeclaration } from '../core/extract/declaration.js';
import type { CheckResult } from './check-result.js';
import { processAnswer } from './process-answer.js';
import { rereadIfNeeded } from './reread.js';
import type { Asks, Tools } from './tools.js';

/**
 * Checks one document, and records whatever came of it in one transaction.
 * Null when `signal` called the check off: nothing is recorded then, and it stays due.
 */
export async function track(
  document: Document,
  tools: Tools & { fetcher: Asks },
  signal?: AbortSignal,
): Promise<CheckResult | null> {
  await rereadIfNeeded(document, tools);
  const { validators, current } = await tools.store.documents.known(document.id);
  // A text read under another declaration is not the one that the site would call unchanged.
  const sameReading = current?.extraction === digestOfDeclaration(document);
  const answer = await tools.fetcher.get(document, sameReading ? validators : undefined, signal);
  if (signal?.aborted) return null;
  return processAnswer(document, answer, { at: tools.now(), source: 'network' }, tools);
}
