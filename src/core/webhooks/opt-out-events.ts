import { changeUrl, optOutUrl } from '../api-urls.js';
import type { Change, OptOutAspect } from '../change.js';
import type { KeptFacts } from '../facts.js';
import { grouped } from '../grouped.js';
import type { KeptOptOut } from '../opt-outs/opt-out-ids.js';
import { timeOf } from '../time.js';
import { aboutDocument, type EventContext, matterOf } from './about.js';
import type { Event } from './event.js';
import { eventId } from './event-ids.js';
import type { OptOutData } from './payloads.js';

/** One event for each control about which the new text says something different. */
export function optOutEvents(
  change: Change,
  facts: { before: KeptFacts; after: KeptFacts },
  context: EventContext,
): Event[] {
  const byId = grouped(change.optOuts, ({ id }) => id);
  return [...byId].flatMap(([id, differences]) => {
    const stands = (at: KeptFacts) => at.optOuts.find((one) => one.id === id) ?? null;
    const sides = { before: stands(facts.before), after: stands(facts.after) };
    const control = sides.after ?? sides.before;
    if (!control) return [];
    const aspects = differences.map(({ what }) => what);
    return [optOutEvent({ control, sides, aspects }, change, context)];
  });
}

interface ChangedControl {
  control: KeptOptOut;
  sides: { before: KeptOptOut | null; after: KeptOptOut | null };
  aspects: readonly OptOutAspect[];
}

function optOutEvent(
  { control, sides, aspects }: ChangedControl,
  change: Change,
  { document, base, at }: EventContext,
): Event {
  const { id, title, topics, href } = control;
  const data: OptOutData = {
    id,
    url: optOutUrl(base, id),
    summary: `${document.service.name}: “${document.title}” changed what it says about the control “${title}” (${aspects.join(', ')}).`,
    ...aboutDocument(document, base),
    title,
    topics,
    aspects,
    default: sides.after?.default ?? null,
    defaultBefore: sides.before?.default ?? null,
    deepLink: href,
    observedAt: timeOf(change.observedAt),
    change: { id: change.id, url: changeUrl(base, change.id) },
  };
  return {
    id: eventId('opt-out.changed', id, change.id),
    type: 'opt-out.changed',
    at,
    matter: { ...matterOf(document), topics },
    data,
  };
}
