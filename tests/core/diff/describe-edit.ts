import type { Clause } from '../../../src/core/clause.js';
import { compare, type RawEdit } from '../../../src/core/diff/compare.js';

/** `modified We share. → We sell.` */
export function describeEdit({ op, before, after }: RawEdit): string {
  const words = [before, after].filter((text) => text !== null && text !== undefined);
  return `${op} ${[...new Set(words)].join(' → ')}`;
}

/** What a comparison finds, one line per edit. */
export const edits = (
  before: readonly Clause[],
  after: readonly Clause[],
  language: string | null = null,
) => compare(before, after, language).map(describeEdit);

export const share = 'We may share your personal data with our affiliates and partners.';
export const object = 'You can object to this at any time in your settings.';
export const keep = 'We keep your data for as long as your account is open.';
