import type { OptOutAspect, OptOutDifference, Significance, Stats } from '../change.js';
import type { Precision } from '../dates/effective.js';
import type { Service } from '../document.js';
import type { State } from '../status.js';
import type { Topic } from '../topic.js';
import type { EventData, EventType } from './event.js';

/* What the `data` of each type of event holds, without `sequence`. Times are RFC 3339, addresses absolute. */

/** Something with its own page. */
export interface Ref {
  id: string;
  url: string;
}

export interface AboutDocument extends EventData {
  service: Service;
  /** `url` is the publisher's; ours is in `links`. */
  document: { id: string; title: string; url: string; language: string };
  links: { document: string };
}

export interface ChangeData extends AboutDocument {
  observedAt: string;
  significance: Significance;
  topics: readonly Topic[];
  stats: Stats;
  /** The dates that the new text states, without the evidence for the first two. */
  effective: {
    inForceFrom: string | null;
    lastUpdated: string | null;
    announced: readonly AnnouncedDate[];
  };
  optOuts: readonly (OptOutDifference & Ref)[];
  revertOf: Ref | null;
  flicker: boolean;
  unstable: boolean;
  silent: boolean;
  silentBecause: string | null;
}

/** A date for which a text announces a change of itself. */
export interface AnnouncedDate {
  date: string;
  precision: Precision;
  quote: string;
  clause: Ref;
  rule: string;
}

export interface AnnouncedDateData extends AboutDocument {
  date: string;
  precision: Precision;
  quote: string;
  observedAt: string;
  version: Ref;
  /** Null for the first text of a document. */
  change: Ref | null;
}

export interface ReachedDateData extends AboutDocument {
  date: string;
  precision: Precision;
  /** The words that announced the date, and those of a text that says it applies from then on. */
  announced: { quote: string; firstSeenAt: string } | null;
  stated: { quote: string; firstSeenAt: string } | null;
}

export interface OptOutData extends AboutDocument {
  title: string;
  topics: readonly Topic[];
  /** What changed about the control. */
  aspects: readonly OptOutAspect[];
  /** The default setting; null if the text does not say, or no longer mentions the control. */
  default: 'on' | 'off' | null;
  defaultBefore: 'on' | 'off' | null;
  /** Address of the control itself. */
  deepLink: string | null;
  observedAt: string;
  change: Ref;
}

export interface DocumentStateData extends AboutDocument {
  state: State;
  /** When the document stopped being readable. */
  since: string;
  /** What is wrong, or the result of the check. */
  detail: string;
  checkedAt: string;
}

export interface DataByType {
  'change.recorded': ChangeData;
  'change.reverted': ChangeData;
  'effective-date.announced': AnnouncedDateData;
  'effective-date.reached': ReachedDateData;
  'opt-out.changed': OptOutData;
  'document.unreachable': DocumentStateData;
  'document.recovered': DocumentStateData;
  'endpoint.test': EventData;
}

/** Every type has a shape. */
export type PayloadOf<Type extends EventType> = DataByType[Type];
