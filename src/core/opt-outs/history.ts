import type { Document } from '../document.js';
import { aspectsThatDiffer } from './differences.js';
import type { Said } from './mention.js';

/** What one version says of a control. Times are epoch milliseconds. */
export interface VersionSaid {
  document: Pick<Document, 'id' | 'title' | 'url' | 'language'>;
  said: Said;
  versionId: string;
  /** The change that led to the version; null for a first one. */
  changeId: string | null;
  observedAt: number;
  /** When the document's next version was observed; null while this one stands. */
  replacedAt: number | null;
}

/** What a document said of a control, from one version on until another said otherwise, or nothing. */
export interface OptOutPeriod extends Omit<VersionSaid, 'observedAt' | 'replacedAt'> {
  from: number;
  until: number | null;
}

/** Periods in the order of their beginnings, from what versions say (each document's in the order of observation). */
export function historyOf(versions: readonly VersionSaid[]): OptOutPeriod[] {
  const open = new Map<string, OptOutPeriod>();
  const periods: OptOutPeriod[] = [];
  for (const { observedAt, replacedAt, ...version } of versions) {
    const last = open.get(version.document.id);
    if (
      last &&
      last.until === observedAt &&
      aspectsThatDiffer(last.said, version.said).length === 0
    ) {
      last.until = replacedAt;
      continue;
    }
    const period = { ...version, from: observedAt, until: replacedAt };
    open.set(version.document.id, period);
    periods.push(period);
  }
  return periods.sort((a, b) => a.from - b.from);
}
