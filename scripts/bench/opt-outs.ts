import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../src/catalogue/load.js';
import type { Document } from '../../src/core/document.js';
import { normaliseLink } from '../../src/core/extract/links/links.js';
import { factFaults } from './opt-outs-facts.js';
import { type OptOutHistory, optOutHistories } from './opt-outs-texts.js';

const catalogue = 'captures/catalogue.en.json';
const labels = 'gold/linkedin-optouts.dev.jsonl';
const policies = [
  'captures/linkedin-privacy-policy.en.2022-2025.warc.gz',
  'captures/linkedin-eu-notice.en.2025.warc.gz',
];
const article = 'captures/linkedin-help.a6278444.2024-2025.warc.gz';

/** A passage where a text explains how to opt out, as labelled by readers, one per line. */
interface Label {
  document: string;
  quote: string;
  urls: readonly string[];
  kind: string;
}

/** A link to a setting or form, and a sentence that names it. */
export interface NamedLink {
  document: string;
  link: string;
  quote: string;
}

export interface OptOutScore {
  /** Links that are labelled as settings or forms. */
  labelled: number;
  missed: readonly NamedLink[];
  /** Links that were found as settings or forms, without those that are labelled as something else. */
  found: number;
  extra: readonly NamedLink[];
  /** Errors in the facts about the setting for AI training. */
  faults: readonly string[];
}

/** The files that are missing. */
export function missingOptOutFiles(shared: string): string[] {
  return [catalogue, labels, ...policies, article].filter(
    (name) => !existsSync(join(shared, name)),
  );
}

/** Compares the opt-outs found in LinkedIn's newest texts with labels, link by link. */
export async function scoreOptOuts(shared: string): Promise<OptOutScore> {
  const rows = readFileSync(join(shared, labels), 'utf8').split('\n').filter(Boolean);
  const gold = rows.map((row) => JSON.parse(row) as Label);
  const histories: OptOutHistory[] = [];
  for (const pack of policies) histories.push(...(await optOutHistories(shared, pack, catalogue)));
  const [help] = await optOutHistories(shared, article, catalogue);
  const documents = await documentsIn(join(shared, catalogue));
  const labelled = linksOf(gold.filter(isSettingOrForm), documents);
  const other = linksOf(
    gold.filter((label) => !isSettingOrForm(label)),
    documents,
  );
  const found = histories.flatMap(linksFound);
  const judged = found.filter((one) => isAmong(one, labelled) || !isAmong(one, other));
  return {
    labelled: labelled.length,
    missed: labelled.filter((one) => !isAmong(one, found)),
    found: judged.length,
    extra: judged.filter((one) => !isAmong(one, labelled)),
    faults: factFaults(help?.versions ?? []),
  };
}

function isSettingOrForm({ kind }: { kind: string }): boolean {
  return kind === 'setting' || kind === 'form';
}

async function documentsIn(file: string): Promise<ReadonlyMap<string, Document>> {
  const loaded = await loadCatalogue(file);
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  return new Map(loaded.documents.map((document) => [document.id, document]));
}

/** Links as extraction writes those of the same document. */
function linksOf(gold: readonly Label[], documents: ReadonlyMap<string, Document>): NamedLink[] {
  const all = gold.flatMap(({ document, quote, urls }) =>
    urls.map((url) => {
      const link = normaliseLink(url, url, documents.get(document)) ?? url;
      return { document, quote, link: withoutSlash(link) };
    }),
  );
  return all.filter((one, i) => all.findIndex((other) => isSame(one, other)) === i);
}

function linksFound({ document, versions }: OptOutHistory): NamedLink[] {
  return (versions.at(-1) ?? []).filter(isSettingOrForm).flatMap(({ href, evidence }) => {
    const quote = evidence[0]?.quote ?? '';
    return href === null ? [] : [{ document, quote, link: withoutSlash(href) }];
  });
}

function isAmong(one: NamedLink, others: readonly NamedLink[]): boolean {
  return others.some((other) => isSame(one, other));
}

function isSame(one: NamedLink, other: NamedLink): boolean {
  return one.document === other.document && one.link === other.link;
}

/** A trailing slash does not make a link different here. */
function withoutSlash(link: string): string {
  return link.replace(/\/$/, '');
}
