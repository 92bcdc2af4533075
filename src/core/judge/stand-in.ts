import type { Doubt } from '../outcome.js';
import { notFound } from './not-found-page.js';
import {
  isName,
  leadSentences,
  ledWords,
  longestNameWords,
  namedWords,
  type PageFace,
  saidWords,
  type Wanted,
} from './page-face.js';
import { folded, holds, type Phrase } from './phrases/folded.js';
import {
  ageGate,
  botCheck,
  chooseRegion,
  consentChoices,
  consentHeading,
  consentTopics,
  loading,
  maintenance,
  movedAway,
  scripts,
} from './phrases/other-pages.js';

/*
 * Sites answer with status 200 and another page than the one that was asked for. Such a page says so in its title, its
 * first heading or its first sentences. What a text says further down says nothing about the page itself.
 */

/** A page that only forwards its reader is not longer. */
const stubWords = 60;
const loadingWords = 8;

/** The page that stands in for the wanted one; null if none does. */
export function standInOf(face: PageFace, wanted: Wanted): Doubt | null {
  if (face.words > namedWords) return null;
  return notFound(face, wanted) ?? forwarded(face) ?? between(face, wanted) ?? startPage(wanted);
}

function forwarded({ words, names, sentences, onlyLink }: PageFace): Doubt | null {
  if (words > stubWords || ![...names, ...sentences].some((said) => holds(said, movedAway))) {
    return null;
  }
  const to = onlyLink === null ? '' : ` to ${onlyLink}`;
  return standIn(
    `only says that the document has moved${to}; if so, correct the URL in the catalogue`,
  );
}

/** A page between the visitor and the text, or a shell that scripts were to fill. */
function between(face: PageFace, wanted: Wanted): Doubt | null {
  const { words, sentences } = face;
  if (words <= loadingWords && [...face.headings, ...sentences].some((s) => holds(s, loading))) {
    return standIn('shows that it is still loading; it needs a browser with scripts');
  }
  if (wanted.titled) return null;
  const said = saidOnTop(face, wanted);
  if (words <= ledWords && face.names.some((name) => isName(name) && holds(name, botCheck))) {
    return {
      kind: 'blocked',
      by: 'captcha',
      detail: 'The page is a check for visitors that may be programs, not the text.',
    };
  }
  if (said(maintenance)) {
    return {
      kind: 'error-page',
      detail: 'The page says that the site is under maintenance or unavailable.',
    };
  }
  if (words <= saidWords / 2 && said(scripts)) {
    return standIn('asks for scripts or for another browser');
  }
  if (asksForRegion(face, wanted)) return standIn('asks its visitor to choose a region');
  if (words <= saidWords && said(ageGate)) return standIn('asks for its visitor’s age');
  return asksForConsent(face, wanted) ? standIn('asks for consent to cookies') : null;
}

/** Makes a function that says whether phrases are in the page's names or, if it is short, in its first sentences. */
function saidOnTop({ names, sentences, words }: PageFace, { title }: Wanted) {
  const lead = words <= ledWords ? sentences.slice(0, leadSentences) : [];
  const top = [...names.filter(isName), ...lead];
  const declared = folded(title);
  return (listed: readonly Phrase[]) =>
    !holds(declared, listed) && top.some((said) => holds(said, listed));
}

function asksForRegion(face: PageFace, { title }: Wanted): boolean {
  const asks = (said: string) =>
    said.trim().split(' ').length <= longestNameWords &&
    chooseRegion.some(({ verb, noun }) => holds(said, verb) && holds(said, noun));
  if (asks(folded(title))) return false;
  if (face.names.some(asks)) return true;
  return face.mostlyLabels && face.sentences.slice(0, leadSentences).some(asks);
}

function asksForConsent(face: PageFace, { title }: Wanted): boolean {
  const choices = [...face.actions].filter((action) => consentChoices.has(action));
  if (face.words > ledWords || choices.length === 0) return false;
  const isHeaded = face.names.some((name) => isName(name) && holds(name, consentHeading));
  if (isHeaded && !holds(folded(title), consentHeading)) return true;
  // A short cookie policy under a banner is about nothing else either.
  if (holds(folded(title), consentTopics)) return false;
  const onTopic = face.sentences.filter((said) => holds(said, consentTopics));
  return onTopic.length > 0 && onTopic.length * 3 >= face.sentences.length * 2;
}

/** A redirect to the site’s start page in place of the document. */
function startPage({ url, answered, titled }: Wanted): Doubt | null {
  if (titled || isStart(url) || !isStart(answered)) return null;
  return standIn('is the site’s start page');
}

function isStart(url: string): boolean {
  const { pathname, search } = new URL(url);
  return search === '' && startPath.test(pathname);
}

const startPath =
  /^\/(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?)?(?:(?:index|home|default)(?:\.\w{2,5})?\/?)?$/i;

function standIn(what: string): Doubt {
  return { kind: 'stand-in', detail: `The page ${what}; it is not the document.` };
}
