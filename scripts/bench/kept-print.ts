import { type Figures, type KeptPage, type KeptReport, leastWithoutReasons } from './kept.js';
import type { Reason } from './kept-reasons.js';

const aim = 0.999;
const wordsInHint = 12;
const longestExcerpt = 80;

/** The figures against both references, then each page that is not nearly perfect, with reasons. */
export function keptLines(report: KeptReport): string[] {
  if (report.kind === 'left-out') return [`kept: LEFT OUT. ${report.reason}`];
  const { pages, plain, corrected, worst, notShown } = report;
  const { recall, precision } = corrected.pooled;
  const verdict = Math.min(recall, precision) >= aim ? 'met' : 'MISSED';
  return [
    `words kept of what ${pages.length} pages say: ${both(corrected)}  aim ≥ ${aim}  ${verdict}`,
    `words kept of what a browser shows as text: ${both(plain)}`,
    `pages with a figure below ${leastWithoutReasons}: ${worst.length}`,
    ...worst.flatMap(pageLines),
    ...notShown.map((document) => `  ${document}  not compared: the browser shows nothing`),
  ];
}

function both({ pooled, medians }: Figures): string {
  return `all words ${pair(pooled)}; medians ${pair(medians)}`;
}

function pair({ recall, precision }: { recall: number; precision: number }): string {
  return `recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`;
}

function pageLines({ document, corrected, reasons }: KeptPage): string[] {
  const { shown, kept } = corrected;
  return [
    `  ${document.padEnd(50)}  ${pair(corrected)}  ${shown} shown, ${kept} kept`,
    ...reasons.map(reasonLine),
  ];
}

function reasonLine({ difference, because, words, where }: Reason): string {
  const more = words.length > wordsInHint ? ' …' : '';
  const hint = `${words.slice(0, wordsInHint).join(' ')}${more}`;
  const place = where ? ` at ${where.percent} %: “${where.text.slice(0, longestExcerpt)}”` : '';
  return `    ${difference}, ${because}: ${words.length} words (${hint})${place}`;
}
