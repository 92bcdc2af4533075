import type { Op, Significance } from '../change.js';
import type { Topic } from '../topic.js';

export const eventTypes = [
  'change.recorded',
  'change.reverted',
  'effective-date.announced',
  'effective-date.reached',
  'opt-out.changed',
  'document.unreachable',
  'document.recovered',
  'endpoint.test',
] as const;
export type EventType = (typeof eventTypes)[number];

/** Something that happened, as sent to endpoints. */
export interface Event {
  /** The `webhook-id` of every attempt at every endpoint. */
  id: string;
  type: EventType;
  /** When it happened, in epoch milliseconds. */
  at: number;
  matter: Matter;
  /** What the body's `data` holds, without the endpoint's own `sequence`. */
  data: EventData;
}

/** The fields that every event's `data` starts with. */
export interface EventData {
  /** Id of what the event is about: a change, date, control, document or endpoint. */
  id: string;
  /** Where the rest of it is. */
  url: string;
  /** One plain sentence. */
  summary: string;
  [field: string]: unknown;
}

/** What filters look at. Null if events of that type have no such property. */
export interface Matter {
  service: string | null;
  document: string | null;
  topics: readonly Topic[] | null;
  significance: Significance | null;
  ops: readonly Op[] | null;
  /** Days that the event mentions, `YYYY-MM-DD` or `YYYY-MM`. */
  dates: readonly string[] | null;
  unstable: boolean | null;
}

/** For events that are not about a document. */
export const noMatter: Matter = {
  service: null,
  document: null,
  topics: null,
  significance: null,
  ops: null,
  dates: null,
  unstable: null,
};
