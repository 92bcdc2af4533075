import { withoutLocale } from '../address-locale.js';
import type { ClauseKind } from '../clause.js';
import { withIsoDates } from '../dates/iso-dates.js';
import type { RawEdit } from '../diff/compare.js';
import { withoutMarks } from '../prose/footnote-marks.js';
import { withoutMarker } from '../prose/markers.js';
import { plainTicks } from '../prose/ticks.js';
import { plainTypography } from '../prose/typography.js';
import { type BothVersions, frameReason } from './frame.js';
import { sharedSpelling } from './spelling.js';

export type { BothVersions };

/** What is known about a clause besides its text. */
interface ClauseTraits {
  kind: ClauseKind;
  language: string | null;
}

const onlyMarks = 'Only a footnote mark differs.';

/** Ways to write the same words differently. Each is applied after the previous ones. */
const forms: readonly { plain: (text: string, of: ClauseTraits) => string; because: string }[] = [
  { plain: (text) => text, because: 'The same words, divided into clauses differently.' },
  {
    plain: plainTypography,
    because: 'Only the style of quotation marks, apostrophes or dashes differs.',
  },
  { plain: plainTicks, because: 'Only the style of ticks or crosses differs.' },
  { plain: withoutMarks, because: onlyMarks },
  { plain: withPlainDates, because: 'The same date in another format.' },
  {
    plain: withoutLocales,
    because: 'A web address in the text points to another language of the same page.',
  },
  { plain: withoutLabels, because: 'Only a label for screen readers was added or removed.' },
  { plain: withoutMarker, because: 'Only the number or bullet in front was added or removed.' },
  { plain: sharedSpelling, because: 'Only American or British spelling differs.' },
  { plain: sharedCapitals, because: 'Only the capitalization of a heading differs.' },
  { plain: withoutSpaces, because: 'Only the spacing between words differs.' },
];

/**
 * Why an edit concerns only the form of the text or the frame of the page, not what the document says.
 * Null if it changes what the document says. Link targets are ignored.
 */
export function formReason(
  edit: RawEdit,
  both: BothVersions,
  language: string | null,
): string | null {
  return sameInOtherForm(edit, language) ?? frameReason(edit, both);
}

/** True if the words of an edit are the same on both sides, in another form. */
export function differsInFormOnly(edit: RawEdit, language: string | null): boolean {
  return sameInOtherForm(edit, language) !== null;
}

/** True if nothing is news about an edit. A mark may lead to another footnote, so readers are told. */
export function isOnlyForm(edit: RawEdit, language: string | null): boolean {
  const reason = sameInOtherForm(edit, language);
  return reason !== null && reason !== onlyMarks;
}

function sameInOtherForm(
  { op, kind, before, after, merged, split }: RawEdit,
  language: string | null,
): string | null {
  if (op !== 'modified') return null;
  if (before === after && merged === null && split === null) return null;
  let [old, now] = [before, after];
  for (const { plain, because } of forms) {
    const marked = [old, now].filter((text) => text !== withoutMarker(text)).length;
    // Two different numbers mean a renumbering, which readers who cite the section want to see.
    if (plain === withoutMarker && marked === 2) return null;
    [old, now] = [plain(old, { kind, language }), plain(now, { kind, language })];
    if (old === now) return because;
  }
  return null;
}

function withPlainDates(text: string, { language }: ClauseTraits): string {
  return withIsoDates(text, language);
}

const webAddress = /https?:\/\/[^\s),;]+/g;

function withoutLocales(text: string): string {
  return text.replace(webAddress, withoutLocale);
}

/** Without CSS, such a label runs into the word before it. */
const labels = /(?<!\s)\s*\(?\b(opens|opening) in (a )?new (tab|window)\)?/gi;
const gluedLabels = /(?<=\p{Ll})Opens in (a )?new (tab|window)/gu;

function withoutLabels(text: string): string {
  return text.replace(gluedLabels, '').replace(labels, '').trim();
}

/** Capitals in a heading are the template's choice; in a sentence they may be the author's. */
function sharedCapitals(text: string, { kind }: ClauseTraits): string {
  return kind === 'heading' ? text.toLowerCase() : text;
}

function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '');
}
