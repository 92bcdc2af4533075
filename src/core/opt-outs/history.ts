import type { Document } from '../document.js';
import { grouped } from '../grouped.js';
import { aspectsThatDiffer } from './differences.js';
import type { OptOutStatement } from './opt-out-mention.js';

/** What one version says about a control. Times are epoch milliseconds. */
export interface VersionStatement {
  /** The control's id. */
  id: string;
  document: Pick<Document, 'id' | 'title' | 'url' | 'language'>;
  statement: OptOutStatement;
  versionId: string;
  /** The change that led to the version; null for the first version. */
  changeId: string | null;
  observedAt: number;
  /** When the document's next version was observed; null if this is the newest. */
  replacedAt: number | null;
}

/** What a document said about a control, until a later version said something else or nothing. */
export interface OptOutPeriod extends Omit<VersionStatement, 'id' | 'observedAt' | 'replacedAt'> {
  from: number;
  until: number | null;
}

/** The history of each control by its id: see `historyOf`. */
export function historiesOf(versions: readonly VersionStatement[]): Map<string, OptOutPeriod[]> {
  const byId = grouped(versions, ({ id }) => id);
  return new Map([...byId].map(([id, list]) => [id, historyOf(list)]));
}

/**
 * The periods of one control in order of their start, from what versions say about it (each document's in order of
 * observation).
 */
export function historyOf(versions: readonly VersionStatement[]): OptOutPeriod[] {
  const open = new Map<string, OptOutPeriod>();
  const periods: OptOutPeriod[] = [];
  for (const { id: _, observedAt, replacedAt, ...version } of versions) {
    const last = open.get(version.document.id);
    if (
      last &&
      last.until === observedAt &&
      aspectsThatDiffer(last.statement, version.statement).length === 0
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
