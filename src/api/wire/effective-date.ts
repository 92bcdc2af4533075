import { z } from 'zod';
import { changeUrl, documentUrl } from '../../core/api-urls.js';
import {
  type EffectiveDate as Dated,
  type DateSpan,
  dateStatuses,
} from '../../core/dates/effective-dates.js';
import { datePoint, presentClauseRef, statement } from './effective.js';
import {
  ChangeRef,
  DocumentRef,
  presentChangeRef,
  presentDocumentRef,
  presentService,
  presentVersionIdRef,
  ServiceRef,
  VersionRef,
} from './refs.js';
import { presentTime, Time } from './time.js';

const Span = z
  .strictObject({
    ...statement,
    version: VersionRef.describe('The first version that says so.'),
    change: ChangeRef.nullable().describe(
      'The change that introduced it; null for a first version.',
    ),
    firstSeenAt: Time,
    lastSeenAt: Time.describe('When a version that says so was last seen.'),
    current: z.boolean().describe('Whether the current text says so.'),
  })
  .meta({ id: 'DateSpan', description: 'What versions of a document say about a date.' });

export const EffectiveDate = z
  .strictObject({
    id: z.string().describe('Derived from document and date, and permanent.'),
    url: z
      .string()
      .describe('Where to read more: the change that introduced the date, otherwise the document.'),
    service: ServiceRef,
    document: DocumentRef,
    ...datePoint,
    status: z
      .enum(dateStatuses)
      .describe(
        '`upcoming` until the day (in UTC) or month begins, then `in-force`; `withdrawn` if an announcement disappeared before its day.',
      ),
    announced: Span.nullable().describe('Where the date was announced; null if it never was.'),
    stated: Span.nullable().describe(
      'Where a text says that it is in force from this date; null if none does.',
    ),
  })
  .meta({
    id: 'EffectiveDate',
    description: 'A date from which a text applies: its announcement, and the text that states it.',
  });

export const EffectiveDateList = z
  .strictObject({ data: z.array(EffectiveDate) })
  .meta({ id: 'EffectiveDateList', description: 'Effective dates, in date order.' });

export function presentEffectiveDate(dated: Dated, base: string): z.infer<typeof EffectiveDate> {
  const { document, announced, stated } = dated;
  const { id, date, precision, status } = dated;
  return {
    id,
    url: readOnUrl(dated, base),
    service: presentService(dated.service),
    document: presentDocumentRef(document),
    ...{ date, precision, status },
    announced: announced && presentSpan(announced, document.id, base),
    stated: stated && presentSpan(stated, document.id, base),
  };
}

/** The change that stated the date; otherwise the one that announced it; otherwise the document. */
function readOnUrl({ document, announced, stated }: Dated, base: string): string {
  const changeId = stated?.changeId ?? announced?.changeId ?? null;
  return changeId === null ? documentUrl(base, document.id) : changeUrl(base, changeId);
}

function presentSpan(span: DateSpan, documentId: string, base: string): z.infer<typeof Span> {
  return {
    quote: span.quote,
    clause: presentClauseRef(span.clauseId, documentId, base),
    rule: span.rule,
    version: presentVersionIdRef(span.versionId, documentId, base),
    change: presentChangeRef(span.changeId, base),
    firstSeenAt: presentTime(span.firstSeenAt),
    lastSeenAt: presentTime(span.lastSeenAt),
    current: span.replacedAt === null,
  };
}
