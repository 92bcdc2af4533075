import { beforeAll, expect, it } from 'vitest';
import { describePacks, labelsIn } from '../../packs.js';
import { expected, type Judged, judgedIn } from './judged-updates.js';

interface LinkedInLabel {
  document: string;
  /** The day of the first capture of the new text. */
  date: string;
  kind: string;
  topics: string[];
}

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

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
