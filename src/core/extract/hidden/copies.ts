import type { Element } from 'domhandler';
import { isSeenElsewhere } from '../visibility.js';
import { saidByClasses } from './by-classes.js';

/** Class names and ids with which sites name their own copies for small screens. */
const forPhones = /(?:^|[\s_-])(?:mobile|phone)(?:-(?:view|version|content|text|layout))?(?:\s|$)/i;
/** Copies inside copies are not looked for any deeper, and a text is compared with this many that begin alike. */
const deepest = 4;
const mostCompared = 8;
const sign = /[^\p{L}\p{N}]+/gu;

interface Copy {
  element: Element;
  /** The blocks inside, by index. */
  from: number;
  to: number;
}

interface Worded {
  kind: string;
  text: string;
}

/** Notes which blocks stand in a part that may be the copy of another: one for phones, one for wide screens. */
export class Copies {
  private readonly all: Copy[] = [];
  private readonly open: Copy[] = [];

  enter(element: Element, at: number): void {
    if (this.open.length === deepest || !mayBeCopy(element)) return;
    const copy = { element, from: at, to: at };
    this.all.push(copy);
    this.open.push(copy);
  }

  leave(element: Element, at: number): void {
    const copy = this.open.at(-1);
    if (copy?.element !== element) return;
    copy.to = at;
    this.open.pop();
  }

  /** The blocks without the copies whose words also stand where every reader sees them. */
  without<B extends Worded>(blocks: B[]): B[] {
    if (this.all.length === 0) return blocks;
    const keys = blocks.map(keyOf);
    const dropped = new Set<number>();
    const others = originals(keys, this.all);
    for (const { from, to } of this.all) {
      if (from === to || dropped.has(from) || !others.hold(keys.slice(from, to))) continue;
      for (let i = from; i < to; i++) dropped.add(i);
    }
    return blocks.filter((_, i) => !dropped.has(i));
  }
}

/** A list may be the copy of a table; but a title is no copy of a link that says the same. */
function keyOf({ kind, text }: Worded): string {
  const words = text.toLowerCase().replace(sign, '') || text;
  return kind === 'heading' ? `# ${words}` : words;
}

function mayBeCopy(element: Element): boolean {
  const { class: classes, id } = element.attribs;
  if (isSeenElsewhere(element) || (id !== undefined && forPhones.test(id))) return true;
  return classes !== undefined && forPhones.test(classes) && saidByClasses(classes).screens.narrow;
}

/** The texts outside all copies. */
function originals(keys: readonly string[], copies: readonly Copy[]) {
  const inside = new Set<number>();
  for (const { from, to } of copies) for (let i = from; i < to; i++) inside.add(i);
  const texts = keys.filter((_, i) => !inside.has(i));
  const places = new Map<string, number[]>();
  for (const [i, text] of texts.entries()) {
    const known = places.get(text);
    if (known === undefined) places.set(text, [i]);
    else if (known.length < mostCompared) known.push(i);
  }
  return {
    hold: (words: readonly string[]) =>
      (places.get(words[0] ?? '') ?? []).some((at) =>
        words.every((text, i) => texts[at + i] === text),
      ),
  };
}
