import type { Clause } from '../clause.js';
import { parse } from '../extract/parse.js';
import { sentencesOf } from '../prose/sentences.js';
import { folded, holds, type Phrase, unspaced } from './phrases/folded.js';

/** What a visitor sees first on a page, and what the page says about itself. Texts are in folded form. */
export interface PageFace {
  /** Parts of `<title>`, and the first heading of the main text. */
  names: readonly string[];
  /** All headings of the main text. */
  headings: readonly string[];
  /** Sentences of the main text outside headings, without quotations. */
  sentences: readonly string[];
  /** The main text's size in words; in scripts without spaces, estimated from its length. */
  words: number;
  /** True if most clauses are labels, as in a list of countries. */
  mostlyLabels: boolean;
  /** Texts of buttons and links. */
  actions: ReadonlySet<string>;
  /** True if the markup itself says that nothing was found. */
  marksNotFound: boolean;
  /** Where a page with a single target leads; null if there are several. */
  onlyLink: string | null;
}

/** The declared document that a page may stand in for. */
export interface Wanted {
  title: string;
  url: string;
  /** The address that answered. */
  answered: string;
  /** True if the main text has a heading with the title of the document. */
  titled: boolean;
}

/** Up to this many words, a title or heading says what the page is. */
export const namedWords = 1000;
/** Up to this many words, the first sentences do. */
export const ledWords = 300;
/** Up to this many words, any sentence does. */
export const saidWords = 150;
/** Only the first sentences say what a page is. */
export const leadSentences = 3;
export const longestNameWords = 12;

export function faceOf(html: string, clauses: readonly Clause[]): PageFace {
  const { $ } = parse(html);
  const headings = clauses.filter(({ kind }) => kind === 'heading').map(({ text }) => text);
  const names = [...$('title').first().text().split(betweenTitles), ...headings.slice(0, 1)];
  const targets = new Set(clauses.flatMap(({ links }) => links.map(({ href }) => href)));
  return {
    names: names.map(folded),
    headings: headings.map(folded),
    sentences: sentencesIn(clauses),
    words: sizeOf(clauses),
    mostlyLabels:
      clauses.filter(({ text }) => sizeOfText(text) <= longestLabel).length * 2 > clauses.length,
    actions: new Set(
      $('button, a, [role="button"], input[type="submit" i], input[type="button" i]')
        .toArray()
        .map((element) => folded($(element).attr('value') || $(element).text()).trim()),
    ),
    marksNotFound:
      $('meta[name="prerender-status-code" i]').attr('content')?.trim() === '404' ||
      /(?:^|\s)error-?404(?:\s|$)/i.test($('body').attr('class') ?? ''),
    onlyLink: targets.size === 1 ? ([...targets][0] ?? null) : null,
  };
}

const betweenTitles = / ?[|–—·:»•] ?| - /;
const longestLabel = 4;

function sentencesIn(clauses: readonly Clause[]): string[] {
  return clauses
    .filter(({ kind }) => kind !== 'heading')
    .flatMap(({ text }) => sentencesOf(text))
    .map(({ text }) => folded(text.replace(quotation, ' ')));
}

/** What is quoted is mentioned, not said. */
const quotation = /“[^“”]{1,80}”|"[^"]{1,80}"|«[^«»]{1,80}»|„[^„“”]{1,80}[“”]|「[^「」]{1,80}」/g;

export function sizeOf(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, { text }) => sum + sizeOfText(text), 0);
}

/** Runs without spaces count as several words. */
export function sizeOfText(text: string): number {
  return text.split(' ').reduce((sum, run) => sum + wordsIn(run), 0);
}

function wordsIn(run: string): number {
  return unspaced.test(run) ? Math.ceil(run.length / charactersPerWord) : 1;
}

const charactersPerWord = 2;

/** True for a title or heading that says what its page is, and not what it explains. */
export function isName(name: string): boolean {
  return name.trim().split(' ').length <= longestNameWords && !holds(name, explaining);
}

const explaining: readonly Phrase[] = [
  ...[' why ', ' what ', ' how ', ' about ', ' errors ', ' fix', ' troubleshoot', ' understand'],
  ...[' warum ', ' was ', ' wie ', ' pourquoi ', ' comment ', ' por qué ', ' cómo ', ' perché '],
];
