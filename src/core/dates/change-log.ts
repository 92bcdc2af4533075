import type { Clause } from '../clause.js';
import { must } from '../must.js';
import { isBareDate } from './bare-dates.js';
import type { LabelledDate } from './claims.js';
import type { DatedClause } from './dated-clause.js';
import { fold } from './fold.js';
import { clean, countLetters, has } from './label-text.js';
import type { Lexicon } from './lexicon.js';

const fewestEntries = 2;
/** An entry says what was changed, next to its date or below it. */
const fewestLettersOfEntry = 12;
/** How many clauses two entries may be apart. */
const farthestEntry = 25;

const logHeading =
  /change ?log|(?:revision|change|version|document|update)s? (?:history|log|notes)|history of (?:changes|revisions|updates)|changes? to|updates? to|record of changes|release notes|summary of changes|historique|änderungshistorie|änderungsverlauf|versionshistorie|registro de cambios|historial|histórico|cronologia|cronologia delle|wijzigingsgeschiedenis|historia zmian|historie změn|história zmien|ändringslogg|ændringslog|endringslogg|muutoshistoria|változáskövetés|istoricul|история изменений|історія змін|ιστορικό|değişiklik geçmişi|更新履歴|改定履歴|改訂履歴|変更履歴|更新记录|更新日志|修订记录|修訂記錄|變更紀錄|변경 ?이력|개정 ?이력/u;
const foldedHeading = new RegExp(fold(logHeading.source), 'u');

/** The entries of a change log, in the order of the text. The caller picks the newest. */
export function logClaims(
  dated: readonly DatedClause[],
  clauses: readonly Clause[],
  lexicon: Lexicon,
): LabelledDate[] {
  const bare = new Set(
    dated.filter((one) => isBareDate(one, lexicon)).map(({ position }) => position),
  );
  const entries = dated.filter((one) => isEntry(one, bare, clauses, lexicon));
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last || entries.length < fewestEntries) return [];
  const isTogether = entries
    .slice(1)
    .every(
      ({ position }, i) => position - must(entries[i], 'the entry above').position <= farthestEntry,
    );
  if (!isTogether || !hasLogHeading(first, clauses, lexicon)) return [];
  return entries.flatMap(({ position, folded, dates: [date] }) =>
    date
      ? [
          {
            role: 'updated',
            date,
            position,
            from: 0,
            to: Math.max(date.to, quoteEnd(folded, date.to)),
            rule: 'change-log:updated',
          } as const,
        ]
      : [],
  );
}

function isEntry(
  { folded, dates, position }: DatedClause,
  bare: ReadonlySet<number>,
  clauses: readonly Clause[],
  lexicon: Lexicon,
): boolean {
  const [date, second] = dates;
  if (!date || clean(folded.slice(0, date.from), lexicon) !== '') return false;
  const behind = folded.slice(date.to);
  if (countLetters(behind) >= fewestLettersOfEntry) return /^ ?[:–—|.)\]-]/.test(behind);
  const below = clauses[position + 1];
  return (
    second === undefined &&
    below !== undefined &&
    countLetters(below.text) >= fewestLettersOfEntry &&
    !bare.has(position + 1)
  );
}

function hasLogHeading(
  { position, clause }: DatedClause,
  clauses: readonly Clause[],
  lexicon: Lexicon,
): boolean {
  const above = clauses
    .slice(Math.max(0, position - 3), position)
    .map(({ text }) => text.slice(0, 200));
  const texts = [...clause.section, ...above].map(fold);
  return texts.some(
    (text) =>
      foldedHeading.test(text) ||
      (text.length <= 100 && has(text, lexicon.news) && has(text, lexicon.own)),
  );
}

function quoteEnd(folded: string, from: number): number {
  return folded.length - from <= 60 ? folded.length : from;
}
