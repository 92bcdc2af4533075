import { beforeAll, expect, it } from 'vitest';
import { editsBetween } from '../../../src/core/annotate/annotate.js';
import { highest } from '../../../src/core/annotate/significance.js';
import { topicsOfChange } from '../../../src/core/annotate/topics.js';
import type { Significance } from '../../../src/core/change.js';
import type { Text } from '../../../src/core/extract/text.js';
import type { Topic } from '../../../src/core/topic.js';
import { describePacks, labelsIn } from '../../packs.js';
import { readingsIn } from '../../readings.js';

interface LinkedInLabel {
  document: string;
  /** The day of the first capture of the new text. */
  date: string;
  kind: string;
  topics: string[];
}

interface OtherLabel {
  document: string;
  observedAt: string;
  real: boolean;
  kind: string;
}

interface Judged {
  document: string;
  at: number;
  significance: Significance;
  topics: readonly Topic[];
}

const expected: Readonly<Record<string, Significance>> = {
  substantive: 'substantive',
  banner: 'announcement',
  announcement: 'announcement',
  editorial: 'editorial',
  'formatting-only': 'editorial',
  'links-only': 'links',
  'date-only': 'date',
};

const linkedIn = [
  'captures/linkedin-privacy-policy.en.2022-2025.warc.gz',
  'captures/linkedin-eu-notice.en.2025.warc.gz',
  'captures/catalogue.en.json',
  'gold/linkedin-changes.dev.jsonl',
] as const;

describePacks(
  'the significance of LinkedIn’s updates',
  linkedIn,
  (policy, notice, catalogue, gold) => {
    const labels = labelsIn<LinkedInLabel>(gold);
    let judged: Judged[] = [];
    beforeAll(async () => {
      judged = [...(await judgedIn(policy, catalogue)), ...(await judgedIn(notice, catalogue))];
    });
    const of = ({ document, date }: LinkedInLabel) =>
      judged.find((one) => one.document === document && dayOf(one.at) === date);

    it('agrees with the labels, but for a kind of data that came with an announcement', () => {
      const disagreements = labels.flatMap((label) => {
        const found = of(label)?.significance ?? null;
        const wanted = label.kind === 'technical' ? null : (expected[label.kind] ?? null);
        return found === wanted ? [] : [`${label.document} ${label.date}: ${found}, not ${wanted}`];
      });
      // “a resume you provide” joins the data that a table lists: no banner says so.
      expect(disagreements).toEqual([
        'linkedin/eu-privacy-notice 2025-09-18: substantive, not announcement',
      ]);
      expect(labels.length).toBe(20);
    });

    it.each(['ai-training', 'affiliate-sharing', 'policy-change'] as const)(
      'tells %s wherever the labels do',
      (topic) => {
        const missed = labels.filter(
          (label) => label.topics.includes(topic) && !of(label)?.topics.includes(topic),
        );
        expect(missed.map(({ document, date }) => `${document} ${date}`)).toEqual([]);
      },
    );
  },
);

const others = [
  'captures/others.dev.warc.gz',
  'gold/others.dev.catalogue.json',
  'gold/others.dev.jsonl',
] as const;

describePacks('the significance of other publishers’ updates', others, (pack, catalogue, gold) => {
  const real = labelsIn<OtherLabel>(gold).filter((label) => label.real);
  let judged: Judged[] = [];
  beforeAll(async () => {
    judged = await judgedIn(pack, catalogue);
  });
  const of = ({ document, observedAt }: OtherLabel) =>
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

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Each place in a pack, in order of time, where a document's text differs from the one before. */
async function judgedIn(pack: string, catalogue: string): Promise<Judged[]> {
  const latest = new Map<string, Text>();
  const found: Judged[] = [];
  for (const { document, at, status, text: after } of await readingsIn(pack, catalogue)) {
    if (status !== 200 || !after || after.words === 0) continue;
    const before = latest.get(document.id);
    latest.set(document.id, after);
    if (!before || before.digest === after.digest) continue;
    const edits = editsBetween(before.clauses, after.clauses);
    const annotations = { significance: highest(edits), topics: topicsOfChange(edits) };
    found.push({ document: document.id, at, ...annotations });
  }
  return found;
}
