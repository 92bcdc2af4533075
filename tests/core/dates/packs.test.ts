import { expect, it } from 'vitest';
import { dateLabels, readDates } from '../../../scripts/bench/dates.js';
import { dateReport } from '../../../scripts/bench/dates-print.js';
import { f1, fields } from '../../../scripts/bench/dates-score.js';
import type { Effective } from '../../../src/core/dates/effective.js';
import { effectiveOf } from '../../../src/core/dates/own-dates-of-text.js';
import { describePacks, labelsIn } from '../../packs.js';
import { readingsIn } from '../../readings.js';

describePacks(
  'Labelled dates',
  ['gold/dates.dev.jsonl', 'gold/dates.dev.catalogue.json', 'gold/dates.dev.warc.gz'],
  (labels, catalogue, warc) => {
    it('are read as well as they should be, and none is invented', async () => {
      const files = { labels, catalogue, warc };
      const { rows, all } = dateReport(dateLabels(files), await readDates(files));
      const missed = rows.flatMap(({ name, score, aims }) =>
        fields
          .filter((field) => aims && f1(score.tallies[field]) < aims[field])
          .map((field) => `${name}: ${field}`),
      );
      expect(missed).toEqual([]);
      expect(all.invented).toEqual([]);
    });
  },
);

interface Update {
  document: string;
  date: string;
  effective: string | null;
}

describePacks(
  'LinkedIn’s dates',
  [
    'captures/catalogue.en.json',
    'gold/linkedin-changes.dev.jsonl',
    'captures/linkedin-privacy-policy.en.2022-2025.warc.gz',
    'captures/linkedin-eu-notice.en.2025.warc.gz',
    'captures/linkedin-help.a6278444.2024-2025.warc.gz',
  ],
  (catalogue, labels, ...packs) => {
    const all = Promise.all(packs.map((pack) => statementsIn(pack, catalogue))).then((lists) =>
      lists.flat(),
    );
    const on = async (document: string, day: string) =>
      (await all).findLast((reading) => reading.document === document && reading.day <= day)
        ?.effective;

    it('are in force since the day that each labelled text states', async () => {
      for (const { document, date, effective } of labelsIn<Update>(labels)) {
        const read = await on(document, date);
        expect([document, date, read?.inForceFrom?.date ?? null]).toEqual([
          document,
          date,
          effective,
        ]);
      }
    });

    it('are announced before they come, and no longer once they have', async () => {
      const notice = 'linkedin/eu-privacy-notice';
      const days = (read: Effective | undefined) => read?.announced.map(({ date }) => date);
      const before = await on(notice, '2025-09-18');
      expect(before?.inForceFrom?.date).toBe('2025-02-27');
      expect(days(before)).toEqual(['2025-11-03']);
      const after = await on(notice, '2025-11-04');
      expect(after?.inForceFrom?.date).toBe('2025-11-03');
      expect(days(after)).toEqual([]);
      expect(days(await on('linkedin/help/a6278444', '2025-09-18'))).toEqual(['2025-11-03']);
    });
  },
);

interface Stated {
  document: string;
  /** Of the capture. */
  day: string;
  effective: Effective;
}

async function statementsIn(pack: string, catalogue: string): Promise<Stated[]> {
  const readings: Stated[] = [];
  for (const { document, at, text } of await readingsIn(pack, catalogue)) {
    const clauses = text?.clauses ?? [];
    if (clauses.length === 0) continue;
    const { id, language } = document;
    const day = new Date(at).toISOString().slice(0, 10);
    readings.push({
      document: id,
      day,
      effective: effectiveOf(clauses, { language, observedAt: at }),
    });
  }
  return readings;
}
