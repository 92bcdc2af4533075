import type { Doubt } from '../outcome.js';
import {
  isName,
  leadSentences,
  ledWords,
  type PageFace,
  saidWords,
  type Wanted,
} from './page-face.js';
import { folded, holds } from './phrases/folded.js';
import { notFoundWords } from './phrases/not-found.js';
import { advice, apologies, perhapsMissing, soughtPage, withdrawn } from './phrases/withdrawn.js';

/** From this many pieces of advice for lost visitors, a page is about nothing else. */
const leastAdvice = 3;
const longestCodeWords = 3;
const longestBareWords = 4;

/** A page that says that the document was not found; null if it does not. */
export function notFound(face: PageFace, wanted: Wanted): Doubt | null {
  const { words, sentences } = face;
  const titleSays = isNameOfMissing(folded(wanted.title));
  const said =
    face.marksNotFound ||
    (!titleSays && namesOf(face, wanted).some(isNameOfMissing)) ||
    (words <= ledWords && !titleSays && sentences.slice(0, leadSentences).some(saysMissing)) ||
    (words <= saidWords && !wanted.titled && !titleSays && sentences.some(saysMissing)) ||
    (words <= ledWords && !wanted.titled && sentences.some(isCode)) ||
    (words <= ledWords && !wanted.titled && !titleSays && hints(face, wanted)) ||
    (words <= saidWords && !wanted.titled && advises(face)) ||
    isErrorPath(wanted);
  if (!said) return null;
  return {
    kind: 'error-page',
    detail:
      'The page says that the document was not found; if this persists, find out where it moved and correct its URL.',
  };
}

/** A text with the document's title may be headed by others, but only a short page has them further down. */
function namesOf({ names, headings, words }: PageFace, { titled }: Wanted): readonly string[] {
  if (words <= ledWords) return [...names, ...headings];
  return titled ? headings.slice(0, 1) : names;
}

/** “Page not found”, “404”, “Error 404”. */
function isNameOfMissing(name: string): boolean {
  if (isCode(name)) return true;
  if (!isName(name)) return false;
  return (
    holds(name, withdrawn) ||
    saysMissing(name) ||
    isBareMissing(name, name.trim().split(' ').length)
  );
}

/** “404”, “Error code: 404”. */
function isCode(said: string): boolean {
  const words = said.trim().split(' ');
  return words.length <= longestCodeWords && words.some((word) => word === '404' || word === '410');
}

/** “Not found”, without anything that is missing. */
function isBareMissing(name: string, words: number): boolean {
  return words <= longestBareWords && notFoundWords.some(({ missing }) => holds(name, missing));
}

function saysMissing(said: string): boolean {
  const isSaid = notFoundWords.some(
    ({ page, missing, unless }) =>
      holds(said, missing) && holds(said, page) && !holds(said, unless),
  );
  return isSaid || holds(said, withdrawn);
}

/** A page that is sorry or knows what else to do, and says that something about the wanted page is not as it should be. */
function hints({ names, sentences }: PageFace, { title }: Wanted): boolean {
  const [first = ''] = sentences;
  const wanted = folded(title);
  if ([...names, first].some((said) => said.includes(wanted))) return false;
  const lead = sentences.slice(0, leadSentences);
  const isSorry =
    names.some((name) => isName(name) && holds(name, apologies)) ||
    lead.some((said) => apologies.some((apology) => said.startsWith(apology)));
  if (!isSorry && !holds(sentences.join(''), advice)) return false;
  const top = [...names, ...lead];
  return top.some((said) => holds(said, soughtPage) && holds(said, perhapsMissing));
}

function advises({ names, sentences }: PageFace): boolean {
  const all = [...names, ...sentences].join('');
  return advice.filter((phrase) => all.includes(phrase)).length >= leastAdvice;
}

/** A redirect to `/404` or `/not-found`. */
function isErrorPath({ url, answered }: Wanted): boolean {
  return errorPath.test(new URL(answered).pathname) && !errorPath.test(new URL(url).pathname);
}

const errorPath =
  /\/(?:404|410|not-?found|page-?not-?found|404-?error|error-?404)(?:\.\w{2,5})?\/?$/i;
