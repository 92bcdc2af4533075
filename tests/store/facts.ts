import { precisionOf, type StatedDate } from '../../src/core/dates/effective.js';
import type { KeptFacts } from '../../src/core/facts.js';
import type { KeptOptOut } from '../../src/core/opt-outs/opt-out-ids.js';

/* What versions of tests say of their dates and of opting out. */

/** A date that the clause at `position` states. */
export function dateAt(position: number, date: string, over: Partial<StatedDate> = {}): StatedDate {
  const said = { quote: `Quote of ${date}`, rule: 'test-rule', ...over };
  return { date, precision: precisionOf(date), position, ...said };
}

/** A control that the clause at `position` names. */
export function optOutAt(position: number, id: string, over: Partial<KeptOptOut> = {}): KeptOptOut {
  return {
    id,
    kind: 'setting',
    title: `Title of ${id}`,
    topics: ['user-choice-control'],
    default: null,
    href: `https://publisher.example/settings/${id}`,
    steps: { desktop: [], mobile: [], any: [] },
    limitations: [],
    regions: [],
    relatedForms: [],
    evidence: [{ position, quote: `Quote of ${id}` }],
    ...over,
  };
}

export function facts(
  effective: Partial<KeptFacts['effective']>,
  optOuts: readonly KeptOptOut[] = [],
): KeptFacts {
  return {
    effective: { inForceFrom: null, lastUpdated: null, announced: [], ...effective },
    optOuts,
  };
}
