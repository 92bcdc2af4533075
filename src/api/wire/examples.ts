import type { z } from 'zod';
import type { Change, ChangeSummary, ChangesPage } from './change.js';
import type { Comparison } from './comparison.js';
import type { Document } from './document.js';
import type { Version, VersionText } from './version.js';

/* What the documentation shows. Tests check each against its schema. */

export const exampleBase = 'https://clausewatch.example';

const service = { id: 'linkedin', name: 'LinkedIn' };
const document = {
  id: 'linkedin/privacy-policy',
  title: 'Privacy Policy',
  url: 'https://www.linkedin.com/legal/privacy-policy',
  language: 'en',
};
const documentAddress = `${exampleBase}/documents/${document.id}`;

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
const stats = { added: 0, removed: 0, modified: 1, moved: 0, wordsAdded: 4, wordsRemoved: 1 };
const edit: z.infer<typeof Comparison>['edits'][number] = {
  op: 'modified',
  significance: 'substantive',
  kind: 'paragraph',
  section: ['3. How We Share Information', '3.4 Others’ Services'],
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

export const exampleSummary: z.infer<typeof ChangeSummary> = {
  id: 'chg_5b7de02c94a1f638',
  seq: 41,
  url: `${exampleBase}/changes/chg_5b7de02c94a1f638`,
  service,
  document,
  observedAt: '2025-11-03T18:13:28Z',
  lastSeenUnchangedAt: '2025-11-02T18:10:02Z',
  recordedAt: '2025-11-03T18:21:05Z',
  significance: 'substantive',
  summary: 'One clause was modified in “3.4 Others’ Services”.',
  stats,
  from: before,
  to: after,
  revertOf: null,
};

export const exampleChange: z.infer<typeof Change> = { ...exampleSummary, edits: [edit] };

export const examplePage: z.infer<typeof ChangesPage> = {
  data: [exampleChange],
  page: { next: 'MS5hc2MuNDEuazNWOXFXYnpUMmFN', hasMore: false },
};

const version: z.infer<typeof Version> = {
  id: after.id,
  url: `${documentAddress}/versions/${after.id}`,
  cause: 'publisher',
  observedAt: '2025-11-03T18:13:28Z',
  lastSeenAt: '2025-11-05T06:12:44Z',
  recordedAt: '2025-11-03T18:21:05Z',
  words: 6214,
  capturedAt: after.capturedAt,
  sha256: after.sha256,
};
const versionBefore: z.infer<typeof Version> = {
  ...version,
  id: before.id,
  url: `${documentAddress}/versions/${before.id}`,
  observedAt: '2024-09-18T09:00:12Z',
  lastSeenAt: '2025-11-02T18:10:02Z',
  recordedAt: '2024-09-18T09:08:40Z',
  words: 6211,
  capturedAt: before.capturedAt,
  sha256: before.sha256,
};

export const exampleVersions = { data: [version, versionBefore] };

export const exampleVersionText: z.infer<typeof VersionText> = {
  ...version,
  document,
  leadingChange: { id: exampleSummary.id, url: exampleSummary.url },
  clauses: [
    {
      kind: 'heading',
      level: 2,
      section: [],
      headers: [],
      text: '3.4 Others’ Services',
      links: [],
    },
    {
      kind: 'paragraph',
      level: 0,
      section: ['3. How We Share Information', '3.4 Others’ Services'],
      headers: [],
      text: 'We will share personal data with our Affiliates.',
      links: [
        { text: 'Affiliates', href: 'https://www.linkedin.com/help/linkedin/answer/a1338220' },
      ],
    },
  ],
};

export const exampleText =
  '3.4 Others’ Services\n--------------------\n\nWe will share personal data with our Affiliates.\n';
export const exampleMarkdown =
  '## 3.4 Others’ Services\n\nWe will share personal data with our [Affiliates](<https://www.linkedin.com/help/linkedin/answer/a1338220>).\n';

export const exampleDocument: z.infer<typeof Document> = {
  ...document,
  service,
  watched: true,
  robots: { obeyed: false, reason: 'A public legal page that binds its readers.' },
  state: 'ok',
  stateSince: '2025-09-01T00:00:00Z',
  detail: 'The last check read the page.',
  failures: 0,
  lastCheck: {
    at: '2025-11-05T06:12:44Z',
    outcome: 'unchanged',
    detail: 'The text is the one of the current version.',
  },
  lastCaptureAt: '2025-11-05T06:12:44Z',
  currentVersion: version,
  pending: null,
  nextCheckAt: '2025-11-05T12:16:03Z',
  links: {
    self: documentAddress,
    versions: `${documentAddress}/versions`,
    changes: `${exampleBase}/changes?document=linkedin%2Fprivacy-policy`,
  },
};

export const exampleComparison: z.infer<typeof Comparison> = {
  document,
  from: versionBefore,
  to: version,
  stats,
  edits: [edit],
};
