import { sql } from 'drizzle-orm';
import { annotator } from '../../core/annotator.js';
import { versions } from '../schema.js';

/** True for a version whose facts were never read, or were read under other rules. */
export const hasOldFacts = sql`${versions.annotator} is not ${annotator}`;
