import type { Status } from '../core/status.js';
import type { EventContext } from '../core/webhooks/about.js';
import { changeEvent } from '../core/webhooks/change-events.js';
import { announcedEvents } from '../core/webhooks/date-events.js';
import { documentEvents } from '../core/webhooks/document-events.js';
import type { Event } from '../core/webhooks/event.js';
import { optOutEvents } from '../core/webhooks/opt-out-events.js';
import type { Publication } from './publication.js';

/** A document's status before and after a check. */
export interface StatusChange {
  before: Status;
  after: Status;
  checkedAt: number;
}

/** The events of a check, in the order in which endpoints should receive them. */
export function eventsOf(
  status: StatusChange,
  publication: Publication | null,
  context: EventContext,
): Event[] {
  return [
    ...documentEvents(status.before, status.after, status.checkedAt, context),
    ...(publication ? publicationEvents(publication, context) : []),
  ];
}

function publicationEvents(
  { version, change, before }: Publication,
  context: EventContext,
): Event[] {
  const { id: versionId, observedAt, facts, clauseIds } = version;
  const to = { effective: facts.effective, clauseIds };
  const dated = { versionId, changeId: change?.id ?? null, observedAt };
  return [
    ...(change ? [changeEvent(change, to, context)] : []),
    ...announcedEvents(before.effective, facts.effective, dated, context),
    ...(change ? optOutEvents(change, { before, after: facts }, context) : []),
  ];
}
