import { documentUrl } from '../api-urls.js';
import type { Status } from '../status.js';
import { timeOf } from '../time.js';
import { aboutDocument, type EventContext, matterOf } from './about.js';
import type { Event } from './event.js';
import { eventId } from './event-ids.js';
import type { DocumentStateData } from './payloads.js';

/** One failed check is not news: sites have bad minutes. As with a new text, a second check must agree. */
const failuresThatAreNews = 2;

/** Events for when a document can no longer be read, whatever the reason, and when it can be read again. */
export function documentEvents(
  before: Status,
  after: Status,
  checkedAt: number,
  context: EventContext,
): Event[] {
  const [was, is] = [isOut(before), isOut(after)];
  if (is && !was)
    return [documentEvent('document.unreachable', after, after.since, checkedAt, context)];
  if (was && after.failures === 0) {
    return [documentEvent('document.recovered', after, before.since, checkedAt, context)];
  }
  return [];
}

function isOut({ failures }: Status): boolean {
  return failures >= failuresThatAreNews;
}

function documentEvent(
  type: 'document.unreachable' | 'document.recovered',
  { state, detail }: Status,
  since: number,
  checkedAt: number,
  { document, base, at }: EventContext,
): Event {
  const { id, service, title } = document;
  const what = type === 'document.recovered' ? 'can be read again' : `cannot be read (${state})`;
  const data: DocumentStateData = {
    id,
    url: documentUrl(base, id),
    summary: `${service.name}: “${title}” ${what}.`,
    ...aboutDocument(document, base),
    state,
    since: timeOf(since),
    detail,
    checkedAt: timeOf(checkedAt),
  };
  return { id: eventId(type, id, checkedAt), type, at, matter: matterOf(document), data };
}
