import type { z } from 'zod';
import type { Change, ChangeSummary, ChangesPage } from '../change.js';
import type { Document } from '../document.js';
import type { Effective } from '../effective.js';
import type { Version } from '../version.js';

/* Examples for the documentation. Tests validate each against its schema. */

export const exampleBase = 'https://clausewatch.example';

const service = { id: 'linkedin', name: 'LinkedIn' };
export const exampleDocumentRef = {
  id: 'linkedin/privacy-policy',
  title: 'Privacy Policy',
  url: 'https://www.linkedin.com/legal/privacy-policy',
  language: 'en',
};
export const exampleDocumentAddress = `${exampleBase}/documents/${exampleDocumentRef.id}`;

export function exampleClauseRef(id: string) {
  return { id, url: `${exampleDocumentAddress}/clauses/${id}` };
}

const before = {
  id: 'ver_3f1c09d2a7e4b856',
  capturedAt: '2025-11-02T18:10:02Z',
  sha256: '9f2c1d6f0b5a4c3e8d7f6a5b4c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d',
};
const after = {
  id: 'ver_8a40be7715cd2f93',
  capturedAt: '2025-11-03T18:13:28Z',
  sha256: '1b0e7d5c3a92f4866c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3b',
};
export const exampleStats = {
  added: 0,
  removed: 0,
  modified: 1,
  moved: 0,
  wordsAdded: 5,
  wordsRemoved: 1,
};
export const exampleClauseId = 'cl_6d0c2f81b94ea375';
export const exampleEdit: z.infer<typeof Change>['edits'][number] = {
  op: 'modified',
  significance: 'substantive',
  because: ['Adds 5 words.', 'Mentions “Affiliates” where data is shared or used.'],
  topics: ['affiliate-sharing'],
  clause: { id: exampleClauseId, url: `${exampleDocumentAddress}/clauses/${exampleClauseId}` },
  kind: 'paragraph',
  section: ['3. How We Share Information', '3.4 Others’ Services'],
  headers: { column: [], row: [] },
  before: 'We will share data.',
  after: 'We will share personal data with our Affiliates.',
  words: [
    ['=', 'We will share '],
    ['-', 'data'],
    ['+', 'personal data with our Affiliates'],
    ['=', '.'],
  ],
  links: { removed: [], added: [] },
  position: { before: 41, after: 41 },
};

const announcement = 'On November 3, 2025, this policy will change.';
export const exampleEffective: z.infer<typeof Effective> = {
  inForceFrom: '2025-11-03',
  lastUpdated: null,
  announced: [],
  evidence: {
    inForceFrom: {
      date: '2025-11-03',
      precision: 'day',
      quote: 'Effective November 3, 2025',
      clause: exampleClauseRef('cl_27b1f0c6de48a935'),
      rule: 'label-before:effective',
      announcedBy: {
        observedAt: '2025-09-18T09:00:12Z',
        version: { id: before.id, url: `${exampleDocumentAddress}/versions/${before.id}` },
        change: null,
        quote: announcement,
        clause: exampleClauseRef('cl_90ae5d72c31f46b8'),
      },
    },
    lastUpdated: null,
  },
};
const exampleEffectiveBefore: z.infer<typeof Effective> = {
  inForceFrom: '2024-09-18',
  lastUpdated: null,
  announced: [
    {
      date: '2025-11-03',
      precision: 'day',
      quote: announcement,
      clause: exampleClauseRef('cl_90ae5d72c31f46b8'),
      rule: 'announcement:is-being-updated',
    },
  ],
  evidence: {
    inForceFrom: {
      date: '2024-09-18',
      precision: 'day',
      quote: 'Effective September 18, 2024',
      clause: exampleClauseRef('cl_27b1f0c6de48a935'),
      rule: 'label-before:effective',
      announcedBy: null,
    },
    lastUpdated: null,
  },
};

export const exampleOptOutId = 'opt_41c9a7e05d82f36b';

