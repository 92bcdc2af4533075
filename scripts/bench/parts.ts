import { join } from 'node:path';
import { comparingFigures } from './comparing.js';
import { dateFiles, dateLabels, readDates } from './dates.js';
import { dateJson, dateLines, dateReport } from './dates-print.js';
import { extractionFigures } from './extraction.js';
import { guessReport } from './guess.js';
import { guessLines } from './guess-print.js';
import { httpFigures } from './http.js';
import { keptLines, keptReport } from './kept.js';
import { optOutsPart } from './opt-outs-part.js';
import { scoreOthers } from './others.js';
import { pageFigures } from './pages.js';
import type { Part } from './part.js';
import { scoreLines } from './score-print.js';
import { webhookFigures } from './webhooks.js';
import { wordFigures } from './words.js';
import { wordLines, wordTable } from './words-print.js';

/** The parts of the bench, in order. */
export const parts: Readonly<Record<string, Part>> = {
  pages: {
    needsPacks: true,
    run: async ({ shared, folder }, output) =>
      output.figures(await pageFigures(join(shared, 'captures'), folder)),
  },
  extraction: {
    needsPacks: true,
    run: async ({ shared }, output) => output.figures(await extractionFigures(shared)),
  },
  comparing: {
    needsPacks: true,
    run: async ({ shared }, output) =>
      output.figures(await comparingFigures(join(shared, 'captures'))),
  },
  words: {
    needsPacks: true,
    run: async ({ shared }, output) => {
      const rows = await wordFigures(shared);
      output.report({ text: wordTable(rows), json: wordLines(rows) });
    },
  },
  others: {
    needsPacks: true,
    run: async ({ shared }, output) => {
      const score = await scoreOthers(shared);
      output.report({
        text: scoreLines(score).join('\n'),
        json: JSON.stringify({ kind: 'others', ...score }),
      });
    },
  },
  dates: {
    needsPacks: true,
    run: async ({ shared }, output) => {
      const files = dateFiles(shared);
      const report = dateReport(dateLabels(files), await readDates(files));
      output.report({ text: dateLines(report), json: dateJson(report) });
    },
  },
  'opt-outs': optOutsPart,
  kept: {
    needsPacks: true,
    run: async ({ shared }, output) => {
      const report = await keptReport(shared);
      output.report({
        text: keptLines(report).join('\n'),
        json: JSON.stringify({ part: 'kept', ...report }),
      });
    },
  },
  guess: {
    needsPacks: true,
    run: async ({ shared }, output) => {
      const report = await guessReport(shared);
      output.report({
        text: guessLines(report).join('\n'),
        json: JSON.stringify({ part: 'guess', ...report }),
      });
    },
  },
  http: {
    needsPacks: false,
    run: async ({ folder }, output) => output.figures(await httpFigures(folder)),
  },
  webhooks: {
    needsPacks: false,
    run: async ({ folder }, output) => output.figures(await webhookFigures(folder)),
  },
};
