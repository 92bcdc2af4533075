import { type Extraction, extract } from '../extract/extract.js';
import type { Text } from '../extract/text.js';
import type { BlockedBy, Doubt, Page } from '../outcome.js';
import { otherLanguage } from '../prose/language.js';
import { wallReached } from '../response/sign-in-walls.js';
import { garbled } from './garbled.js';
import { hasTitle, isRelated, keepsSome, titleOf } from './likeness.js';
import { faceOf, namedWords, sizeOf } from './page-face.js';
import { folded } from './phrases/folded.js';
import { standInOf } from './stand-in.js';
import { isTruncated } from './truncated.js';
import { readsAsError, wallOn } from './walls.js';

/** What a page is judged against. */
export interface Expectation {
  /** The declared address. */
  url: string;
  /** The declared title. */
  title: string;
  language: string;
  /** The current text; null if there is none yet. */
  current: Pick<Text, 'clauses' | 'words'> | null;
}

/** What is judged of a page. */
export type Judged = Pick<Page, 'html' | 'url' | 'headers' | 'bytes'>;

/** A text with fewer words may be a wall or an error message inside the usual frame. */
const shortText = 60;
/** Walls are short: a page with more words than this only mentions captchas or cookies. */
const shortPage = 300;
/** If fewer words than this share are left, most of the text is missing. */
const leastShareKept = 0.5;
/** A shorter text may change completely and still be the same document. */
const fewestComparable = 60;

/** Why a page is not accepted as the document's text; null if it is. */
export function judge(
  page: Judged,
  extraction: Extraction | null,
  expected: Expectation,
): Doubt | null {
  if (page.html.trim() === '') return { kind: 'empty', detail: 'The page is empty.' };
  const by = wallBehind(page, extraction, expected);
  if (by !== null) {
    return { kind: 'blocked', by, detail: `The page is a wall (${by}), not the text.` };
  }
  const { text } = extraction ?? {};
  if (!extraction || !text) {
    return (
      standInFor(page, { clauses: [] }, expected) ?? {
        kind: 'main-missing',
        detail:
          'The page does not contain the declared main element; check `select` in the catalogue.',
      }
    );
  }
  if (text.words === 0) return { kind: 'empty', detail: 'The main element contains no words.' };
  return judgeText(page, extraction, expected);
}

/** A wall is recognised by its address or, if the page is short, by its content. */
function wallBehind(
  { html, url }: Judged,
  extraction: Extraction | null,
  expected: Expectation,
): BlockedBy | null {
  const reached = wallReached(new URL(expected.url), new URL(url));
  if (reached !== null) return reached;
  const words = extraction?.text.words ?? 0;
  const isShort = words < shortText && wordsOn(html, expected.language) < shortPage;
  return isShort ? wallOn(html, new URL(url)) : null;
}

/** Number of words on the whole page, without the usual frame. */
function wordsOn(html: string, language: string): number {
  const whole = { url: 'about:blank', language, select: [], remove: [] };
  return extract(html, whole)?.text.words ?? 0;
}

function judgeText(
  page: Judged,
  { text, language, ending }: Extraction,
  expected: Expectation,
): Doubt | null {
  const words = text.clauses.map((clause) => clause.text).join(' ');
  if (text.words < shortText && readsAsError(words)) {
    return {
      kind: 'error-page',
      detail: `The main element contains an error message: “${words.slice(0, 80)}”.`,
    };
  }
  const standIn = standInFor(page, text, expected);
  if (standIn !== null) return standIn;
  const damage = garbled(text, expected.current);
  if (damage !== null) return damage;
  const other = otherLanguage(prose(text.clauses) || words, language, expected.language);
  if (other !== null) {
    return {
      kind: 'wrong-language',
      detail: `The page is in “${other}”, but the document is declared in “${expected.language}”.`,
    };
  }
  const { current } = expected;
  const isShrunken = current !== null && text.words < current.words * leastShareKept;
  if (current !== null && isUnlike(page, text, current, isShrunken, expected.title)) {
    return {
      kind: 'unlike',
      detail:
        'Nothing on the page is like the current text, neither title nor sections nor sentences; if it is the document nevertheless, declare its new `title` in the catalogue.',
    };
  }
  if (isTruncated(page, ending, text, current)) {
    return { kind: 'truncated', detail: 'The page ends in the middle of its text.' };
  }
  if (isShrunken) {
    return {
      kind: 'shrunken',
      detail: `The text shrank from ${current.words} to ${text.words} words.`,
    };
  }
  return null;
}

/** Another page of the site, served in place of the document. */
function standInFor(
  { html, url }: Judged,
  { clauses }: Pick<Text, 'clauses'>,
  { title, current, ...declared }: Expectation,
): Doubt | null {
  if (sizeOf(clauses) > namedWords) return null;
  const titled =
    hasTitle(clauses, [title]) || (current !== null && keepsSome(clauses, current.clauses));
  const wanted = { title, url: declared.url, answered: url, titled };
  return standInOf(faceOf(html, clauses), wanted);
}

/** A text that kept most of its words may have been written anew; then it is still about the same subject. */
function isUnlike(
  { html }: Pick<Page, 'html'>,
  { clauses }: Text,
  current: Pick<Text, 'clauses' | 'words'>,
  isShrunken: boolean,
  title: string,
): boolean {
  const titles = [title, titleOf(current.clauses) ?? ''];
  if (hasTitle(clauses, titles) || keepsSome(clauses, current.clauses)) return false;
  if (isShrunken) return true;
  if (current.words < fewestComparable || isRelated(clauses, current.clauses)) return false;
  const wanted = folded(title);
  return !faceOf(html, clauses).names.some((name) => name.includes(wanted));
}

/** Headings and names mislead a language detector; sentences do not. */
function prose(clauses: Extraction['text']['clauses']): string {
  return clauses
    .filter(({ kind, text }) => kind !== 'heading' && text.length > 60)
    .map(({ text }) => text)
    .join(' ');
}