export const exampleSummary: z.infer<typeof ChangeSummary> = {
  id: 'chg_5b7de02c94a1f638',
  seq: 41,
  url: `${exampleBase}/changes/chg_5b7de02c94a1f638`,
  service,
  document: exampleDocumentRef,
  observedAt: '2025-11-03T18:13:28Z',
  lastSeenUnchangedAt: '2025-11-02T18:10:02Z',
  recordedAt: '2025-11-03T18:21:05Z',
  significance: 'substantive',
  topics: ['affiliate-sharing'],
  summary: 'One clause was modified in “3.4 Others’ Services”.',
  effective: exampleEffective,
  stats: exampleStats,
  from: before,
  to: after,
  revertOf: null,
  flicker: false,
  unstable: false,
  silent: false,
  silentBecause: null,
  optOuts: [
    {
      id: exampleOptOutId,
      url: `${exampleBase}/opt-outs/${exampleOptOutId}`,
      what: 'limitation',
    },
  ],
};

export const exampleChange: z.infer<typeof Change> = { ...exampleSummary, edits: [exampleEdit] };

const exampleCursor = 'MS5hc2MuNDEuazNWOXFXYnpUMmFN';

export const examplePage: z.infer<typeof ChangesPage> = {
  data: [exampleChange],
  page: {
    next: `${exampleBase}/changes?since=2025-09-01&limit=1&cursor=${exampleCursor}`,
    cursor: exampleCursor,
    hasMore: true,
  },
};

export const exampleVersion: z.infer<typeof Version> = {
  id: after.id,
  url: `${exampleDocumentAddress}/versions/${after.id}`,
  cause: 'publisher',
  observedAt: '2025-11-03T18:13:28Z',
  lastSeenAt: '2025-11-05T06:12:44Z',
  recordedAt: '2025-11-03T18:21:05Z',
  words: 6215,
  guessed: false,
  effective: exampleEffective,
  capturedAt: after.capturedAt,
  sha256: after.sha256,
};
export const exampleVersionBefore: z.infer<typeof Version> = {
  ...exampleVersion,
  id: before.id,
  url: `${exampleDocumentAddress}/versions/${before.id}`,
  observedAt: '2024-09-18T09:00:12Z',
  lastSeenAt: '2025-11-02T18:10:02Z',
  recordedAt: '2024-09-18T09:08:40Z',
  words: 6211,
  effective: exampleEffectiveBefore,
  capturedAt: before.capturedAt,
  sha256: before.sha256,
};

export const exampleVersions = { data: [exampleVersion, exampleVersionBefore] };

export const exampleClause = {
  kind: 'paragraph' as const,
  level: 0,
  section: ['3. How We Share Information', '3.4 Others’ Services'],
  headers: [],
  ticked: null,
  text: 'We will share personal data with our Affiliates.',
  links: [{ text: 'Affiliates', href: 'https://www.linkedin.com/help/linkedin/answer/a1338220' }],
};

export const exampleDocument: z.infer<typeof Document> = {
  ...exampleDocumentRef,
  service,
  watched: true,
  robots: { obeyed: false, reason: 'A public legal page that binds its readers.' },
  state: 'pending-confirmation',
  stateSince: '2025-11-05T06:12:44Z',
  detail:
    'A new text was seen; it becomes the current text once 2 checks agree, the last of them not before 2025-11-05T06:17:44Z.',
  failures: 0,
  lastCheck: {
    at: '2025-11-05T06:12:44Z',
    outcome: 'pending',
    detail:
      'A new text was seen; it becomes the current text once 2 checks agree, the last of them not before 2025-11-05T06:17:44Z.',
  },
  lastCaptureAt: '2025-11-05T06:12:44Z',
  currentVersion: exampleVersion,
  effective: exampleEffective,
  pending: {
    since: '2025-11-05T06:12:44Z',
    sightings: 1,
    because:
      'A new text was seen; it becomes the current text once 2 checks agree, the last of them not before 2025-11-05T06:17:44Z.',
    earliestAt: '2025-11-05T06:17:44Z',
  },
  doubt: null,
  warnings: [
    {
      kind: 'selector-unmatched',
      selector: '#component-container .component-htmlTable',
      since: '2025-11-04T18:10:02Z',
      because:
        'The selector `#component-container .component-htmlTable` matches nothing, but used to. Correct it in the catalogue, or remove it if the page has no such part any more.',
    },
  ],
  unstable: [
    {
      aspect: 'words',
      section: ['Related articles'],
      kind: 'item',
      sample: 'Seven ways to keep a tidy inbox',
      differed: 27,
      readings: 30,
    },
  ],
  nextCheckAt: '2025-11-05T06:22:31Z',
  links: {
    self: exampleDocumentAddress,
    versions: `${exampleDocumentAddress}/versions`,
    changes: `${exampleBase}/changes?document=linkedin%2Fprivacy-policy`,
  },
};
