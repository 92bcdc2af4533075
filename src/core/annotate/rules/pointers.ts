import { opening, upTo } from '../../prose/patterns.js';

/** Sentences that point readers elsewhere for more. English. */
export const pointers: readonly { name: string; pattern: RegExp }[] = [
  {
    name: 'go and read',
    pattern: opening(
      `(?:please |kindly )?(?:visit|see|read|view|consult|refer to|check out|click here|take a look at)`,
    ),
  },
  {
    name: 'learn more',
    pattern: opening(
      `(?:please |to )?(?:learn|find out|discover|know|understand) (?:more|how|about)`,
      `(?:you can|you may|visitors can|members can|users can) (?:also )?(?:learn|find|read|find out|see|get) (?:out )?(?:more|additional|further)`,
    ),
  },
  {
    name: 'more information',
    pattern: opening(
      `(?:for )?(?:more|further|additional) (?:information|details|guidance|help|background)`,
      `(?:more|further|additional) (?:information|details) ${upTo(6)}(?:is|are|can be) (?:available|found)`,
      `for (?:details|guidance|help|instructions)`,
    ),
  },
];
