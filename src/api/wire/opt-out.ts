import { z } from 'zod';
import { optOutUrl } from '../../core/api-urls.js';
import type { CuratedOptOut } from '../../core/opt-outs/curated.js';
import { comparedFields, verdicts } from '../../core/opt-outs/curated-status.js';
import type { OptOutPeriod } from '../../core/opt-outs/history.js';
import { optOutKinds } from '../../core/opt-outs/opt-out.js';
import { type OptOut as Kept, statedFields } from '../../core/opt-outs/record.js';
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
    quote: z.string().describe('The sentence, exactly as it stands.'),
    clause: z.strictObject({ id: z.string(), url: z.string() }),
    version: VersionRef.describe('The newest version with it.'),
    firstSeenAt: Time,
    lastSeenAt: Time,
    current: z.boolean().describe('Whether the text in force says so.'),
  })
  .meta({ id: 'Evidence', description: 'A sentence that names a control.' });

const Curated = z
  .strictObject({
    verdict: z
      .enum(verdicts)
      .describe(
        '`unchecked`: no captured page names the control yet. `confirmed`: pages agree. `contradicted`: a page in force says otherwise. `outdated`: pages agreed once, and now say otherwise or no longer name it.',
      ),
    differs: z.array(z.enum(comparedFields)).describe('In what a page in force says otherwise.'),
    fills: z
      .array(z.enum(statedFields))
      .describe('Fields of the control that come from here, since no page states them.'),
    says: z.strictObject({ title: z.string(), ...statement }),
    note: z.string().nullable().describe('What else a reader should know.'),
    citations: z.array(
      z.strictObject({ publisher: z.string(), title: z.string(), url: z.string().nullable() }),
    ),
    asOf: z.string().describe('`YYYY-MM-DD` on which it was last read against its citations.'),
  })
  .meta({
    id: 'Curated',
    description: 'What the catalogue says of a control that the site shows to members alone.',
  });

const fields = {
  id: z.string().describe('The same in every version and document of the service.'),
  url: z.string(),
  service: ServiceRef,
  source: z
    .enum(['curated', 'captured'])
    .describe('`curated` while no captured page has named it: then the catalogue alone says so.'),
  current: z.boolean().describe('False once no text in force names it.'),
  kind: z.enum(optOutKinds),
  title: z.string(),
  topic: Topic.describe('The main one of `topics`.'),
  topics: z.array(Topic),
  ...statement,
  effectiveFrom: z
    .string()
    .nullable()
    .describe('`YYYY-MM-DD` from which what can be opted out of takes place, as reported.'),
  evidence: z.array(Evidence).describe('Sentences of pages, the ones in force first.'),
  curated: Curated.nullable(),
};

const Period = z
  .strictObject({
    from: Time.describe('When the first version that says so was observed.'),
    until: Time.nullable().describe(
      'When a version without it was observed; null while it stands.',
    ),
    document: DocumentRef,
    version: VersionRef,
    change: ChangeRef.nullable().describe('The change that brought it; null for a first version.'),
    title: z.string(),
    ...statement,
  })
  .meta({
    id: 'OptOutPeriod',
    description: 'What a document said of a control, and for how long.',
  });

export const OptOut = z
  .strictObject({ ...fields, history: z.array(Period).describe('Oldest first.') })
  .meta({
    id: 'OptOut',
    description: 'A way to opt out, object, withdraw consent or choose, with its history.',
  });

export const OptOutList = z
  .strictObject({ data: z.array(OptOut) })
  .meta({ id: 'OptOutList', description: 'Controls, by service and title.' });

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
    topic: optOut.topics[0] ?? 'user-choice-control',
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
    title: period.said.title,
    ...presentStatement(period.said),
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

function presentCurated({ verdict, differs, fills, entry }: NonNullable<Kept['curated']>) {
  const citations = entry.citations.map(({ publisher, title, url }) => ({ publisher, title, url }));
  return {
    ...{ verdict, differs: [...differs], fills: [...fills] },
    says: { title: entry.title, ...presentStatement(entry satisfies CuratedOptOut) },
    note: entry.note,
    citations,
    asOf: entry.asOf,
  };
}
