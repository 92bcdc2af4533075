import { digestOf } from '../digest.js';
import { must } from '../must.js';
import type { FoundOptOut } from './opt-out.js';

/** What a text says about a control, with the control's id in all versions and documents of its service. */
export interface KeptOptOut extends FoundOptOut {
  id: string;
}

/** What identifies a control. */
export type NamedOptOut = Pick<KeptOptOut, 'id' | 'kind' | 'title' | 'href'>;

/** The controls of a text, and the ids of its clauses in their order. */
export interface OptOutsOfText<OptOut extends FoundOptOut> {
  optOuts: readonly OptOut[];
  clauseIds: readonly string[];
}

export interface KnownOptOuts {
  serviceId: string;
  /** The controls of the document's previous text. */
  before: OptOutsOfText<KeptOptOut>;
  /** The controls that any text of the service has named, newest first. */
  elsewhere: readonly NamedOptOut[];
}

const idLength = 16;

/** The id of a control that was not named before. It is the same on every machine. */
export function optOutId(
  serviceId: string,
  { kind, title, href }: Omit<NamedOptOut, 'id'>,
  nth = 0,
): string {
  const key = href === null ? [serviceId, kind, folded(title)] : [serviceId, href];
  return `opt_${digestOf(nth === 0 ? key : [...key, nth]).slice(0, idLength)}`;
}

/**
 * Recognises controls that were named before. The signs, surest first: the same address, with or without the same
 * name; the same name, if the address is new; the same clause as a control that is gone; the same address or name as
 * in another document of the service.
 */
export function nameOptOuts(
  now: OptOutsOfText<FoundOptOut>,
  { serviceId, before, elsewhere }: KnownOptOuts,
): KeptOptOut[] {
  // By index, because two entries may be the same object.
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  const each = (idOf: (optOut: FoundOptOut) => string | undefined) => {
    for (const [i, optOut] of now.optOuts.entries()) {
      const id = ids.has(i) ? undefined : idOf(optOut);
      if (id === undefined || taken.has(id)) continue;
      ids.set(i, id);
      taken.add(id);
    }
  };
  const gone = () => before.optOuts.filter(({ id }) => !taken.has(id));

  each(
    (optOut) => gone().find((old) => isAtSamePlace(old, optOut) && hasSameName(old, optOut))?.id,
  );
  each((optOut) => gone().find((old) => isAtSamePlace(old, optOut))?.id);
  each((optOut) => gone().find((old) => hasSameName(old, optOut))?.id);
  each((optOut) => {
    const clause = clauseOf(optOut, now);
    if (clause === undefined) return undefined;
    const others = now.optOuts.filter((one, i) => !ids.has(i) && clauseOf(one, now) === clause);
    const there = gone().filter(
      (old) => old.kind === optOut.kind && clauseOf(old, before) === clause,
    );
    return others.length === 1 && there.length === 1 ? there[0]?.id : undefined;
  });
  each((optOut) => elsewhere.find((known) => isAtSamePlace(known, optOut))?.id);
  each((optOut) => freeId(serviceId, optOut, taken));
  return now.optOuts.map((optOut, i) => ({
    ...optOut,
    id: must(ids.get(i), 'the id of a control'),
  }));
}

/** True for the same address, or the same name if neither has an address. */
function isAtSamePlace(one: Omit<NamedOptOut, 'id'>, other: Omit<NamedOptOut, 'id'>): boolean {
  if (one.href !== null || other.href !== null) return one.href === other.href;
  return hasSameName(one, other);
}

function hasSameName(one: Omit<NamedOptOut, 'id'>, other: Omit<NamedOptOut, 'id'>): boolean {
  return one.kind === other.kind && folded(one.title) === folded(other.title);
}

function clauseOf(
  { evidence }: FoundOptOut,
  { clauseIds }: OptOutsOfText<FoundOptOut>,
): string | undefined {
  const [first] = evidence;
  return first && must(clauseIds[first.position], 'the id of the clause that names a control');
}

function freeId(serviceId: string, optOut: FoundOptOut, taken: ReadonlySet<string>): string {
  for (let nth = 0; ; nth++) {
    const id = optOutId(serviceId, optOut, nth);
    if (!taken.has(id)) return id;
  }
}

/** Names are compared without case and punctuation. */
export function folded(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
