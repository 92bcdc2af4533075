import type { Topic } from '../topic.js';

/** The kinds of control: a switch in the settings, a form, someone to write to, or a signal from the browser. */
export const optOutKinds = ['setting', 'form', 'contact', 'browser-signal'] as const;
export type OptOutKind = (typeof optOutKinds)[number];

export const platforms = ['desktop', 'mobile', 'any'] as const;
/** `any`: steps that are not under the heading of a platform. */
export type Platform = (typeof platforms)[number];

/** A region that a text names when it says where a control is available. */
export interface OptOutRegion {
  /** ISO 3166-1 alpha-2, `EU` or `EEA`; for a U.S. state, ISO 3166-2 such as `US-CA`. */
  code: string;
  name: string;
  /** False if the text says that the control is not offered there. */
  available: boolean;
  /** `YYYY-MM-DD` from which it applies there; null if the text does not say. */
  from: string | null;
}

/** What one text says about one control for opting out, objecting, withdrawing consent or choosing. */
export interface FoundOptOut {
  kind: OptOutKind;
  title: string;
  /** At least one, with the main one first. */
  topics: readonly Topic[];
  /** The setting for people who never change it; null if the text does not say. */
  default: 'on' | 'off' | null;
  /** Normalised address of the switch, form or article; null if the text gives none. */
  href: string | null;
  /** What to do, in order. */
  steps: Readonly<Record<Platform, readonly string[]>>;
  /** Sentences that say what opting out does not do. */
  limitations: readonly string[];
  /** Empty if the text names none. */
  regions: readonly OptOutRegion[];
  /** Forms that the text names for what the control does not cover. */
  relatedForms: readonly { title: string; href: string }[];
  /** The exact sentences that name the control, each with the index of its clause. */
  evidence: readonly { position: number; quote: string }[];
}
