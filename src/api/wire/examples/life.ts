import type { z } from 'zod';
import type { ClauseLife } from '../clause-life.js';
import {
  exampleClause,
  exampleClauseId,
  exampleDocumentAddress,
  exampleDocumentRef,
  exampleSummary,
  exampleVersion,
  exampleVersionBefore,
} from './changes.js';

export const exampleLife: z.infer<typeof ClauseLife> = {
  id: exampleClauseId,
  url: `${exampleDocumentAddress}/clauses/${exampleClauseId}`,
  document: exampleDocumentRef,
  current: true,
  firstSeenAt: exampleVersionBefore.observedAt,
  wordings: [
    {
      ...exampleClause,
      text: 'We will share data.',
      links: [],
      from: exampleVersionBefore.observedAt,
      until: exampleVersion.observedAt,
      version: { id: exampleVersionBefore.id, url: exampleVersionBefore.url },
      change: null,
      position: 41,
    },
    {
      ...exampleClause,
      from: exampleVersion.observedAt,
      until: null,
      version: { id: exampleVersion.id, url: exampleVersion.url },
      change: { id: exampleSummary.id, url: exampleSummary.url },
      position: 41,
    },
  ],
  left: null,
};
