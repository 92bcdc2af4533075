import type { z } from 'zod';
import type { OptOut } from '../opt-out.js';
import { exampleBase, exampleClauseRef, exampleOptOutId, exampleSummary } from './changes.js';

/* Examples of opt-outs for the documentation. Tests validate each against its schema. */

const article = {
  id: 'linkedin/help/a6278444',
  title: 'Control whether LinkedIn uses your data to improve generative AI models',
  url: 'https://www.linkedin.com/help/linkedin/answer/a6278444',
  language: 'en',
};
const version = {
  id: 'ver_c2d7740f6b1e93a8',
  url: `${exampleBase}/documents/${article.id}/versions/ver_c2d7740f6b1e93a8`,
};
const limitation = 'Models keep what they have already learned.';
const said = {
  default: 'on' as const,
  deepLink: 'https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement',
  steps: {
    desktop: ['Open “Data privacy” in your settings.', 'Turn the switch off.'],
    mobile: ['Tap “Settings”, then “Data privacy”.', 'Turn the switch off.'],
    any: [],
  },
  limitations: [limitation],
  regions: [{ code: 'EU', name: 'European Union', available: true, from: '2025-11-03' }],
  relatedForms: [
    {
      title: 'Data Processing Objection Form',
      href: 'https://www.linkedin.com/help/linkedin/ask/TS-DPRO',
    },
  ],
};
const title = 'Data for Generative AI Improvement';

export const exampleOptOut: z.infer<typeof OptOut> = {
  id: exampleOptOutId,
  url: `${exampleBase}/opt-outs/${exampleOptOutId}`,
  service: exampleSummary.service,
  source: 'captured',
  current: true,
  kind: 'setting',
  title,
  topic: 'ai-training',
  topics: ['ai-training'],
  ...said,
  effectiveFrom: '2025-11-03',
  evidence: [
    {
      document: article,
      quote: `The ${title} setting is on by default.`,
      clause: exampleClauseRef('cl_5c80d1f7e9a2b364'),
      version,
      firstSeenAt: '2025-09-18T12:00:00Z',
      lastSeenAt: '2025-11-30T06:00:00Z',
      current: true,
    },
  ],
  curated: {
    verdict: 'confirmed',
    conflictingFields: [],
    filledFields: [],
    catalogueSays: { title, ...said },
    pageSays: { title, ...said },
    note: null,
    citations: [
      { publisher: 'Example News', title: 'How to keep your posts out of training', href: null },
    ],
    asOf: '2025-11-04',
  },
  history: [
    {
      from: '2025-09-18T12:00:00Z',
      until: null,
      document: article,
      version,
      change: null,
      title,
      ...said,
    },
  ],
};

export const exampleOptOutText = `LinkedIn: ${title}
============================================

This is on unless you change it.

On a computer:
1. Open “Data privacy” in your settings.
2. Turn the switch off.

What this does not do:
- ${limitation}
`;

export const exampleOptOutMarkdown = `## LinkedIn: ${title}

This is on unless you change it.

**On a computer**

1. Open “Data privacy” in your settings.
2. Turn the switch off.

**What this does not do**

- ${limitation}
`;
