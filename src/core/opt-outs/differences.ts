import { sameForAll } from '../address-locale.js';
import type { OptOutAspect, OptOutDifference } from '../change.js';
import type { KeptOptOut } from './opt-out-ids.js';
import type { OptOutStatement } from './opt-out-mention.js';

/** What readers who relied on the previous text should know: one entry per aspect of each control. */
export function optOutDifferences(
  before: readonly KeptOptOut[],
  after: readonly KeptOptOut[],
): OptOutDifference[] {
  const old = new Map(before.map((optOut) => [optOut.id, optOut]));
  const now = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((optOut) => {
      const previous = old.get(optOut.id);
      const aspects = previous ? aspectsThatDiffer(previous, optOut) : (['added'] as const);
      return aspects.map((what) => ({ id: optOut.id, what }));
    }),
    ...before.filter(({ id }) => !now.has(id)).map(({ id }) => ({ id, what: 'removed' as const })),
  ];
}

/** Titles are ignored, because they come from wherever a text has them. So is the order of regions. */
export function aspectsThatDiffer(before: OptOutStatement, after: OptOutStatement): OptOutAspect[] {
  return aspects.filter(([, of]) => !isSame(of(before), of(after))).map(([what]) => what);
}

const aspects: readonly (readonly [OptOutAspect, (statement: OptOutStatement) => unknown])[] = [
  ['default', (statement) => statement.default],
  ['link', ({ href }) => href && sameForAll(href)],
  ['steps', ({ steps }) => [steps.desktop, steps.mobile, steps.any]],
  ['limitation', ({ limitations }) => limitations],
  [
    'region',
    ({ regions }) =>
      regions.map(({ code, available, from }) => `${code} ${available} ${from}`).sort(),
  ],
  ['related-form', ({ relatedForms }) => relatedForms.map(({ href }) => sameForAll(href))],
];

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
