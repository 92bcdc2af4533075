import type { z } from 'zod';
import type { VersionText } from '../version.js';
import {
  exampleClause,
  exampleClauseId,
  exampleDocumentRef,
  exampleSummary,
  exampleVersion,
} from './changes.js';

export const exampleVersionText: z.infer<typeof VersionText> = {
  ...exampleVersion,
  document: exampleDocumentRef,
  leadingChange: { id: exampleSummary.id, url: exampleSummary.url },
  clauses: [
    {
      id: 'cl_e05b7a3c1d92f846',
      kind: 'heading',
      level: 2,
      marker: null,
      section: [],
      headers: [],
      ticked: null,
      text: '3.4 Others’ Services',
      links: [],
    },
    { id: exampleClauseId, ...exampleClause },
  ],
};

export const exampleText =
  '3.4 Others’ Services\n--------------------\n\nWe will share personal data with our Affiliates.\n';
export const exampleMarkdown =
  '## 3.4 Others’ Services\n\nWe will share personal data with our [Affiliates](<https://www.linkedin.com/help/linkedin/answer/a1338220>).\n';
