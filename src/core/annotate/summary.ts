import type { Edit, Op, Significance, Stats } from '../change.js';

/** Sections named in a sentence before it says “and n more”. */
const mostSectionsNamed = 2;

const verbs: readonly { op: Op; verb: string }[] = [
  { op: 'added', verb: 'Adds' },
  { op: 'modified', verb: 'rewords' },
  { op: 'removed', verb: 'removes' },
  { op: 'moved', verb: 'moves' },
];

/** One plain sentence, made from the edits alone: “Adds 1 clause and rewords 2, in “3.4 Sharing”.” */
export function summarise(
  edits: readonly Edit[],
  stats: Stats,
  significance: Significance,
): string {
  if (significance === 'links') {
    return `Changes link targets in ${counted(edits.length, 'clause')}${places(edits)}; no word differs.`;
  }
  const parts = verbs
    .filter(({ op }) => stats[op] > 0)
    .map(({ op, verb }, i) => `${verb} ${i === 0 ? counted(stats[op], 'clause') : stats[op]}`);
  const sentence = `${enumerate(parts)}${places(edits)}`;
  const only = significance === 'date' ? '; only the document’s own date differs' : '';
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${only}.`;
}

function places(edits: readonly Edit[]): string {
  const sections = [...new Set(edits.map(({ section }) => section.at(-1)))].filter(
    (section) => section !== undefined,
  );
  if (sections.length === 0) return '';
  const named = sections.slice(0, mostSectionsNamed).map((section) => `“${section}”`);
  const more = sections.length - named.length;
  return `, in ${enumerate(more > 0 ? [...named, counted(more, 'more section')] : named)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function enumerate(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
