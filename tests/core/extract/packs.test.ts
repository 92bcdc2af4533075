import { expect, it } from 'vitest';
import type { Text } from '../../../src/core/extract/text.js';
import { describePacks } from '../../packs.js';
import { readingsIn } from '../../readings.js';

/** What the packs' own description says of them, and between how many clauses a right reading has. */
const versionsOf = [
  { pack: 'linkedin-privacy-policy.fr.2022', language: 'fr', versions: [1], clauses: [200, 300] },
  { pack: 'linkedin-help.hi.2025', language: 'hi', versions: [1, 1, 1], clauses: [5, 30] },
  { pack: 'linkedin-help.a1678508.2025', language: 'en', versions: [2], clauses: [10, 30] },
  {
    pack: 'linkedin-privacy-policy.en.2022-2025',
    language: 'en',
    versions: [16],
    clauses: [200, 300],
  },
  { pack: 'linkedin-eu-notice.en.2025', language: 'en', versions: [4], clauses: [300, 500] },
  { pack: 'linkedin-help.a6278444.2024-2025', language: 'en', versions: [3], clauses: [10, 30] },
] as const;

for (const { pack, language, versions, clauses } of versionsOf) {
  const names = [`captures/${pack}.warc.gz`, `captures/catalogue.${language}.json`] as const;
  describePacks(pack, names, (warc, catalogue) => {
    it('has as many texts as versions, and each is read the same from every capture', async () => {
      const texts = new Map<string, Text[]>();
      for (const { document, text } of await readingsIn(warc, catalogue)) {
        if (text) texts.set(document.id, [...(texts.get(document.id) ?? []), text]);
      }
      const all = [...texts.values()];
      const distinct = (digests: string[]) => new Set(digests).size;
      expect(all.map((read) => distinct(read.map(({ digest }) => digest)))).toEqual(versions);
      expect(all.map((read) => distinct(read.map((text) => text.clausesDigest)))).toEqual(versions);
      const [fewest = 0, most = 0] = clauses;
      const counts = all.flat().map((text) => text.clauses.length);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(fewest);
      expect(Math.max(...counts)).toBeLessThanOrEqual(most);
    });
  });
}
