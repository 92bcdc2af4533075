import { load } from 'cheerio';
import { isTag } from 'domhandler';
import { expect, it } from 'vitest';
import type { Document } from '../../../src/core/document.js';
import { linkNormaliser } from '../../../src/core/extract/links/links.js';
import { findMain } from '../../../src/core/extract/main.js';
import { folded, unfold } from '../../../src/core/extract/unfold/unfold.js';
import { walk } from '../../../src/core/extract/walk.js';
import type { PackName } from '../../pack-files.js';
import { describePacks, type PackedPage } from '../../packs.js';
import { capturesIn } from '../../readings.js';
import { capturesApart } from '../../runs.js';

const withCatalogues: (readonly [pack: PackName, catalogue: PackName])[] = [
  ['captures/linkedin-privacy-policy.fr.2022.warc.gz', 'captures/catalogue.fr.json'],
  ['captures/linkedin-help.hi.2025.warc.gz', 'captures/catalogue.hi.json'],
  ['captures/linkedin-help.a1678508.2025.warc.gz', 'captures/catalogue.en.json'],
  ['captures/linkedin-privacy-policy.en.2022-2025.warc.gz', 'captures/catalogue.en.json'],
  ['captures/linkedin-eu-notice.en.2025.warc.gz', 'captures/catalogue.en.json'],
  ['captures/linkedin-help.a6278444.2024-2025.warc.gz', 'captures/catalogue.en.json'],
  ['captures/linkedin-trouble.warc.gz', 'captures/catalogue.en.json'],
  ['captures/others.dev.warc.gz', 'gold/others.dev.catalogue.json'],
  ['gold/dates.dev.warc.gz', 'gold/dates.dev.catalogue.json'],
];

for (const names of withCatalogues) {
  describePacks(`${names[0]}, read by two parsers`, names, (warc, catalogue) => {
    it('gives the same clauses by htmlparser2 as by parse5', async () => {
      const differing = new Set<string>();
      const seen = new Set<string>();
      const seenOf = new Map<string, number>();
      for await (const { document, page } of capturesIn(warc, catalogue)) {
        const nth = seenOf.get(document.id) ?? 0;
        seenOf.set(document.id, nth + 1);
        if (nth % capturesApart !== 0) continue;
        const outline = `${document.id} ${outlineOf(page.html)}`;
        if (seen.has(outline)) continue;
        seen.add(outline);
        const [ours, theirs] = [byHtmlparser2(page, document), byParse5(page, document)];
        if (JSON.stringify(ours) !== JSON.stringify(theirs)) differing.add(document.id);
      }
      expect(seen.size).toBeGreaterThan(0);
      expect([...differing]).toEqual([]);
    });
  });
}

/** What a tree is built from: tags and words. Two pages that differ in attributes and scripts are the same to a parser. */
function outlineOf(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '<$1>')
    .replace(/<([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi, '<$1>');
}

function byHtmlparser2({ html, url }: PackedPage, document: Document) {
  const main = findMain(html, document, url);
  const normalise = linkNormaliser(url, document);
  return (main?.roots ?? []).map((root) => walk(root, normalise, document.language));
}

/** As `findMain`, with cheerio's own way to do each step. Every document of the packs declares `select`. */
function byParse5({ html, url }: PackedPage, document: Document) {
  const $ = load(html);
  unfold(
    $([...folded].join(','))
      .toArray()
      .filter(isTag),
    { isRaw: false, readFrame: () => null },
  );
  const select = document.select.join(',');
  const matched = $(select).toArray().filter(isTag);
  const roots = matched.filter((element) => $(element).parents(select).length === 0);
  if (document.remove.length > 0) $(roots).find(document.remove.join(',')).remove();
  const normalise = linkNormaliser(url, document);
  return roots.map((root) => walk(root, normalise, document.language));
}
