import { changeUrl, clauseUrl, optOutUrl } from '../api-urls.js';
import type { Change } from '../change.js';
import type { Effective } from '../dates/effective.js';
import { timeOf } from '../time.js';
import { aboutDocument, type EventContext } from './about.js';
import type { Event } from './event.js';
import { eventId } from './event-ids.js';
import type { ChangeData } from './payloads.js';

/** What an event needs to know about the version that a change leads to. */
export interface ChangedTo {
  effective: Effective;
  /** Ids of its clauses, in order. */
  clauseIds: readonly string[];
}

/** One event: `change.reverted` if the change undoes an earlier one, otherwise `change.recorded`. */
export function changeEvent(change: Change, to: ChangedTo, context: EventContext): Event {
  const type = change.revertOf === null ? 'change.recorded' : 'change.reverted';
  const data = dataOf(change, to, context);
  const { inForceFrom } = data.effective;
  const announced = data.effective.announced.map(({ date }) => date);
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

function dataOf(change: Change, to: ChangedTo, { document, base }: EventContext): ChangeData {
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
    effective: datesOf(to, (clauseId) => clauseUrl(base, document.id, clauseId)),
    optOuts: optOuts.map((one) => ({ id: one.id, url: optOutUrl(base, one.id), what: one.what })),
    revertOf: revertOf === null ? null : { id: revertOf, url: changeUrl(base, revertOf) },
    flicker: change.flicker,
    unstable: change.unstable,
    silent: change.silent !== null,
    silentBecause: change.silent,
  };
}

function datesOf(
  { effective, clauseIds }: ChangedTo,
  urlOf: (clauseId: string) => string,
): ChangeData['effective'] {
  return {
    inForceFrom: effective.inForceFrom?.date ?? null,
    lastUpdated: effective.lastUpdated?.date ?? null,
    announced: effective.announced.map(({ date, precision, quote, position, rule }) => {
      const id = clauseIds[position];
      if (id === undefined) throw new Error(`There is no clause ${position} to announce ${date}.`);
      return { date, precision, quote, clause: { id, url: urlOf(id) }, rule };
    }),
  };
}
