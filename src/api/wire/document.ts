import { z } from 'zod';
import { documentUrl } from '../../core/api-urls.js';
import { type PlaceStats, unstablePlaces } from '../../core/recognise/unstable-places.js';
import { states } from '../../core/status.js';
import type { DocumentRecord } from '../../store/store.js';
import { clauseKinds } from './edit.js';
import { Effective, presentEffective } from './effective.js';
import { presentDocumentRef, presentService, ServiceRef } from './refs.js';
import { presentTime, Time } from './time.js';
import { presentVersion, Version } from './version.js';
import {
  Doubted,
  Pending,
  presentDoubt,
  presentPending,
  presentWarning,
  Warning,
} from './waiting.js';

const UnstablePlace = z
  .strictObject({
    aspect: z.enum(['words', 'links']).describe('What differs there: words or link targets.'),
    section: z.array(z.string()).describe('The headings above the place, outermost first.'),
    kind: z.enum(clauseKinds),
    sample: z.string().describe('The latest text at this place, shortened.'),
    differed: z.int().min(0).describe('In how many readings it differed from the one before.'),
    readings: z.int().min(0).describe('How many readings there have been since it first differed.'),
  })
  .meta({
    id: 'UnstablePlace',
    description:
      'A place that differs at nearly every check, such as a list of related articles: part of the frame although it is inside the main text.',
  });

export const Document = z
  .strictObject({
    id: z.string().describe('Full id, such as `linkedin/privacy-policy`.'),
    service: ServiceRef,
    title: z.string(),
    url: z.string().describe('The publisher’s URL of the document.'),
    language: z.string().describe('BCP 47 primary language.'),
    watched: z
      .boolean()
      .describe('False once the catalogue no longer declares it. Its history is kept.'),
    robots: z
      .strictObject({ obeyed: z.boolean(), reason: z.string().nullable() })
      .describe('Whether robots.txt is obeyed for this document and, if not, why.'),
    state: z
      .enum(states)
      .describe(
        '`ok`; `pending-confirmation` (a new text was seen and needs a second check); `blocked` (the site refuses access); `unreachable`; `suspect` (pages arrive, but they do not look like the document); `unchecked` (no check yet).',
      ),
    stateSince: Time,
    detail: z.string().describe('One sentence: what is wrong and what happens next.'),
    failures: z.int().min(0).describe('Consecutive checks that gave no text.'),
    lastCheck: z
      .strictObject({
        at: Time,
        outcome: z.string().describe('Such as `version`, `unchanged`, `pending`, `blocked`.'),
        detail: z.string(),
      })
      .nullable()
      .describe('The last check, whatever its result.'),
    lastCaptureAt: Time.nullable().describe('When its text was last received.'),
    currentVersion: Version.nullable().describe('The newest version; null before the first.'),
    effective: Effective.describe('The dates that the current version states about itself.'),
    pending: Pending.nullable().describe('A text that was seen but is not confirmed yet.'),
    doubt: Doubted.nullable().describe(
      'Why the last page that arrived was not accepted; null if it was. If the page shows a text that may be confirmed nevertheless, that text is also `pending`.',
    ),
    warnings: z
      .array(Warning)
      .describe(
        'Signs that `select` and `remove` no longer fit the page. A new declaration starts anew.',
      ),
    unstable: z
      .array(UnstablePlace)
      .describe(
        'Learned from earlier checks. Changes that lie only in these places are marked `unstable`.',
      ),
    nextCheckAt: Time.nullable().describe('Null if it is no longer watched.'),
    links: z
      .strictObject({ self: z.string(), versions: z.string(), changes: z.string() })
      .describe('Related URLs in this API.'),
  })
  .meta({ id: 'Document', description: 'A document and its state.' });

export const DocumentList = z
  .strictObject({ data: z.array(Document) })
  .meta({ id: 'DocumentList', description: 'Every document that is or was watched.' });

export function presentDocument(record: DocumentRecord, base: string): z.infer<typeof Document> {
  const { status } = record;
  const self = documentUrl(base, record.id);
  const { id, title, url, language } = presentDocumentRef(record);
  return {
    id,
    service: presentService(record.service),
    title,
    url,
    language,
    watched: record.watched,
    robots: { obeyed: record.robots.obeyed, reason: record.robots.reason },
    state: status.state,
    stateSince: presentTime(status.since),
    detail: status.detail,
    failures: status.failures,
    lastCheck: presentCheck(record.lastCheck),
    lastCaptureAt: record.lastCaptureAt === null ? null : presentTime(record.lastCaptureAt),
    currentVersion: record.current && presentVersion(record.current, base),
    effective: presentEffective(record.current?.effective ?? null, id, base),
    pending: presentPending(record),
    doubt: presentDoubt(record),
    warnings: record.warnings.map(presentWarning),
    unstable: unstablePlaces(record.placeHistory).map(presentPlace),
    nextCheckAt: record.watched ? presentTime(status.nextCheckAt) : null,
    links: {
      self,
      versions: `${self}/versions`,
      changes: `${base}/changes?document=${encodeURIComponent(id)}`,
    },
  };
}

function presentCheck(check: DocumentRecord['lastCheck']) {
  return check && { at: presentTime(check.at), outcome: check.outcome, detail: check.detail };
}

function presentPlace({ aspect, section, kind, sample, differed, readings }: PlaceStats) {
  return { aspect, section: [...section], kind, sample, differed, readings };
}
