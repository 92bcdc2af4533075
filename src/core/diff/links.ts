import { diffArrays } from 'diff';
import { sameForAll } from '../address-locale.js';
import type { Edit } from '../change.js';
import type { Link } from '../clause.js';

/** Lists with more differences than this are shown as replaced, to limit the time. */
const maxEditLength = 600;

/** A link, and what it has in common with links that lead to the same page in the visitor's language. */
interface Compared {
  link: Link;
  /** Null if only the same target will do. */
  anyLocale: string | null;
}

/** Links whose target is only on one side. Order matters: two links that swapped places count as different. */
export function compareLinks(before: readonly Link[], after: readonly Link[]): Edit['links'] {
  const [old, now] = [telling(before), telling(after)];
  if (old.length === 0 || now.length === 0) return { removed: old, added: now };
  const parts = diffArrays(...compared(old, now), { comparator: sameTarget, maxEditLength });
  if (!parts) return { removed: old, added: now };
  const on = (side: 'removed' | 'added') =>
    parts.filter((part) => part[side]).flatMap(({ value }) => value.map(({ link }) => link));
  return { removed: on('removed'), added: on('added') };
}

export function sameTargets(before: readonly Link[], after: readonly Link[]): boolean {
  if (before.length === 0 && after.length === 0) return true;
  const [old, now] = [telling(before), telling(after)];
  if (old.length !== now.length) return false;
  if (old.every(({ href }, i) => href === now[i]?.href)) return true;
  const [one, other] = compared(old, now);
  return one.every((link, i) => other[i] !== undefined && sameTarget(link, other[i]));
}

/** Two adjacent links to the same target are one link that was split. */
export function distinct(links: readonly Link[]): readonly Link[] {
  if (links.length < 2) return links;
  return links.filter(({ href }, i) => href !== links[i - 1]?.href);
}

/** Whether an e-mail address in the text is also a link says nothing: Cloudflare, for one, takes such links off. */
function telling(links: readonly Link[]): readonly Link[] {
  return distinct(
    links.filter(({ text, href }) => href.toLowerCase() !== `mailto:${text.toLowerCase()}`),
  );
}

function sameTarget(one: Compared, other: Compared): boolean {
  return (
    one.link.href === other.link.href ||
    (one.anyLocale !== null && one.anyLocale === other.anyLocale)
  );
}

/** The visitor's locale in a target counts only where a text offers one page in several languages. */
function compared(before: readonly Link[], after: readonly Link[]): [Compared[], Compared[]] {
  const [old, now] = [before.map(inAnyLocale), after.map(inAnyLocale)];
  if (!offersLanguages(old) && !offersLanguages(now)) return [old, now];
  const exactly = ({ link }: Compared) => ({ link, anyLocale: null });
  return [old.map(exactly), now.map(exactly)];
}

/** If the words of a link differ too, another language is what they are about. */
function inAnyLocale(link: Link): Compared {
  return { link, anyLocale: JSON.stringify([link.text, sameForAll(link.href)]) };
}

function offersLanguages(links: readonly Compared[]): boolean {
  const targets = new Set(links.map(({ link }) => link.href));
  return new Set([...targets].map(sameForAll)).size < targets.size;
}
