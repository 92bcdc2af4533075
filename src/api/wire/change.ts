import { z } from 'zod';
import { changeUrl, optOutUrl } from '../../core/api-urls.js';
import { optOutAspects } from '../../core/change.js';
import type { ChangeRecord } from '../../store/store.js';
import { Edit, presentEdit, presentStats, Significance, Stats, Topic } from './edit.js';
import { Effective, presentEffective } from './effective.js';
import { Page } from './page.js';
import {
  ChangeRef,
  DocumentRef,
  presentChangeRef,
  presentDocumentRef,
  presentService,
  ServiceRef,
} from './refs.js';
import { presentTime, Time } from './time.js';

const VersionEnd = z
  .strictObject({
    id: z.string().describe('Id of the version; see /documents/{id}/versions/{vid}.'),
    capturedAt: Time.describe('When the capture that shows this version was received.'),
    sha256: z.string().describe('SHA-256 of the bytes of that capture, in hex.'),
  })
  .meta({ id: 'VersionEnd', description: 'A version and the capture that proves it.' });

const OptOutDifference = z
  .strictObject({
    id: z.string().describe('Id of the control; see /opt-outs/{id}.'),
    url: z.string().describe('URL of the control in this API.'),
    what: z.enum(optOutAspects).describe('What changed about it.'),
  })
  .meta({ id: 'OptOutDifference', description: 'One aspect of a control that changed.' });

const fields = {
  id: z
    .string()
    .describe(
      'Derived from the content: permanent, and the same on every server that saw the change.',
    ),
  seq: z.int().min(1).describe('Position in the order in which this server recorded changes.'),
  url: z.string().describe('Permanent URL of this change.'),
  service: ServiceRef,
  document: DocumentRef,
  observedAt: Time.describe('When the first capture that shows the new text was received.'),
  lastSeenUnchangedAt: Time.describe(
    'When the old text was last seen. It changed after this time.',
  ),
  recordedAt: Time.describe(
    'When this server recorded the change; for imported history, much later than it was observed.',
  ),
  significance: Significance,
  topics: z.array(Topic).describe('The topics of all its edits.'),
  summary: z.string().describe('The change in one sentence.'),
  effective: Effective.describe('The dates that the new text states about itself.'),
  stats: Stats,
  from: VersionEnd,
  to: VersionEnd,
  revertOf: ChangeRef.nullable().describe(
    'The change that this one undoes, by bringing back the earlier text; otherwise null.',
  ),
  flicker: z
    .boolean()
    .describe(
      'True for both changes of a pair that undo each other within days. The first is marked when the second is recorded.',
    ),
  unstable: z
    .boolean()
    .describe(
      'True if every edit is in a place that differs at nearly every check (see `unstable` of the document). May become true later.',
    ),
  silent: z
    .boolean()
    .describe(
      'True if the words of the terms changed but the document’s own dates do not reflect it: they are unchanged, or the change came before the day announced for it. Never true for a document that states no date.',
    ),
  silentBecause: z
    .string()
    .nullable()
    .describe('Why the change is `silent`, in one sentence; null if it is not.'),
  optOuts: z
    .array(OptOutDifference)
    .describe('Opt-outs that changed: one entry for each control and aspect.'),
};

export const ChangeSummary = z
  .strictObject(fields)
  .meta({ id: 'ChangeSummary', description: 'A change without its edits (`view=summary`).' });

export const Change = z
  .strictObject({ ...fields, edits: z.array(Edit).describe('Clause by clause, in reading order.') })
  .meta({ id: 'Change', description: 'What one version of a document did to the one before it.' });

export const ChangesPage = z
  .strictObject({
    data: z.array(z.union([Change, ChangeSummary])).describe('Full changes, or summaries.'),
    page: Page,
  })
  .meta({
    id: 'ChangesPage',
    description: 'A page of changes, in the order in which they were recorded.',
  });

export function presentChange(change: ChangeRecord, base: string) {
  const edits = change.edits.map((edit) => presentEdit(edit, change.documentId, base));
  return { ...presentSummary(change, base), edits };
}

export function presentSummary(change: ChangeRecord, base: string): z.infer<typeof ChangeSummary> {
  return {
    id: change.id,
    seq: change.seq,
    url: changeUrl(base, change.id),
    service: presentService(change.service),
    document: presentDocumentRef(change.document),
    observedAt: presentTime(change.observedAt),
    lastSeenUnchangedAt: presentTime(change.lastSeenUnchangedAt),
    recordedAt: presentTime(change.recordedAt),
    significance: change.significance,
    topics: [...change.topics],
    summary: change.summary,
    effective: presentEffective(change.effective, change.documentId, base),
    stats: presentStats(change.stats),
    from: presentEnd(change.from),
    to: presentEnd(change.to),
    revertOf: presentChangeRef(change.revertOf, base),
    flicker: change.flicker,
    unstable: change.unstable,
    silent: change.silent !== null,
    silentBecause: change.silent,
    optOuts: change.optOuts.map(({ id, what }) => ({ id, url: optOutUrl(base, id), what })),
  };
}

function presentEnd({ id, at, sha256 }: ChangeRecord['from']): z.infer<typeof VersionEnd> {
  return { id, capturedAt: presentTime(at), sha256 };
}
