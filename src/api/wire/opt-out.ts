import { z } from 'zod';
import { optOutUrl } from '../../core/api-urls.js';
import { must } from '../../core/must.js';
import { comparedFields, verdicts } from '../../core/opt-outs/curated-status.js';
import type { OptOutPeriod } from '../../core/opt-outs/history.js';
import { statedFields } from '../../core/opt-outs/merge-statements.js';
import { optOutKinds } from '../../core/opt-outs/opt-out.js';
import type { OptOutStatement } from '../../core/opt-outs/opt-out-mention.js';
import type { OptOut as Kept } from '../../core/opt-outs/record.js';
import { Topic } from './edit.js';
import { presentClauseRef } from './effective.js';
import { presentStatement, statement } from './opt-out-statement.js';
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

const Evidence = z
  .strictObject({
    document: DocumentRef,
    quote: z.string().describe('The sentence, quoted exactly.'),
    clause: z.strictObject({ id: z.string(), url: z.string() }),
    version: VersionRef.describe('The newest version that contains it.'),
    firstSeenAt: Time,
    lastSeenAt: Time,
    current: z.boolean().describe('Whether the current text says so.'),
  })
  .meta({ id: 'Evidence', description: 'A sentence that names a control.' });

const said = z.strictObject({ title: z.string(), ...statement });

const Curated = z
  .strictObject({
    verdict: z
      .enum(verdicts)
      .describe(
        '`unchecked`: no captured page names the control yet. `confirmed`: the pages agree. `contradicted`: a current page disagrees. `outdated`: the pages once agreed, but now disagree or no longer name the control.',
      ),
    conflictingFields: z
      .array(z.enum(comparedFields))
      .describe('Fields on which a current page disagrees.'),
    filledFields: z
      .array(z.enum(statedFields))
      .describe('Fields of the control that come from the catalogue because no page states them.'),
    catalogueSays: said.describe('What the catalogue says about the control.'),
    pageSays: said
      .nullable()
      .describe(
        'What the pages say about it: the current ones or, if none names it any more, earlier ones. Null if no page has ever named it.',
      ),
    note: z.string().nullable().describe('Anything else that a reader should know.'),
    citations: z
      .array(
        z.strictObject({ publisher: z.string(), title: z.string(), href: z.string().nullable() }),
      )
      .describe('The reports that the entry is based on.'),
    asOf: z.string().describe('`YYYY-MM-DD` on which it was last checked against its citations.'),
  })
  .meta({
    id: 'Curated',
    description:
      'What the catalogue says about a control that the site shows only to signed-in members.',
  });

const fields = {
  id: z.string().describe('The same in every version and document of the service.'),
  url: z.string(),
  service: ServiceRef,
  source: z
    .enum(['curated', 'captured'])
    .describe('`captured` if a captured page has named it; `curated` if only the catalogue does.'),
  current: z.boolean().describe('False once no current text names it.'),
  kind: z.enum(optOutKinds),
  title: z.string(),
  topic: Topic.describe('The main one of `topics`.'),
  topics: z.array(Topic),
  ...statement,
  effectiveFrom: z
    .string()
    .nullable()
    .describe(
      '`YYYY-MM-DD` on which the practice that this control opts out of begins, as reported.',
    ),
  evidence: z.array(Evidence).describe('Sentences from pages, current ones first.'),
  curated: Curated.nullable(),
};

const Period = z
  .strictObject({
    from: Time.describe('When the first version that says so was observed.'),
    until: Time.nullable().describe(
      'When the first version that no longer says so was observed; null if the current one does.',
    ),
    document: DocumentRef,
    version: VersionRef,
    change: ChangeRef.nullable().describe(
      'The change that introduced it; null for a first version.',
    ),
    title: z.string(),
    ...statement,
  })
  .meta({
    id: 'OptOutPeriod',
    description: 'What a document said about a control, and for how long.',
  });

export const OptOut = z
  .strictObject({ ...fields, history: z.array(Period).describe('Oldest first.') })
  .meta({
    id: 'OptOut',
    description: 'A way to opt out, object, withdraw consent or choose, with its history.',
  });

export const OptOutList = z
  .strictObject({ data: z.array(OptOut) })
  .meta({ id: 'OptOutList', description: 'Controls, sorted by service and title.' });

export function presentOptOut(
  optOut: Kept,
  history: readonly OptOutPeriod[],
  base: string,
): z.infer<typeof OptOut> {
  return {
    id: optOut.id,
    url: optOutUrl(base, optOut.id),
    service: presentService(optOut.service),
    source: optOut.source,
    current: optOut.current,
    kind: optOut.kind,
    title: optOut.title,
    topic: must(optOut.topics[0], 'the main topic of a control'),
    topics: [...optOut.topics],
    ...presentStatement(optOut),
    effectiveFrom: optOut.effectiveFrom,
    evidence: optOut.evidence.map((piece) => presentEvidence(piece, base)),
    curated: optOut.curated && presentCurated(optOut.curated),
    history: history.map((period) => presentPeriod(period, base)),
  };
}

function presentPeriod(period: OptOutPeriod, base: string): z.infer<typeof Period> {
  return {
    from: presentTime(period.from),
    until: period.until === null ? null : presentTime(period.until),
    document: presentDocumentRef(period.document),
    version: presentVersionIdRef(period.versionId, period.document.id, base),
    change: presentChangeRef(period.changeId, base),
    ...presentSaid(period.statement),
  };
}

function presentEvidence(
  {
    document,
    quote,
    clauseId,
    versionId,
    firstSeenAt,
    lastSeenAt,
    current,
  }: Kept['evidence'][number],
  base: string,
): z.infer<typeof Evidence> {
  return {
    document: presentDocumentRef(document),
    quote,
    clause: presentClauseRef(clauseId, document.id, base),
    version: presentVersionIdRef(versionId, document.id, base),
    firstSeenAt: presentTime(firstSeenAt),
    lastSeenAt: presentTime(lastSeenAt),
    current,
  };
}

function presentCurated({
  verdict,
  conflictingFields,
  filledFields,
  pageSays,
  entry,
}: NonNullable<Kept['curated']>): z.infer<typeof Curated> {
  return {
    verdict,
    conflictingFields: [...conflictingFields],
    filledFields: [...filledFields],
    catalogueSays: presentSaid(entry),
    pageSays: pageSays && presentSaid(pageSays),
    note: entry.note,
    citations: entry.citations.map(({ publisher, title, href }) => ({ publisher, title, href })),
    asOf: entry.asOf,
  };
}

function presentSaid(statement: OptOutStatement): z.infer<typeof said> {
  return { title: statement.title, ...presentStatement(statement) };
}
