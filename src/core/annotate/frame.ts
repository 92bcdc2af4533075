import type { Clause } from '../clause.js';
import type { RawEdit } from '../diff/compare.js';
import { withoutMarker } from '../prose/markers.js';
import { plainTypography } from '../prose/typography.js';

/*
 * Words that belong to the page and not to the document, although they are in its main element. They stay in the
 * text, because nothing that a reader sees may be lost. But adding or removing them does not change the document.
 */

/** The version before and the version after, for rules that look beyond one clause. */
export interface BothVersions {
  before: readonly Clause[];
  after: readonly Clause[];
}

interface FrameRule {
  because: string;
  applies: (clause: Clause, version: readonly Clause[]) => boolean;
}

/** Page controls are short: a clause with more words than this is content. */
const mostWordsOfControl = 8;

const contents =
  /^((table of )?contents|on this page|in this (article|page|policy)|jump to( a)?( section)?|quick links)\W*$/i;
const toggle = '(expand|collapse|show|hide|open|close) (all|more|less|details|sections?)';
const control = new RegExp(
  [
    `${toggle}( ?\\W? ?${toggle})?`,
    '(skip|back|return) to (the )?((main|page) )?(content|top|navigation)',
    '(print|share|copy|download|save)( (this|link|page|article|as|pdf|a copy))*',
    'was this (\\w+ ){0,2}(helpful|useful)',
    '(send|give|submit) feedback',
    '\\d+ min(ute)?s? read',
    'read more|see (more|all)|loading|close|dismiss|menu|search',
    '[\\d.,]+[km]? (views|shares|likes|comments)',
    '[\\d.,]+ (people|users|members|readers|(out )?of [\\d.,]+)( people)? found this (\\w+ )?(helpful|useful)',
    // Names of icons, which show if their font did not load.
    'expand_(more|less)|arrow_(back|forward|drop_down)|chevron_(left|right)|keyboard_arrow_(up|down)',
    'open_in_new|more_(vert|horiz)|content_copy',
  ]
    .map((words) => `^(${words})\\W*$`)
    .join('|'),
  'i',
);
const related =
  /^((related|recommended|similar|suggested|popular) (articles?|resources?|content|links?|topics?|pages?|posts?|reading|information)|see also|further reading|you (may|might) also like|(still )?need (more )?help\W*|explore more)$/i;

const copyrightLine = /^(copyright\W{0,3})?(©|\(c\))|^copyright\W{1,3}(19|20)\d{2}\b/i;
const longestCopyright = 100;

/** What a language calls itself, alone or with a country: “Deutsch”, “English (UK)”. */
const languages = new RegExp(
  `^(${menuLanguages().join('|')})( ?\\([\\p{L}\\p{M} .’'-]+\\))?$`,
  'iu',
);

function menuLanguages(): string[] {
  const codes =
    'ar bg bn ca cs da de el en es et fa fi fr gu he hi hr hu id it ja kn ko lt lv ml mr ms nb nl no pa pl pt ro ru sk sl sr sv ta te th tl tr uk ur vi zh';
  return codes
    .split(' ')
    .flatMap((code) => new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? []);
}

const rules: readonly FrameRule[] = [
  {
    because: 'Heading of a table of contents.',
    applies: ({ text, kind }) => kind !== 'cell' && contents.test(text),
  },
  {
    because: 'Page control, such as “Expand all”.',
    applies: ({ text }) => text.split(' ').length <= mostWordsOfControl && control.test(text),
  },
  {
    because: 'Copyright line.',
    applies: ({ text }) => copyrightLine.test(text) && text.length <= longestCopyright,
  },
  { because: 'Entry in a language menu.', applies: ({ text }) => languages.test(text) },
  {
    because: 'In a list of related pages.',
    applies: (clause) =>
      (clause.kind === 'heading' && related.test(clause.text)) ||
      (clause.section.some((heading) => related.test(heading)) && isLink(clause)),
  },
  {
    because: 'Repeats a heading of the document, as a table of contents does.',
    applies: repeatsHeading,
  },
];

/** Why the clauses of an edit are frame; null if they are not, or not on both sides. */
export function frameReason(
  { op, position, merged, split }: RawEdit,
  both: BothVersions,
): string | null {
  const sides = [
    { at: position.before, count: merged?.length ?? 1, version: both.before },
    { at: position.after, count: split?.length ?? 1, version: both.after },
  ];
  const clauses = sides.flatMap(({ at, count, version }) =>
    at === null ? [] : version.slice(at, at + count).map((clause) => ({ clause, version })),
  );
  const found = rules.find(({ applies }) =>
    clauses.every(({ clause, version }) => applies(clause, version)),
  );
  return (
    found?.because ?? (op === 'moved' ? headOfDocument(clauses.map(({ clause }) => clause)) : null)
  );
}

/** True for a clause that is nothing but links. */
function isLink({ text, links }: Clause): boolean {
  const linked = links.reduce((sum, link) => sum + link.text.length, 0);
  return linked >= text.length * shareLinked;
}

const shareLinked = 0.8;

/** A title that only moves because a table of contents was added has not changed. */
function headOfDocument(clauses: readonly Clause[]): string | null {
  const isTitle = clauses.every(({ kind, level }) => kind === 'heading' && level === 1);
  return isTitle ? 'The title moved.' : null;
}

/** True for an item, line or heading that repeats another heading of the same version. */
function repeatsHeading(clause: Clause, version: readonly Clause[]): boolean {
  if (clause.kind === 'cell') return false;
  const heading = plainHeading(clause.text);
  return version.some(
    (other) => other !== clause && other.kind === 'heading' && plainHeading(other.text) === heading,
  );
}

function plainHeading(text: string): string {
  return withoutMarker(plainTypography(text)).replace(/[.:]$/, '').toLowerCase();
}
