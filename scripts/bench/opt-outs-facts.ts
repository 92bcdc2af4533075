import type { FoundOptOut, OptOutRegion } from '../../src/core/opt-outs/opt-out.js';

/** Known facts about LinkedIn's setting for AI training. */
const setting = {
  kind: 'setting',
  title: 'Data for Generative AI Improvement',
  href: 'https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement',
  default: 'on',
} as const;
const steps = { desktop: 5, mobile: 4, any: 0 };
const form = 'https://www.linkedin.com/help/linkedin/ask/TS-DPRO';
const notRetroactive = /already taken place/;
/** One line for each of the article's three versions. */
const regions = [
  'EU not, EEA not, CH not, GB not',
  'EU from 2025-11-03, EEA from 2025-11-03, CH from 2025-11-03, GB from 2025-11-03, CA from 2025-11-03, HK from 2025-11-03',
  '',
];

/** One line for each difference from the facts; empty if everything is correct. */
export function factFaults(versions: readonly (readonly FoundOptOut[])[]): string[] {
  if (versions.length !== regions.length) return [`${versions.length} versions, not 3`];
  return versions.flatMap((found, i) =>
    faultsIn(found, regions[i] ?? '').map((fault) => `version ${i + 1}: ${fault}`),
  );
}

function faultsIn(found: readonly FoundOptOut[], expected: string): string[] {
  const ofTraining = found.filter(({ topics }) => topics.includes('ai-training'));
  const [one] = ofTraining;
  if (!one || ofTraining.length > 1)
    return [`${ofTraining.length} opt-outs from training instead of one`];
  const facts: readonly [string, unknown, unknown][] = [
    ['kind', one.kind, setting.kind],
    ['title', one.title, setting.title],
    ['href', one.href, setting.href],
    ['default', one.default, setting.default],
    ['main topic', one.topics[0], 'ai-training'],
    ['steps on a desktop', one.steps.desktop.length, steps.desktop],
    ['steps on a mobile', one.steps.mobile.length, steps.mobile],
    ['steps anywhere', one.steps.any.length, steps.any],
    ['related forms', one.relatedForms.map(({ href }) => href).join(), form],
    [
      'not retroactive',
      one.limitations.some((limitation) => notRetroactive.test(limitation)),
      true,
    ],
    ['regions', one.regions.map(describe).join(', '), expected],
    ['the form’s kind', found.find(({ href }) => href === form)?.kind, 'form'],
  ];
  return facts.flatMap(([name, is, should]) =>
    is === should ? [] : [`${name}: ${is}, not ${should}`],
  );
}

function describe({ code, available, from }: OptOutRegion): string {
  if (!available) return `${code} not`;
  return from === null ? code : `${code} from ${from}`;
}
