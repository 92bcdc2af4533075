import { load } from 'cheerio';
import { isTag } from 'domhandler';
import { expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load.js';
import type { Document } from '../../../src/core/document.js';
import { extract } from '../../../src/core/extract/extract.js';
import { linkNormaliser } from '../../../src/core/extract/links.js';
import { findMain } from '../../../src/core/extract/main.js';
import { walk } from '../../../src/core/extract/walk.js';
import type { Text } from '../../../src/core/text.js';
import { matcher } from '../../../src/pipeline/warc/match.js';
import { describePacks, type PackedPage, pagesIn } from '../../packs.js';

interface Captured {
  document: Document;
  page: PackedPage;
}

/** The pages of a pack that the catalogue declares. */
async function* capturesIn(pack: string, catalogue: string): AsyncGenerator<Captured> {
  const loaded = await loadCatalogue(catalogue);
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const match = matcher(loaded.documents);
  for await (const page of pagesIn(pack)) {
    const document = match(page.url, page.html);
    if (document) yield { document, page };
  }
}

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
];

for (const { pack, language, versions, clauses } of versionsOf) {
  const names = [`captures/${pack}.warc.gz`, `captures/catalogue.${language}.json`] as const;
  describePacks(pack, names, (warc, catalogue) => {
    it('has as many texts as versions, and each is read the same from every capture', async () => {
      const texts = new Map<string, Text[]>();
      for await (const { document, page } of capturesIn(warc, catalogue)) {
        const text = extract(page.html, document, page.url)?.text;
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

/** htmlparser2 takes `</body>` by its word; parse5, like browsers, moves what stands behind it inside. */
const textBehindBody = ['youtube-fran/privacy-policy-365'];

const withCatalogues: (readonly [pack: string, catalogue: string])[] = [
  ...versionsOf.map(
    ({ pack, language }) =>
      [`captures/${pack}.warc.gz`, `captures/catalogue.${language}.json`] as const,
  ),
  ['captures/linkedin-trouble.warc.gz', 'captures/catalogue.en.json'],
  ['captures/others.dev.warc.gz', 'gold/others.dev.catalogue.json'],
  ['gold/dates.dev.warc.gz', 'gold/dates.dev.catalogue.json'],
];

for (const names of withCatalogues) {
  describePacks(`${names[0]}, read by two parsers`, names, (warc, catalogue) => {
    it('gives the same clauses by htmlparser2 as by parse5', async () => {
      const differing = new Set<string>();
      let compared = 0;
      for await (const { document, page } of capturesIn(warc, catalogue)) {
        const [ours, theirs] = [byHtmlparser2(page, document), byParse5(page, document)];
        if (JSON.stringify(ours) !== JSON.stringify(theirs)) differing.add(document.id);
        compared++;
      }
      expect(compared).toBeGreaterThan(0);
      expect([...differing].filter((id) => !textBehindBody.includes(id))).toEqual([]);
    }, 60_000);
  });
}

function byHtmlparser2({ html, url }: PackedPage, document: Document) {
  const main = findMain(html, document, url);
  const normalise = linkNormaliser(url, document.url);
  return (main?.roots ?? []).map((root) => walk(root, normalise));
}

/** As `findMain`, with cheerio's own way to do each step. Every document of the packs declares `select`. */
function byParse5({ html, url }: PackedPage, document: Document) {
  const $ = load(html);
  const select = document.select.join(',');
  const matched = $(select).toArray().filter(isTag);
  const roots = matched.filter((element) => $(element).parents(select).length === 0);
  if (document.remove.length > 0) $(roots).find(document.remove.join(',')).remove();
  const normalise = linkNormaliser(url, document.url);
  return roots.map((root) => walk(root, normalise));
}
