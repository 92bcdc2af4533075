import { beforeAll, describe, expect, it } from 'vitest';
import { apply } from '../../../src/core/diff/apply.js';
import { compare, type RawEdit } from '../../../src/core/diff/compare.js';
import type { Text } from '../../../src/core/extract/text.js';
import { describePacks, labelsIn } from '../../packs.js';
import { updatesIn } from '../../readings.js';

/** A line of the labels: what a good report of one update shows. */
interface Label {
  document: string;
  /** The day of the first capture of the new text. */
  date: string;
  kind: string;
  mustMention: string[];
  mustMentionRemoved: string[];
}

interface Transition {
  document: string;
  date: string;
  before: Text;
  after: Text;
  edits: RawEdit[];
}

const names = [
  'captures/linkedin-privacy-policy.en.2022-2025.warc.gz',
  'captures/linkedin-eu-notice.en.2025.warc.gz',
  'captures/catalogue.en.json',
  'gold/linkedin-changes.dev.jsonl',
] as const;

describePacks('the updates of 2022–2025', names, (policy, notice, catalogue, gold) => {
  const labels = labelsIn<Label>(gold);
  const told = labels.filter(({ kind }) => kind !== 'technical');
  let transitions: Transition[] = [];
  beforeAll(async () => {
    transitions = [
      ...(await transitionsIn(policy, catalogue)),
      ...(await transitionsIn(notice, catalogue)),
    ];
  });
  const at = ({ document, date }: Label) => {
    const found = transitions.find((one) => one.document === document && one.date === date);
    if (!found) throw new Error(`${document} has no new version on ${date}.`);
    return found;
  };

  it('are all told, and nothing else is', () => {
    const days = (all: readonly { document: string; date: string }[]) =>
      all.map(({ document, date }) => `${document} ${date}`).sort();
    expect(days(transitions)).toEqual(days(told));
  });

  describe.each(told)('$document of $date', (label) => {
    it('shows what came in place', () => {
      const shown = at(label).edits.flatMap(({ after, op }) => (op === 'removed' ? [] : [after]));
      for (const phrase of label.mustMention) expect(holding(shown, phrase)).not.toEqual([]);
    });

    it('shows what went', () => {
      const shown = at(label).edits.flatMap(({ before, op }) => (op === 'added' ? [] : [before]));
      for (const phrase of label.mustMentionRemoved) expect(holding(shown, phrase)).not.toEqual([]);
    });

    it('says whether only links differ', () => {
      const onlyLinks = at(label).edits.every(({ before, after }) => before === after);
      expect(onlyLinks).toBe(label.kind === 'links-only');
    });

    it('has edits of single clauses', () => {
      const { before, after, edits } = at(label);
      const longest = (text: Text) => Math.max(...text.clauses.map((clause) => clause.text.length));
      for (const edit of edits) {
        expect(edit.before?.length ?? 0).toBeLessThanOrEqual(longest(before));
        expect(edit.after?.length ?? 0).toBeLessThanOrEqual(longest(after));
      }
    });

    it('turns the old text into the new', () => {
      const { before, after, edits } = at(label);
      const texts = ({ clauses }: Text) => clauses.map(({ text }) => text);
      expect(apply(texts(before), edits)).toEqual(texts(after));
    });
  });
});

function holding(texts: readonly (string | null)[], phrase: string): (string | null)[] {
  return texts.filter((text) => text?.includes(phrase));
}

/** Each update in a pack, with what `compare` makes of it. */
async function transitionsIn(pack: string, catalogue: string): Promise<Transition[]> {
  return (await updatesIn(pack, catalogue)).map(({ document, at, before, after }) => ({
    document: document.id,
    date: new Date(at).toISOString().slice(0, 10),
    before,
    after,
    edits: compare(before.clauses, after.clauses),
  }));
}
