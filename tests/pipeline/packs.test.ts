import { expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.js';
import type { Document } from '../../src/core/document.js';
import { type ReplaySummary, replay } from '../../src/pipeline/replay.js';
import { describePacks, labelsIn } from '../packs.js';
import { changesIn, openTools } from './harness.js';

/* Real archives through the whole pipeline. What is right stands in the README beside them. */

const nothing: ReplaySummary = {
  captures: 0,
  versions: 0,
  changes: 0,
  rejected: {},
  unmatched: 0,
  unchanged: 0,
  pending: 0,
  known: 0,
  late: 0,
  skipped: { warcinfo: 1 },
  broken: [],
};

const declaredEnglish = 'captures/catalogue.en.json';
const declaredFrench = 'captures/catalogue.fr.json';
const declaredHindi = 'captures/catalogue.hi.json';

describePacks(
  'pages that are not the text',
  ['captures/linkedin-trouble.warc.gz', declaredEnglish],
  (pack, english) => {
    it('make no version, and are counted by their kind', async () => {
      const { summary } = await run(pack, english);
      expect(summary).toEqual({
        ...nothing,
        captures: 14,
        versions: 1,
        unchanged: 1,
        rejected: {
          blocked: 5,
          'rate-limited': 1,
          unavailable: 1,
          missing: 1,
          truncated: 1,
          empty: 1,
          'wrong-language': 1,
          'error-page': 1,
        },
      });
    });
  },
);

describePacks(
  'a help article whose list grew',
  ['captures/linkedin-help.a1678508.2025.warc.gz', declaredEnglish],
  (pack, english) => {
    it('is one change, whatever “Last updated: … ago” says', async () => {
      const { summary, changes } = await run(pack, english);
      expect(summary).toEqual({
        ...nothing,
        captures: 12,
        versions: 2,
        changes: 1,
        unchanged: 10,
      });
      expect(changes[0]?.edits.every(({ op, kind }) => op === 'added' && kind === 'item')).toBe(
        true,
      );
      expect(daysOf(changes)).toEqual(['2025-11-30']);
    });

    it('leaves the text that was seen once pending, where two looks are asked for', async () => {
      const { summary } = await run(pack, english, { confirmations: 2 });
      expect(summary).toMatchObject({ versions: 1, changes: 0, pending: 1 });
    });
  },
);

describePacks(
  'a help article that announces',
  ['captures/linkedin-help.a6278444.2024-2025.warc.gz', declaredEnglish],
  (pack, english) => {
    it('has two changes', async () => {
      const { summary } = await run(pack, english);
      expect(summary).toEqual({
        ...nothing,
        captures: 12,
        versions: 3,
        changes: 2,
        unchanged: 9,
      });
    });
  },
);

describePacks(
  'the English policy',
  [
    'captures/linkedin-privacy-policy.en.2022-2025.warc.gz',
    'gold/linkedin-changes.dev.jsonl',
    declaredEnglish,
  ],
  (pack, gold, english) => {
    it('has the changes that readers found, on their days and of their kind', async () => {
      const { summary, changes } = await run(pack, english);
      expect(summary).toEqual({
        ...nothing,
        captures: 48,
        versions: 16,
        changes: 15,
        unchanged: 32,
      });
      const labels = labelsOf(gold, 'linkedin/privacy-policy');
      expect(daysOf(changes)).toEqual(labels.map(({ date }) => date));
      const linksOnly = changes.filter(({ significance }) => significance === 'links');
      const labelled = labels.filter(({ kind }) => kind === 'links-only');
      expect(daysOf(linksOnly)).toEqual(labelled.map(({ date }) => date));
    });

    it('is the same under the same ids in another database, and a second replay adds nothing', async () => {
      const { changes, documents, tools } = await run(pack, english);
      const other = await run(pack, english);
      expect(other.changes.map(({ id }) => id)).toEqual(changes.map(({ id }) => id));
      expect(await replay([pack], documents, tools)).toEqual({
        ...nothing,
        captures: 48,
        known: 48,
      });
      expect(await changesIn(tools.store)).toEqual(changes);
    });
  },
);

describePacks(
  'the European notice',
  [
    'captures/linkedin-eu-notice.en.2025.warc.gz',
    'gold/linkedin-changes.dev.jsonl',
    declaredEnglish,
  ],
  (pack, gold, english) => {
    it('has three changes, one of them in link targets only', async () => {
      const { summary, changes } = await run(pack, english);
      expect(summary).toEqual({
        ...nothing,
        captures: 15,
        versions: 4,
        changes: 3,
        unchanged: 11,
      });
      const labels = labelsOf(gold, 'linkedin/eu-privacy-notice');
      expect(daysOf(changes)).toEqual(labels.map(({ date }) => date));
      expect(changes.filter(({ significance }) => significance === 'links')).toHaveLength(1);
    });
  },
);

describePacks(
  'pages that differ in every byte and in no word',
  [
    'captures/linkedin-privacy-policy.fr.2022.warc.gz',
    'captures/linkedin-help.hi.2025.warc.gz',
    declaredEnglish,
    declaredFrench,
    declaredHindi,
  ],
  (french, hindi, english, inFrench, inHindi) => {
    it('are one version a document', async () => {
      expect((await run(french, inFrench)).summary).toEqual({
        ...nothing,
        captures: 63,
        versions: 1,
        unchanged: 62,
      });
      const { summary, tools, documents } = await run(hindi, inHindi);
      expect(summary).toEqual({ ...nothing, captures: 63, versions: 3, unchanged: 60 });
      for (const { id } of documents) {
        expect(await tools.store.versions.list(id)).toHaveLength(1);
      }
    });

    it('are in the wrong language for a document that is declared in English', async () => {
      const { summary } = await run(french, english);
      expect(summary).toEqual({ ...nothing, captures: 63, rejected: { 'wrong-language': 63 } });
    });
  },
);

/** Replays a pack into an empty database. */
async function run(pack: string, catalogue: string, over: Partial<Document> = {}) {
  const loaded = await loadCatalogue(catalogue);
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const documents = loaded.documents.map((document) => ({ ...document, ...over }));
  const tools = await openTools(documents);
  const summary = await replay([pack], documents, tools);
  return { summary, documents, tools, changes: await changesIn(tools.store) };
}

function daysOf(changes: readonly { observedAt: number }[]): string[] {
  return changes.map(({ observedAt }) => new Date(observedAt).toISOString().slice(0, 10));
}

/** What readers found, without what differs in no word and no link, and without what came and went. */
function labelsOf(gold: string, document: string) {
  const labels = labelsIn<{ document: string; date: string; kind: string }>(gold);
  const none = ['technical', 'formatting-only', 'flap'];
  return labels.filter((label) => label.document === document && !none.includes(label.kind));
}
