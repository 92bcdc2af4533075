import { z } from 'zod';
import { clauseUrl } from '../../core/api-urls.js';
import type { VersionDate, VersionEffective } from '../../store/store.js';
import { ChangeRef, presentChangeRef, presentVersionIdRef, VersionRef } from './refs.js';
import { presentTime, Time } from './time.js';

const dateText = z
  .string()
  .regex(/^\d{4}-\d{2}(?:-\d{2})?$/)
  .describe('`YYYY-MM-DD`, or `YYYY-MM` if the text names no day.');

const ClauseRef = z.strictObject({ id: z.string(), url: z.string() });

export const statement = {
  quote: z.string().describe('The words that state the date, quoted exactly.'),
  clause: ClauseRef.describe('The clause that contains the words.'),
  rule: z.string().describe('The rule that found the words.'),
};

export const datePoint = {
  date: dateText,
  precision: z.enum(['day', 'month']),
};

export const StatedDate = z
  .strictObject({ ...datePoint, ...statement })
  .meta({ id: 'StatedDate', description: 'A date that a text states about itself.' });

const EarlierAnnouncement = z
  .strictObject({
    observedAt: Time.describe('When the announcing version was observed.'),
    version: VersionRef,
    change: ChangeRef.nullable().describe('The change that introduced the announcement.'),
    quote: z.string(),
    clause: ClauseRef,
  })
  .meta({
    id: 'EarlierAnnouncement',
    description: 'The earliest version of the document that announced the date.',
  });

export const Effective = z
  .strictObject({
    inForceFrom: dateText.nullable().describe('The date from which the text says it applies.'),
    lastUpdated: dateText
      .nullable()
      .describe('The date on which the text says it was last updated.'),
    announced: z
      .array(StatedDate)
      .describe('Dates for which the text announces changes to itself, in order.'),
    evidence: z
      .strictObject({
        inForceFrom: z
          .strictObject({ ...datePoint, ...statement, announcedBy: EarlierAnnouncement.nullable() })
          .nullable(),
        lastUpdated: StatedDate.nullable(),
      })
      .describe('The evidence for the first two dates.'),
  })
  .meta({
    id: 'Effective',
    description:
      'The dates that a text states about itself. A date that it does not state is null.',
  });

/** Null before a document's first version. */
export function presentEffective(
  effective: VersionEffective | null,
  documentId: string,
  base: string,
): z.infer<typeof Effective> {
  const { inForceFrom = null, lastUpdated = null, announced = [] } = effective ?? {};
  const present = (date: VersionDate) => presentDate(date, documentId, base);
  return {
    inForceFrom: inForceFrom?.date ?? null,
    lastUpdated: lastUpdated?.date ?? null,
    announced: announced.map(present),
    evidence: {
      inForceFrom: inForceFrom && {
        ...present(inForceFrom),
        announcedBy: presentEarlier(inForceFrom.announcedBy, documentId, base),
      },
      lastUpdated: lastUpdated && present(lastUpdated),
    },
  };
}

function presentDate(
  { date, precision, quote, rule, clauseId }: VersionDate,
  documentId: string,
  base: string,
): z.infer<typeof StatedDate> {
  return { date, precision, quote, clause: presentClauseRef(clauseId, documentId, base), rule };
}

export function presentClauseRef(id: string, documentId: string, base: string) {
  return { id, url: clauseUrl(base, documentId, id) };
}

function presentEarlier(
  announcement: NonNullable<VersionEffective['inForceFrom']>['announcedBy'],
  documentId: string,
  base: string,
): z.infer<typeof EarlierAnnouncement> | null {
  return (
    announcement && {
      observedAt: presentTime(announcement.observedAt),
      version: presentVersionIdRef(announcement.versionId, documentId, base),
      change: presentChangeRef(announcement.changeId, base),
      quote: announcement.quote,
      clause: presentClauseRef(announcement.clauseId, documentId, base),
    }
  );
}
