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
    capturedAt: Time.describe('When the capture was received that shows this version.'),
    sha256: z.string().describe('SHA-256 of the bytes of that capture, in hex.'),
  })
  .meta({ id: 'VersionEnd', description: 'A version and the capture that proves it.' });

const OptOutDifference = z
  .strictObject({
    id: z.string().describe('Id of the control; see /opt-outs/{id}.'),
    url: z.string().describe('Address of the control in this API.'),
    what: z.enum(optOutAspects).describe('What changed about it.'),
  })
  .meta({ id: 'OptOutDifference', description: 'Something that changed about a way to opt out.' });

const fields = {
  id: z
    .string()
    .describe('Follows from the content: the same for ever, and on every machine that saw it.'),
  seq: z.int().min(1).describe('Place in the order of recording on this server.'),
  url: z.string().describe('Address of this change, to be quoted.'),
  service: ServiceRef,
  document: DocumentRef,
  observedAt: Time.describe('When the first capture that shows the new text was received.'),
  lastSeenUnchangedAt: Time.describe('When the old text was last seen: it changed after this.'),
  recordedAt: Time.describe('When this server recorded the change; long after, when imported.'),
  significance: Significance,
  topics: z.array(Topic).describe('Of all its edits.'),
  summary: z.string().describe('One plain sentence made from the facts below.'),
  effective: Effective.describe('The dates that the new text states of itself.'),
  stats: Stats,
  from: VersionEnd,
  to: VersionEnd,
  revertOf: ChangeRef.nullable().describe(
    'The change that this one undoes: the text from before it is back.',
  ),
  flicker: z
    .boolean()
    .describe(
      'True for both changes of a pair that undo each other within days: text that came and went. The first one is marked when the second one is recorded.',
    ),
  unstable: z
    .boolean()
    .describe(
      'True when every edit lies in places that differ at nearly every check, which `unstable` of the document lists. May be found out later.',
    ),
  silent: z
    .boolean()
    .describe(
      'True when the terms were reworded but no date in the document says so: its own dates are unchanged, or the change came before the day announced for it. Never true for a document that states no date.',
    ),
  silentBecause: z
    .string()
    .nullable()
    .describe('Why the change is `silent`, in one sentence; null when it is not.'),
  optOuts: z
    .array(OptOutDifference)
    .describe('Ways to opt out that changed: one entry for each control and aspect.'),
};

export const ChangeSummary = z
  .strictObject(fields)
  .meta({ id: 'ChangeSummary', description: 'A change without its edits (`view=summary`).' });

export const Change = z
  .strictObject({ ...fields, edits: z.array(Edit).describe('Clause by clause, in reading order.') })
  .meta({ id: 'Change', description: 'What one version of a document did to the one before it.' });

export const ChangesPage = z
  .strictObject({
    data: z.array(z.union([Change, ChangeSummary])).describe('Whole changes, or summaries.'),
    page: Page,
  })
  .meta({ id: 'ChangesPage', description: 'Changes in the order of recording.' });

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
