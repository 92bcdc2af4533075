import type { z } from 'zod';
import type { Comparison } from '../comparison.js';
import {
  exampleDocumentRef,
  exampleEdit,
  exampleStats,
  exampleVersion,
  exampleVersionBefore,
} from './changes.js';

export const exampleComparison: z.infer<typeof Comparison> = {
  document: exampleDocumentRef,
  from: exampleVersionBefore,
  to: exampleVersion,
  stats: exampleStats,
  edits: [exampleEdit],
};
