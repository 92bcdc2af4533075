import {
  type Differences,
  type GuessedPage,
  type Guesses,
  type GuessReport,
  isGood,
  leastShare,
} from './guess.js';

const aim = 0.97;
const wordsInHint = 12;

/**
 * The shares, then a line for each page, worst first, with an explanation for those that fall short. Only these are
 * listed a second time.
 */
export function guessLines({ asPublished, withoutNames }: GuessReport): string[] {
  return [
    shareLine('main text guessed on pages as published', asPublished),
    shareLine('the same without main, role=main and article', withoutNames),
    'as published:',
    ...pageLines(asPublished.pages),
    'short of the aim without main, role=main and article:',
    ...pageLines(withoutNames.pages.filter((page) => !isGood(page))),
  ];
}

function shareLine(name: string, { pages, good }: Guesses): string {
  const share = pages.length === 0 ? 1 : good / pages.length;
  const verdict = share >= aim ? 'met' : 'MISSED';
  const counts = `${good} of ${pages.length} pages with recall and precision ≥ ${leastShare}`;
  return [name.padEnd(50), share.toFixed(4), `aim ≥ ${aim}`, verdict.padEnd(6), counts].join('  ');
}

function pageLines(pages: readonly GuessedPage[]): string[] {
  const lower = ({ recall, precision }: GuessedPage) => Math.min(recall, precision);
  return [...pages].sort((a, b) => lower(a) - lower(b)).map(pageLine);
}

function pageLine({ document, recall, precision, shown, kept, because }: GuessedPage): string {
  const figures = `recall ${recall.toFixed(4)}  precision ${precision.toFixed(4)}  ${shown} declared, ${kept} guessed`;
  return ['', document.padEnd(50), figures, ...(because ? reasons(because) : [])].join('  ');
}

function reasons({ inFrame, leftOut, removed, around }: Differences): string[] {
  return [
    reason('missing, as part of the frame', inFrame),
    reason('missing, outside the guessed element', leftOut),
    reason('extra, from what the declaration removes', removed),
    reason('extra, from around the declared elements', around),
  ].filter((part) => part !== '');
}

function reason(what: string, words: readonly string[]): string {
  const more = words.length > wordsInHint ? ' …' : '';
  return words.length === 0
    ? ''
    : `${what}: ${words.length} (${words.slice(0, wordsInHint).join(' ')}${more})`;
}
