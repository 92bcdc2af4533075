import { changeUrl } from '../api-urls.js';
import type { Change } from '../change.js';
import type { Effective } from '../dates/effective.js';
import { timeOf } from '../time.js';
import { aboutDocument, type EventContext } from './about.js';
import type { Event } from './event.js';
import { eventId } from './event-ids.js';
import type { ChangeData } from './payloads.js';

/** A change makes one event: `change.reverted` if it brings back the text from before an earlier change, otherwise `change.recorded`. */
export function changeEvent(change: Change, effective: Effective, context: EventContext): Event {
  const type = change.revertOf === null ? 'change.recorded' : 'change.reverted';
  const data = dataOf(change, effective, context);
  const { inForceFrom, announced } = data.effective;
  return {
    id: eventId(type, change.id),
    type,
    at: context.at,
    matter: {
      service: context.document.service.id,
      document: context.document.id,
      topics: change.topics,
      significance: change.significance,
      ops: [...new Set(change.edits.map(({ op }) => op))],
      dates: inForceFrom === null ? announced : [inForceFrom, ...announced],
      unstable: change.unstable,
    },
    data,
  };
}

function dataOf(
  change: Change,
  effective: Effective,
  { document, base }: EventContext,
): ChangeData {
  const { id, summary, observedAt, significance, topics, stats, optOuts, revertOf } = change;
  return {
    id,
    url: changeUrl(base, id),
    summary,
    ...aboutDocument(document, base),
    observedAt: timeOf(observedAt),
    significance,
    topics,
    stats,
    effective: {
      inForceFrom: effective.inForceFrom?.date ?? null,
      lastUpdated: effective.lastUpdated?.date ?? null,
      announced: effective.announced.map(({ date }) => date),
    },
    optOuts,
    flicker: change.flicker,
    unstable: change.unstable,
    revertOf: revertOf === null ? null : { id: revertOf, url: changeUrl(base, revertOf) },
  };
}
