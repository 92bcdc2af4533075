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
  consentRequests,
  consentTopics,
  failure,
  loading,
  longerChoices,
  maintenance,
  movedAway,
  onlyMaybe,
  scripts,
} from './phrases/other-pages.js';

/*
 * Sites answer with status 200 and another page than the one that was asked for. Such a page says so in its title, its
 * first heading or its first sentences. What a text says further down says nothing about the page itself.
 */

/** A page that only forwards its reader is not longer. */
const stubWords = 60;
const loadingWords = 8;
const askingForRegion = 'asks its visitor to choose a region';
const underMaintenance: Doubt = {
  kind: 'error-page',
  detail: 'The page says that the site is under maintenance or unavailable.',
};
const longestSectionWords = 6;
/** Above a list of regions, the question may give its reason. */
const longestQuestionWords = 20;
const longestChoiceWords = 6;
/** With a single choice, which any banner has, more of the text has to be about consent. */
const topicalShares = { oneChoice: 2 / 3, severalChoices: 1 / 2 };

/** The page that stands in for the wanted one; null if none does. */
export function standInOf(face: PageFace, wanted: Wanted): Doubt | null {
  if (face.words > namedWords) return null;
  return (
    notFound(face, wanted) ?? forwarded(face, wanted) ?? between(face, wanted) ?? startPage(wanted)
  );
}

function forwarded({ words, names, sentences, onlyLink }: PageFace, { titled }: Wanted) {
  const said = sentences.filter((sentence) => !holds(sentence, onlyMaybe));
  const lead = words <= saidWords && !titled ? said.slice(0, leadSentences - 1) : [];
  const top = words <= stubWords ? [...names, ...said] : [...names.filter(isName), ...lead];
  if (words > saidWords || !top.some((one) => holds(one, movedAway))) return null;
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
  if (wanted.titled) return belowTitle(face, wanted);
  const said = saidOnTop(face, wanted);
  if (words <= ledWords && face.names.some((name) => isName(name) && holds(name, botCheck))) {
    return {
      kind: 'blocked',
      by: 'captcha',
      detail: 'The page is a check for visitors that may be programs, not the text.',
    };
  }
  if (said(maintenance)) return underMaintenance;
  if (said(failure)) {
    return { kind: 'error-page', detail: 'The page says that the site could not show it.' };
  }
  if (words <= saidWords / 2 && said(scripts)) {
    return standIn('asks for scripts or for another browser');
  }
  if (asksForRegion(face, wanted)) return standIn(askingForRegion);
  if (words <= saidWords && said(ageGate)) return standIn('asks for its visitor’s age');
  return asksForConsent(face, wanted) ? standIn('asks for consent to cookies') : null;
}

/** Below the document’s title, the site may say that it has no text now, or ask for a region before it shows one. */
function belowTitle(face: PageFace, { title }: Wanted): Doubt | null {
  const { words, sentences, headings, mostlyLabels } = face;
  if (words > saidWords) return null;
  const declared = folded(title);
  const [first = '', second = ''] = sentences.filter((said) => !holds(said, onlyMaybe));
  const isDown = holds(first, maintenance) || holds(second, maintenance);
  if (isDown && !holds(declared, maintenance)) return underMaintenance;
  const isNamed = chooseRegion.some(({ noun }) => holds(declared, noun));
  const asked = [...headings.filter(isShortSection), sentences[0] ?? ''];
  const asks = mostlyLabels && !isNamed && asked.some((one) => asksRegion(one));
  return asks ? standIn(askingForRegion) : null;
}

/** Makes a function that says whether phrases are in the page's names or, if it is short, in its first sentences. */
function saidOnTop({ names, sentences, words }: PageFace, { title }: Wanted) {
  const lead = words <= ledWords ? sentences.slice(0, leadSentences) : [];
  const top = [...names.filter(isName), ...lead.filter((sentence) => !holds(sentence, onlyMaybe))];
  const declared = folded(title);
  return (listed: readonly Phrase[]) =>
    !holds(declared, listed) && top.some((said) => holds(said, listed));
}

function asksForRegion(face: PageFace, { title }: Wanted): boolean {
  if (asksRegion(folded(title))) return false;
  const sections = face.words <= ledWords ? face.headings.filter(isShortSection) : [];
  if ([...face.names, ...sections].some((one) => asksRegion(one))) return true;
  return (
    face.mostlyLabels &&
    face.sentences.slice(0, leadSentences).some((said) => asksRegion(said, longestQuestionWords))
  );
}

function isShortSection(heading: string): boolean {
  return heading.trim().split(' ').length <= longestSectionWords;
}

function asksRegion(said: string, longest = longestNameWords): boolean {
  return (
    said.trim().split(' ').length <= longest &&
    chooseRegion.some(({ verb, noun }) => holds(said, verb) && holds(said, noun))
  );
}

function asksForConsent(face: PageFace, { title }: Wanted): boolean {
  const choices = [...face.actions].filter(isConsentChoice);
  if (face.words > ledWords || choices.length === 0) return false;
  const isHeaded = face.names.some((name) => isName(name) && holds(name, consentHeading));
  if (isHeaded && !holds(folded(title), consentHeading)) return true;
  // A short cookie policy under a banner is about nothing else either.
  if (holds(folded(title), consentTopics)) return false;
  const lead = face.sentences.slice(0, leadSentences);
  if (face.words <= saidWords && lead.some((said) => holds(said, consentRequests))) return true;
  const onTopic = face.sentences.filter((said) => holds(said, consentTopics));
  const share = choices.length > 1 ? topicalShares.severalChoices : topicalShares.oneChoice;
  return onTopic.length > 0 && onTopic.length >= face.sentences.length * share;
}

/** “Accept all”, or in more words “Reject additional cookies”. */
function isConsentChoice(action: string): boolean {
  if (consentChoices.has(action)) return true;
  if (action.split(' ').length > longestChoiceWords) return false;
  const { verb, object } = longerChoices;
  return holds(` ${action} `, verb) && holds(` ${action} `, object);
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
