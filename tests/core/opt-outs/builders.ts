import type { CuratedOptOut } from '../../../src/core/opt-outs/curated.js';
import type { FoundOptOut } from '../../../src/core/opt-outs/opt-out.js';
import type { KeptOptOut } from '../../../src/core/opt-outs/opt-out-ids.js';
import type { OptOutMention, OptOutStatement } from '../../../src/core/opt-outs/opt-out-mention.js';

/* Controls of an invented service with the parts that a test is about; what is not given is not stated. */

export const gardenbook = { id: 'gardenbook', name: 'Gardenbook' };
export const adsSwitch = 'https://gardenbook.test/settings/ads';
export const objection = {
  title: 'Objection form',
  href: 'https://gardenbook.test/forms/objection',
};

const noSteps: OptOutStatement['steps'] = { desktop: [], mobile: [], any: [] };

export function steps(parts: Partial<OptOutStatement['steps']>): OptOutStatement['steps'] {
  return { ...noSteps, ...parts };
}

export function region(code: string, parts: Partial<OptOutStatement['regions'][number]> = {}) {
  return { code, name: code, available: true, from: null, ...parts };
}

export function statement(parts: Partial<OptOutStatement> = {}): OptOutStatement {
  return {
    ...{ kind: 'setting', title: 'Ads about seeds', topics: ['user-choice-control'] },
    ...{ default: null, href: adsSwitch, steps: noSteps },
    ...{ limitations: [], regions: [], relatedForms: [] },
    ...parts,
  };
}

/** Named by the text's first clause. */
export function found(parts: Partial<FoundOptOut> = {}): FoundOptOut {
  return {
    ...statement(),
    evidence: [{ position: 0, quote: 'Turn off ads about seeds.' }],
    ...parts,
  };
}

export function kept(id: string, parts: Partial<FoundOptOut> = {}): KeptOptOut {
  return { ...found(parts), id };
}

export function documentNamed(name: string) {
  const url = `https://gardenbook.test/${name}`;
  return { id: `gardenbook/${name}`, title: `About ${name}`, url, language: 'en' };
}

/** What stands in a page that is in force; `statement` over what `statement()` gives. */
export function mention(
  parts: Partial<Omit<OptOutMention, 'statement'>> & { statement?: Partial<OptOutStatement> } = {},
): OptOutMention {
  return {
    ...{ id: 'opt_ads', service: gardenbook, document: documentNamed('privacy') },
    ...{ evidence: [], versionId: 'ver_1', firstSeenAt: 1_000, lastSeenAt: 2_000, current: true },
    ...parts,
    statement: statement(parts.statement),
  };
}

export function curated(parts: Partial<CuratedOptOut> = {}): CuratedOptOut {
  const citation = { publisher: 'The Hedge Gazette', title: 'Seeds, sold', href: null };
  return {
    ...statement(),
    ...{ serviceId: gardenbook.id, effectiveFrom: null, note: null },
    ...{ citations: [citation], asOf: '2026-05-01' },
    ...parts,
  };
}
