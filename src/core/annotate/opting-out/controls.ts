import type { OptOutKind } from '../../opt-out.js';
import { sameControl } from './addresses.js';
import type { Mention, Reading } from './mention.js';
import { sayingOf } from './saying.js';
import { linkInSteps, type Steps } from './steps.js';
import { betterTitle, type Title, titled } from './title.js';

/** One control, with all that names it. */
export interface Control {
  kind: OptOutKind;
  title: Title;
  href: string | null;
  mentions: readonly Mention[];
  steps: readonly Steps[];
}

/** Puts the mentions of one control together, and gives it the steps that stand below it. */
export function controlsOf(
  reading: Reading,
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

/** Names are compared without case and without what surrounds them. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]{1,3}/gu, ' ')
    .trim();
}

/** The setting that was named last above a list, in the same section or the one around it. */
function ownerOf(list: Steps, mentions: readonly Mention[], { clauses }: Reading): Mention | null {
  const isAround = ({ position }: Mention) =>
    (clauses[position]?.section ?? []).every((heading, i) => heading === list.section[i]);
  return (
    mentions.findLast(
      (mention) => mention.kind === 'setting' && mention.position < list.from && isAround(mention),
    ) ?? null
  );
}

/** Steps below a heading that names the choice, and no control: the article is about it, and its heading the name. */
function articlesOf(reading: Reading, steps: readonly Steps[]) {
  const byHeading = new Map<number, Steps[]>();
  for (const list of steps) {
    const heading = headingOfChoice(reading, list);
    if (heading !== null) byHeading.set(heading, [...(byHeading.get(heading) ?? []), list]);
  }
  return Array.from(byHeading, ([position, lists]) => {
    const text = reading.clauses[position]?.text ?? '';
    const href = linkInSteps(lists)?.href ?? null;
    const title = titled(text, 'heading');
    const place = { position, from: 0, to: text.length, lead: null };
    const mention: Mention = { kind: 'setting', title, href, ...place };
    return { mention, lists };
  });
}

function headingOfChoice({ clauses, words }: Reading, { from, section }: Steps): number | null {
  for (let i = from - 1; i >= 0; i--) {
    const clause = clauses[i];
    if (clause?.kind !== 'heading') continue;
    if (clause.level !== 1 && !section.includes(clause.text)) continue;
    const whole = { text: clause.text, from: 0, to: clause.text.length };
    if (sayingOf(whole, words).choices.length > 0) return i;
  }
  return null;
}

function byPlace(a: Mention, b: Mention): number {
  return a.position - b.position || a.from - b.from;
}
