import { clauseAt } from '../../clause.js';
import type { OptOutKind } from '../opt-out.js';
import { sameControl } from './addresses.js';
import { articlesOf } from './articles.js';
import type { DocumentReading, Mention } from './mention.js';
import type { Steps } from './steps.js';
import { betterTitle, type Title } from './title.js';

/** One control, with everything that names it. */
export interface Control {
  kind: OptOutKind;
  title: Title;
  href: string | null;
  mentions: readonly Mention[];
  steps: readonly Steps[];
}

/** Groups mentions by control, and adds the steps below them. */
export function controlsOf(
  reading: DocumentReading,
  mentions: readonly Mention[],
  steps: readonly Steps[],
): Control[] {
  const owned = steps.map((list) => ({ list, owner: ownerOf(list, mentions, reading) }));
  const ownerless = owned.flatMap(({ list, owner }) => (owner ? [] : [list]));
  const articles = articlesOf(reading, ownerless);
  const all = [...mentions, ...articles.map(({ mention }) => mention)].toSorted(byPlace);
  return gathered(all).map((control) => {
    const isMine = (mention: Mention | null) => mention && control.mentions.includes(mention);
    return {
      ...control,
      steps: [
        ...owned.flatMap(({ list, owner }) => (isMine(owner) ? [list] : [])),
        ...articles.flatMap(({ mention, lists }) => (isMine(mention) ? lists : [])),
      ],
    };
  });
}

function gathered(mentions: readonly Mention[]): Control[] {
  const controls = new Map<string, Control>();
  const linked = mentions.filter(({ href }) => href !== null);
  const named = new Map(
    linked.flatMap(({ title, href }) =>
      title.rank === 'name' && href !== null
        ? [[plain(title.text), sameControl(href)] as const]
        : [],
    ),
  );
  for (const mention of mentions) {
    const name = plain(mention.title.text);
    const key = mention.href === null ? (named.get(name) ?? name) : sameControl(mention.href);
    const known = controls.get(key);
    controls.set(
      key,
      known ? joined(known, mention) : { ...mention, mentions: [mention], steps: [] },
    );
  }
  return [...controls.values()];
}

function joined(control: Control, mention: Mention): Control {
  return {
    ...control,
    href: control.href ?? mention.href,
    title: betterTitle(control.title, mention.title),
    mentions: [...control.mentions, mention],
  };
}

/** Names are compared without case and punctuation. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]{1,3}/gu, ' ')
    .trim();
}

/** The setting last named above a list, in the same section or an enclosing one. */
function ownerOf(
  list: Steps,
  mentions: readonly Mention[],
  { clauses }: DocumentReading,
): Mention | null {
  const isAround = ({ position }: Mention) =>
    clauseAt(clauses, position).section.every((heading, i) => heading === list.section[i]);
  return (
    mentions.findLast(
      (mention) => mention.kind === 'setting' && mention.position < list.from && isAround(mention),
    ) ?? null
  );
}

function byPlace(a: Mention, b: Mention): number {
  return a.position - b.position || a.from - b.from;
}
