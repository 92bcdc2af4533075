import { wholeStart } from '../../prose/clusters.js';
import { withoutMarker } from '../../prose/markers.js';
import { mentions } from '../../prose/patterns.js';
import { addressOf } from './addresses.js';
import type { Wording } from './rules/wording.js';
import type { SentenceChoices } from './sentence-choices.js';

/** From worst to best: the heading above, the last words of the address, what readers do, the control's own name. */
export const titleRanks = ['heading', 'address', 'action', 'name'] as const;
export interface Title {
  text: string;
  rank: (typeof titleRanks)[number];
}

const longestTitle = 80;
const mostWordsOfName = 10;
const looksAt = 200;
const mailbox = /^[^ @]{1,64}@[^ @]{1,190}$/;

/** The better of two titles; the first if they are equally good. */
export function betterTitle(one: Title, other: Title): Title {
  return titleRanks.indexOf(other.rank) > titleRanks.indexOf(one.rank) ? other : one;
}

/** The name that a link gives its target; null for “here”, “settings” or “opt out”. */
export function nameInLink(linkText: string, words: Wording): Title | null {
  if (mailbox.test(linkText)) return titled(linkText, 'name');
  const { text, cut } = withoutPointer(trimmed(linkText.slice(0, looksAt)), words);
  const name = withoutStart(text, words);
  const parts = name.split(' ');
  if (name === '' || parts.length > mostWordsOfName) return null;
  if (mentions(name, words.background) || mentions(name, words.bare)) return null;
  const proper = hasCapital(name.slice(1)) || (name !== text && hasCapital(name));
  const common = mentions(name, words.places) || mentions(name, words.forms);
  const isAction = mentions(name, words.acts) && parts.length > 2;
  if (parts.length === 1) return isProperWord(name) && !common ? titled(name, 'name') : null;
  return proper || (common && !cut) || isAction ? titled(name, 'name') : null;
}

/** The name of the setting, if the sentence gives it. */
export function nameInSentence(sentence: string, words: Wording): Title | null {
  for (const match of sentence.slice(0, looksAt * 5).matchAll(words.settingNames)) {
    const name = match.slice(1).find((group) => group !== undefined);
    if (name !== undefined) return titled(trimmed(name), 'name');
  }
  return null;
}

/**
 * What readers do, in the words of the sentence: “Opt out of survey invitations”. A link such as “choices” may start
 * the title itself: “Choices about how we use data”.
 */
export function actionIn(
  { text, meaning }: { text: string; meaning: SentenceChoices },
  anchor: { from: number; to: number },
  words: Wording,
): Title | null {
  const isPlace = mentions(text.slice(anchor.from, anchor.to), words.places);
  const goesOn =
    isPlace && mentions(text.slice(anchor.to, anchor.to + looksAt).trimStart(), words.titleGoesOn);
  const near = meaning.choices.toSorted((a, b) => away(a, anchor) - away(b, anchor));
  for (const { from, to } of goesOn ? [anchor, ...near] : near) {
    const action = trimmed(upToEnd(text.slice(from, from + looksAt), to - from, words));
    const saysWhat = action.includes(' ') && !mentions(action, words.bare);
    if (saysWhat && !mentions(action, words.vague)) return titled(action, 'action');
  }
  return null;
}

/** What the address of a setting calls it: `/settings/ad-personalization`. */
export function nameInAddress(href: string): Title | null {
  if (addressOf(href) !== 'setting') return null;
  const last = /\/([a-z]{2,30}(?:[-_][a-z]{1,30}){1,6})\/?(?=[?#]|$)/.exec(href)?.[1];
  return last ? titled(last.replace(/[-_]/g, ' '), 'address') : null;
}

/** The innermost heading, or else the document's title, or else the site that a link leads to. */
export function headingTitle(section: readonly string[], document: string | null, href: string) {
  const heading = section.at(-1) ?? document;
  const site = URL.canParse(href) ? new URL(href).host : '';
  return titled(heading ? trimmed(withoutMarker(heading)) : site || href, 'heading');
}

export function titled(text: string, rank: Title['rank']): Title {
  const isAddress = /^[^ ]{0,80}[@.][^ ]{0,80}$/.test(text);
  const [first = ''] = text;
  const short = shortened(text);
  return { text: isAddress ? short : first.toUpperCase() + short.slice(first.length), rank };
}

function away(a: { from: number; to: number }, b: { from: number; to: number }): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** An action ends with its part of the sentence. The first `least` characters, the choice itself, are never cut. */
function upToEnd(rest: string, least: number, words: Wording): string {
  const mark = rest.slice(least).search(/[.,;:!?()[\]“”"–—]/);
  const part = mark === -1 ? rest : rest.slice(0, least + mark);
  const end = part.slice(least).search(words.titleEnds);
  return end === -1 ? part : part.slice(0, least + end);
}

/** “Contact our officer here” without its last word. */
function withoutPointer(text: string, words: Wording): { text: string; cut: boolean } {
  const space = text.lastIndexOf(' ');
  const last = text.slice(space + 1);
  return space !== -1 && mentions(last, words.bare) && !mentions(last, words.forms)
    ? { text: text.slice(0, space), cut: true }
    : { text, cut: false };
}

function withoutStart(text: string, words: Wording): string {
  let name = text;
  for (let i = 0; i < 3; i++) name = name.replace(words.titleStarts, '').trim();
  return name;
}

function isProperWord(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{N}&-]{3,}$/u.test(word);
}

function hasCapital(text: string): boolean {
  return /\p{Lu}/u.test(text);
}

function trimmed(text: string): string {
  return text.replace(/^[\s\p{P}]{1,5}/u, '').replace(/[\s.,;:!?>–—-]{1,5}$/u, '');
}

function shortened(text: string): string {
  if (text.length <= longestTitle) return text;
  const space = text.lastIndexOf(' ', longestTitle - 1);
  const cut = space > longestTitle / 2 ? text.slice(0, space) : wholeStart(text, longestTitle / 2);
  return `${cut.trimEnd()}…`;
}
