import { z } from 'zod';
import type { Edit as CoreEdit, Stats as CoreStats } from '../../core/change.js';
import type { ChangeRecord, DatedVersion } from '../../store/store.js';
import { Edit, presentEdit, presentStats, Stats } from './edit.js';
import { DocumentRef, presentDocumentRef } from './refs.js';
import { presentVersion, Version } from './version.js';

export const Comparison = z
  .strictObject({
    document: DocumentRef,
    from: Version.describe('The version compared from.'),
    to: Version.describe('The version compared to.'),
    stats: Stats,
    edits: z.array(Edit).describe('The edits that turn one into the other, in reading order.'),
  })
  .meta({ id: 'Comparison', description: 'The differences between two versions of a document.' });

interface ComparisonParts {
  document: ChangeRecord['document'];
  from: DatedVersion;
  to: DatedVersion;
  stats: CoreStats;
  edits: readonly CoreEdit[];
}

export function presentComparison(parts: ComparisonParts, base: string) {
  return {
    document: presentDocumentRef(parts.document),
    from: presentVersion(parts.from, base),
    to: presentVersion(parts.to, base),
    stats: presentStats(parts.stats),
    edits: parts.edits.map((edit) => presentEdit(edit, parts.document.id, base)),
  };
}
