import { expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.js';
import { historyOf } from '../../src/core/opt-outs/history.js';
import { optOutsOf } from '../../src/core/opt-outs/record.js';
import { replay } from '../../src/pipeline/replay.js';
import { describePacks, labelsIn } from '../packs.js';
import { changesIn, openTools } from './harness.js';

/* What real pages say of their dates and of opting out, through the whole pipeline. */

const declared = 'captures/catalogue.en.json';
const labels = 'gold/linkedin-changes.dev.jsonl';

interface Label {
  document: string;
  date: string;
  effective: string | null;
}

describePacks(
  'the dates of the English policy and of the European notice',
  [
    'captures/linkedin-privacy-policy.en.2022-2025.warc.gz',
    'captures/linkedin-eu-notice.en.2025.warc.gz',
    declared,
    labels,
  ],
  (policy, notice, catalogue, gold) => {
    it('are those that readers found', async () => {
      const { changes } = await run([policy, notice], catalogue);
      const told = new Map(
        changes.map(({ documentId, observedAt, effective }) => [
          `${documentId} ${dayOf(observedAt)}`,
          effective.inForceFrom?.date ?? null,
        ]),
      );
      const found = labelsIn<Label>(gold).filter(({ document, date }) =>
        told.has(`${document} ${date}`),
      );
      expect(found).toHaveLength(changes.length);
      for (const { document, date, effective } of found) {
        expect(told.get(`${document} ${date}`), `${document} ${date}`).toBe(effective);
      }
    });

    it('link the text in force to the notice that announced its day', async () => {
      const { changes, store } = await run([notice], catalogue);
      const [, announcing, kept] = changes;
      expect(announcing?.effective.inForceFrom?.date).toBe('2025-02-27');
      expect(announcing?.effective.announced.map(({ date }) => date)).toEqual(['2025-11-03']);
      expect(announcing?.silent).toContain('2025-02-27');
      expect(kept?.effective).toMatchObject({
        inForceFrom: {
          date: '2025-11-03',
          announcedBy: {
            changeId: announcing?.id,
            versionId: announcing?.toVersionId,
            quote: announcing?.effective.announced[0]?.quote,
          },
        },
        announced: [],
      });
      expect(kept?.silent).toBeNull();
      const dates = (await store.effectiveDates.statements({})).map(({ date }) => date);
      expect(new Set(dates)).toEqual(new Set(['2025-02-27', '2025-11-03']));
    });
  },
);

describePacks(
  'the way to opt out that a help article describes',
  ['captures/linkedin-help.a6278444.2024-2025.warc.gz', declared],
  (article, catalogue) => {
    it('is one, with its steps, its default, its limits and the regions of each version', async () => {
      const { store, changes } = await run([article], catalogue);
      const services = [{ id: 'linkedin', name: 'LinkedIn' }];
      const mentions = await store.optOuts.mentions({});
      const found = optOutsOf({ mentions, curated: [], services });
      const training = found.filter(({ topics }) => topics.includes('ai-training'));
      expect(training).toHaveLength(1);
      const [optOut] = training;
      const link = 'https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement';
      expect(optOut).toMatchObject({ kind: 'setting', default: 'on', href: link, current: true });
      expect(optOut?.steps.desktop).toHaveLength(5);
      expect(optOut?.steps.mobile).toHaveLength(4);
      expect(optOut?.limitations.join()).toContain('already taken place');
      const form = 'https://www.linkedin.com/help/linkedin/ask/TS-DPRO';
      expect(optOut?.relatedForms.map(({ href }) => href)).toEqual([form]);

      const history = historyOf(await store.optOuts.history({ id: optOut?.id ?? '' }));
      const regions = history.map(({ statement }) =>
        statement.regions.map(({ code, available, from }) => [code, available, from]),
      );
      const [europe, more] = [
        ['EU', 'EEA', 'CH', 'GB'],
        ['CA', 'HK'],
      ];
      expect(regions.map((list) => list.sort())).toEqual([
        europe.map((code) => [code, false, null]).sort(),
        [...europe, ...more].map((code) => [code, true, '2025-11-03']).sort(),
        [],
      ]);
      expect(changes.map(({ optOuts }) => optOuts)).toEqual([
        [{ id: optOut?.id, what: 'region' }],
        [{ id: optOut?.id, what: 'region' }],
      ]);
    });

    it('confirms what the built-in catalogue says about it', async () => {
      const { store } = await run([article], null);
      const loaded = await loadCatalogue(null);
      if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
      const { curated, documents } = loaded;
      const services = documents.map(({ service }) => service);
      const found = optOutsOf({ mentions: await store.optOuts.mentions({}), curated, services });
      const verdicts = found.map(({ curated, source }) => [source, curated?.verdict]);
      expect(verdicts).toEqual([
        ['captured', 'confirmed'],
        ['captured', 'confirmed'],
      ]);
    });
  },
);

async function run(packs: readonly string[], catalogue: string | null) {
  const loaded = await loadCatalogue(catalogue);
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const documents = loaded.documents.map((document) => ({ ...document, confirmations: 1 }));
  const tools = await openTools(documents);
  await replay(packs, documents, tools);
  return { store: tools.store, changes: await changesIn(tools.store) };
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
