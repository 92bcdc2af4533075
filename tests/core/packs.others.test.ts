import { beforeAll, expect, it } from 'vitest';
import { compare, type RawEdit } from '../../src/core/diff/compare.js';
import { describePacks, labelsIn } from '../packs.js';
import { updatesIn } from '../readings.js';
import { expected, type Judged, judgedIn } from './annotate/judged-updates.js';

/* What `compare` and `annotate` make of one pack, in one file: reading it costs more than both. */

interface Label {
  document: string;
  /** Time of the first capture of the new text, to the second. */
  observedAt: string;
  real: boolean;
  kind: string;
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

describePacks('the significance of other publishers’ updates', names, (pack, catalogue, gold) => {
  const real = labelsIn<Label>(gold).filter((label) => label.real);
  let judged: Judged[] = [];
  beforeAll(async () => {
    judged = await judgedIn(pack, catalogue);
  });
  const of = ({ document, observedAt }: Label) =>
    judged.find((one) => one.document === document && one.at === Date.parse(observedAt))
      ?.significance;

  it('is never less than substantive where the label says substantive', () => {
    const substantive = real.filter(({ kind }) => kind === 'substantive');
    const missed = substantive.filter((label) => of(label) !== 'substantive');
    expect(missed.map(({ document, observedAt }) => `${document} ${observedAt}`)).toEqual([]);
  });

  it('is never more than links or the date where the label says so', () => {
    const slight = real.filter(({ kind }) => kind === 'links-only' || kind === 'date-only');
    expect(slight.map(of)).toEqual(slight.map(({ kind }) => expected[kind]));
  });

  it('agrees with most labels: in doubt a wording is substantive', () => {
    const agreed = real.filter((label) => of(label) === expected[label.kind]);
    expect(agreed.length / real.length).toBeGreaterThanOrEqual(0.85);
  });
});

const key = (document: string, at: string | number) =>
  `${document} ${Math.floor(new Date(at).getTime() / 1000)}`;

/** The edits of each update in the pack. */
async function editsIn(pack: string, catalogue: string): Promise<Map<string, RawEdit[]>> {
  return new Map(
    (await updatesIn(pack, catalogue)).map(({ document, at, before, after }) => [
      key(document.id, at),
      compare(before.clauses, after.clauses),
    ]),
  );
}
