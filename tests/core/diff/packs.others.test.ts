import { beforeAll, expect, it } from 'vitest';
import type { Clause } from '../../../src/core/clause.js';
import { compare, type RawEdit } from '../../../src/core/diff/compare.js';
import { describePacks, labelsIn } from '../../packs.js';
import { readingsIn } from '../../readings.js';

interface Label {
  document: string;
  /** Time of the first capture of the new text, to the second. */
  observedAt: string;
  real: boolean;
  mustMention: string[];
  mustMentionRemoved: string[];
}

const names = [
  'captures/others.dev.warc.gz',
  'gold/others.dev.catalogue.json',
  'gold/others.dev.jsonl',
] as const;

describePacks('real changes of other publishers', names, (pack, catalogue, gold) => {
  const labels = labelsIn<Label>(gold).filter(({ real }) => real);
  let found = new Map<string, RawEdit[]>();
  beforeAll(async () => {
    found = await editsIn(pack, catalogue);
  });
  const at = ({ document, observedAt }: Label) => found.get(key(document, observedAt)) ?? [];

  it.each(labels)('$document of $observedAt shows what came', (label) => {
    const shown = at(label).flatMap(({ op, after }) => (op === 'removed' ? [] : (after ?? [])));
    expect(at(label)).not.toEqual([]);
    for (const phrase of label.mustMention) {
      expect(shown.filter((text) => text.includes(phrase))).not.toEqual([]);
    }
  });

  it.each(labels)('$document of $observedAt shows what went', (label) => {
    const shown = at(label).flatMap(({ op, before }) => (op === 'added' ? [] : (before ?? [])));
    for (const phrase of label.mustMentionRemoved) {
      expect(shown.filter((text) => text.includes(phrase))).not.toEqual([]);
    }
  });
});

const key = (document: string, at: string | number) =>
  `${document} ${Math.floor(new Date(at).getTime() / 1000)}`;

/** The edits at each place in the pack where a document's text differs from the one before. */
async function editsIn(pack: string, catalogue: string): Promise<Map<string, RawEdit[]>> {
  const last = new Map<string, { digest: string; clauses: readonly Clause[] }>();
  const found = new Map<string, RawEdit[]>();
  for (const { document, at, text } of await readingsIn(pack, catalogue)) {
    if (!text || text.clauses.length === 0) continue;
    const before = last.get(document.id);
    if (before?.digest === text.digest) continue;
    if (before) found.set(key(document.id, at), compare(before.clauses, text.clauses));
    last.set(document.id, text);
  }
  return found;
}
