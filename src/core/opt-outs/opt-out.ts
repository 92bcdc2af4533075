import type { Topic } from '../topic.js';

/** How a control is used: a switch in the settings, a form to fill in, somebody to write to, a signal that a browser sends. */
export const optOutKinds = ['setting', 'form', 'contact', 'browser-signal'] as const;
export type OptOutKind = (typeof optOutKinds)[number];

export const platforms = ['desktop', 'mobile', 'any'] as const;
/** `any`: steps that stand under no platform's heading. */
export type Platform = (typeof platforms)[number];

/** A place that a text names when it says where a control can be used. */
export interface OptOutRegion {
  /** ISO 3166-1 alpha-2, or `EU`, `EEA`; of a state of the U.S., ISO 3166-2 such as `US-CA`. */
  code: string;
  name: string;
  /** False where the text says that the control is not offered there. */
  available: boolean;
  /** `YYYY-MM-DD` where the text says from when on it applies there; else null. */
  from: string | null;
}

/** What one text says of one control by which a person opts out, objects, withdraws consent or chooses. */
export interface FoundOptOut {
  kind: OptOutKind;
  title: string;
  /** The main one first; at least one. */
  topics: readonly Topic[];
  /** How it stands for those who never touch it; null where the text does not say. */
  default: 'on' | 'off' | null;
  /** Normalised address of the switch, form or article; null where the text gives none. */
  href: string | null;
  /** What to do, in order. */
  steps: Readonly<Record<Platform, readonly string[]>>;
  /** Sentences that say what opting out does not do. */
  limitations: readonly string[];
  /** Empty where the text names none. */
  regions: readonly OptOutRegion[];
  /** Forms that the text names beside the control, for what it does not cover. */
  relatedForms: readonly { title: string; href: string }[];
  /** The sentences that name the control, exactly as they stand, each with the index of its clause. */
  evidence: readonly { position: number; quote: string }[];
}
