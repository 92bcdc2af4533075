import { z } from 'zod';
import { optOutAspects } from '../../../core/change.js';
import { states } from '../../../core/status.js';
import type { EventType } from '../../../core/webhooks/event.js';
import { ChangeSummary } from '../change.js';
import { Topic } from '../edit.js';
import { datePoint, Effective } from '../effective.js';
import { ChangeRef, DocumentRef, ServiceRef, VersionRef } from '../refs.js';
import { Time } from '../time.js';

/* What is sent to endpoints: one schema per event type. */

const about = {
  id: z.string().describe('Id of what the event is about.'),
  url: z.string().describe('Where to read the full details.'),
  summary: z.string().describe('The event in one sentence.'),
};

const aboutDocument = {
  ...about,
  service: ServiceRef,
  document: DocumentRef,
  links: z.strictObject({ document: z.string().describe('URL of the document in this API.') }),
};

const change = {
  ...aboutDocument,
  ...ChangeSummary.pick({
    observedAt: true,
    significance: true,
    topics: true,
    stats: true,
    optOuts: true,
    revertOf: true,
    flicker: true,
    unstable: true,
    silent: true,
    silentBecause: true,
  }).shape,
  effective: Effective.omit({ evidence: true }).describe(
    'The dates that the new text states about itself, without the evidence for the first two.',
  ),
};

const announced = {
  ...aboutDocument,
  ...datePoint,
  quote: z.string().describe('The words that announce it.'),
  observedAt: Time,
  version: VersionRef,
  change: ChangeRef.nullable().describe('Null for the first text of a document.'),
};

const words = z.strictObject({ quote: z.string(), firstSeenAt: Time }).nullable();

const reached = {
  ...aboutDocument,
  ...datePoint,
  announced: words.describe('What announced the date; null if nothing did.'),
  stated: words.describe('The text that says it applies from this date; null if none does.'),
};

const position = z.enum(['on', 'off']).nullable();

const optOut = {
  ...aboutDocument,
  title: z.string(),
  topics: z.array(Topic),
  aspects: z.array(z.enum(optOutAspects)).describe('What changed about the control.'),
  default: position.describe(
    'Its state for those who never change it; null if the text does not say, or no longer names the control.',
  ),
  defaultBefore: position.describe('The default in the previous text.'),
  deepLink: z.string().nullable().describe('URL of the control itself.'),
  observedAt: Time,
  change: ChangeRef,
};

const documentState = {
  ...aboutDocument,
  state: z.enum(states),
  since: Time.describe('When it became unreachable.'),
  detail: z.string().describe('What is wrong, or the result of the check.'),
  checkedAt: Time,
};

function event<Type extends EventType, Shape extends z.core.$ZodLooseShape>(
  type: Type,
  shape: Shape,
  description: string,
) {
  return z
    .strictObject({
      type: z.literal(type),
      timestamp: Time.describe('When the event happened.'),
      data: z.strictObject({
        ...shape,
        sequence: z
          .int()
          .min(1)
          .describe(
            'Number of this event among those sent to this endpoint. A gap shows that one is missing.',
          ),
      }),
    })
    .meta({ id: schemaName(type), description });
}

export const eventSchemas = {
  'change.recorded': event('change.recorded', change, 'A new text of a document was recorded.'),
  'change.reverted': event(
    'change.reverted',
    change,
    'An earlier text came back: the change undoes an earlier one.',
  ),
  'effective-date.announced': event(
    'effective-date.announced',
    announced,
    'A text announces a date on which it will change.',
  ),
  'effective-date.reached': event(
    'effective-date.reached',
    reached,
    'A date from which a text applies has arrived. A month counts from its first day.',
  ),
  'opt-out.changed': event('opt-out.changed', optOut, 'A way to opt out changed.'),
  'document.unreachable': event(
    'document.unreachable',
    documentState,
    'A document can no longer be read.',
  ),
  'document.recovered': event(
    'document.recovered',
    documentState,
    'A document that could not be read can be read again.',
  ),
  'endpoint.test': event('endpoint.test', about, 'A test was requested.'),
};

/** `change.recorded` → `ChangeRecordedEvent`. */
export function schemaName(type: EventType): string {
  const words = type.split(/[.-]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Event`;
}
