import type { Document, Service } from '../document.js';
import { grouped } from '../grouped.js';
import type { CuratedOptOut } from './curated.js';
import { type CuratedStatus, curatedStatusOf } from './curated-status.js';
import { isStated, mergeStatements, type StatedField, statedFields } from './merge-statements.js';
import { folded, optOutId } from './opt-out-ids.js';
import type { OptOutMention, OptOutStatement, Quoted } from './opt-out-mention.js';

/** A control, combined from what the catalogue and all documents of a service say about it. */
export interface OptOut extends OptOutStatement {
  id: string;
  service: Service;
  /** `curated` while no page has named it. */
  source: 'curated' | 'captured';
  /** False once no current text names it. */
  current: boolean;
  effectiveFrom: string | null;
  evidence: readonly Evidence[];
  curated: Curated | null;
}

/** The catalogue's entry about a control, and how it compares with the pages. */
export interface Curated extends CuratedStatus {
  entry: CuratedOptOut;
  /** What the pages alone say; null while none has named the control. */
  pageSays: OptOutStatement | null;
  /** Fields that come only from the entry. */
  filledFields: readonly StatedField[];
}

export interface Evidence extends Quoted {
  document: Pick<Document, 'id' | 'title' | 'url' | 'language'>;
  versionId: string;
  firstSeenAt: number;
  lastSeenAt: number;
  current: boolean;
}

export interface Sources {
  mentions: readonly OptOutMention[];
  curated: readonly CuratedOptOut[];
  services: readonly Service[];
}

/** Every control that a page or the catalogue names: current ones first, then by service and title. */
export function optOutsOf({ mentions, curated, services }: Sources): OptOut[] {
  const byId = grouped(mentions, ({ id }) => id);
  const entries = entriesById(curated, byId);
  const ids = new Set([...byId.keys(), ...entries.keys()]);
  return [...ids]
    .flatMap((id) => {
      const entry = entries.get(id) ?? null;
      const of = byId.get(id) ?? [];
      const service = of[0]?.service ?? services.find((one) => one.id === entry?.serviceId);
      return service ? (optOutOf({ id, service, entry, mentions: of }) ?? []) : [];
    })
    .sort(currentFirstThenTitle);
}

/** An entry belongs to a control that ever had its address, or else to one with its name, if that has no entry yet. */
function entriesById(
  curated: readonly CuratedOptOut[],
  byId: ReadonlyMap<string, readonly OptOutMention[]>,
): Map<string, CuratedOptOut> {
  const known = [...byId.values()].flat();
  const found = new Map<string, CuratedOptOut>();
  const left = curated.filter((entry) => {
    const id = idOfControl(entry, known, ({ href }) => href !== null && href === entry.href);
    if (id !== null) found.set(id, entry);
    return id === null;
  });
  for (const entry of left) {
    const named = idOfControl(entry, known, ({ kind, title }) => {
      return kind === entry.kind && folded(title) === folded(entry.title);
    });
    const isFree = named !== null && !found.has(named);
    found.set(isFree ? named : optOutId(entry.serviceId, entry), entry);
  }
  return found;
}

function idOfControl(
  { serviceId }: CuratedOptOut,
  mentions: readonly OptOutMention[],
  isIt: (statement: OptOutStatement) => boolean,
): string | null {
  return (
    mentions.find(({ service, statement }) => service.id === serviceId && isIt(statement))?.id ??
    null
  );
}

interface Parts {
  id: string;
  service: Service;
  entry: CuratedOptOut | null;
  mentions: readonly OptOutMention[];
}

function optOutOf({ id, service, entry, mentions }: Parts): OptOut | null {
  const currentMentions = mentions.filter(({ current }) => current);
  // Old texts no longer apply. They are used only for a control that is gone.
  const relevant = currentMentions.length > 0 ? currentMentions : mentions;
  const statements = relevant.toSorted(fullestFirst).map((mention) => mention.statement);
  const merged = mergeStatements(entry ? [...statements, entry] : statements);
  if (!merged) return null;
  return {
    id,
    service,
    source: mentions.length > 0 ? 'captured' : 'curated',
    current: mentions.length === 0 || currentMentions.length > 0,
    ...merged,
    effectiveFrom: entry?.effectiveFrom ?? null,
    evidence: evidenceOf(mentions),
    curated: entry && {
      entry,
      ...curatedStatusOf(entry, mentions),
      pageSays: mergeStatements(statements),
      filledFields: statedFields.filter(
        (field) => isStated(entry, field) && !statements.some((one) => isStated(one, field)),
      ),
    },
  };
}

/** Current texts before old ones, then those that state steps, then those that state the default. */
function fullestFirst(a: OptOutMention, b: OptOutMention): number {
  const weight = ({ current, statement }: OptOutMention) =>
    (current ? 4 : 0) +
    (isStated(statement, 'steps') ? 2 : 0) +
    (isStated(statement, 'default') ? 1 : 0);
  return weight(b) - weight(a) || b.lastSeenAt - a.lastSeenAt;
}

/** A sentence in several versions is one piece of evidence. */
function evidenceOf(mentions: readonly OptOutMention[]): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const { document, versionId, evidence, ...seen } of mentions.toSorted(fullestFirst)) {
    const { firstSeenAt, lastSeenAt, current } = seen;
    for (const quoted of evidence) {
      const key = JSON.stringify([document.id, quoted.quote]);
      const known = found.get(key);
      if (known) {
        known.firstSeenAt = Math.min(known.firstSeenAt, firstSeenAt);
        known.lastSeenAt = Math.max(known.lastSeenAt, lastSeenAt);
        known.current ||= current;
      } else {
        found.set(key, { ...quoted, document, versionId, firstSeenAt, lastSeenAt, current });
      }
    }
  }
  return [...found.values()];
}

function currentFirstThenTitle(a: OptOut, b: OptOut): number {
  if (a.current !== b.current) return a.current ? -1 : 1;
  return (
    a.service.id.localeCompare(b.service.id) ||
    a.title.localeCompare(b.title) ||
    (a.id < b.id ? -1 : 1)
  );
}
