import { missingOptOutFiles, scoreOptOuts } from './opt-outs.js';
import { optOutLines } from './opt-outs-print.js';
import type { Part } from './part.js';

/** Its labels may be missing even if the captures are there. */
export const optOutsPart: Part = {
  needsPacks: true,
  run: async ({ shared }, output) => {
    const missing = missingOptOutFiles(shared);
    if (missing.length > 0) {
      output.leftOut('opt-outs', `Not found in ${shared}: ${missing.join(', ')}.`);
      return;
    }
    const score = await scoreOptOuts(shared);
    output.report({
      text: optOutLines(score).join('\n'),
      json: JSON.stringify({ kind: 'opt-outs', ...score }),
    });
  },
};
