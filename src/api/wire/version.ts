import { z } from 'zod';
import { versionUrl } from '../../core/api-urls.js';
import { allHeaders, type Clause as CoreClause } from '../../core/clause.js';
import { isTicked } from '../../core/prose/ticks.js';
import type { LivingClause } from '../../core/recognise/clause-ids.js';
import type { ChangeRecord, DatedVersion } from '../../store/store.js';
import { clauseKinds, Link } from './edit.js';
import { Effective, presentEffective } from './effective.js';
import { ChangeRef, DocumentRef, presentChangeRef, presentDocumentRef } from './refs.js';
import { presentTime, Time } from './time.js';

const fields = {
  id: z.string(),
  url: z.string().describe('URL of this version.'),
  cause: z
    .enum(['publisher', 'extractor'])
    .describe(
      '`publisher`: the text differs from the previous version. `extractor`: only our extraction does; such a version is never announced as a change.',
    ),
  observedAt: Time.describe('When this text was first received.'),
  lastSeenAt: Time.describe('When this text was last seen.'),
  recordedAt: Time.describe('When this server recorded it.'),
  words: z.int().min(0).describe('Number of words.'),
  guessed: z
    .boolean()
    .describe(
      'True if the document’s declaration does not say where the main text is, so it was guessed.',
    ),
  effective: Effective.describe('The dates that this text states about itself.'),
  capturedAt: Time.describe('When the capture that shows this version was received.'),
  sha256: z.string().describe('SHA-256 of the bytes of that capture, in hex.'),
};

export const Version = z
  .strictObject(fields)
  .meta({ id: 'Version', description: 'One text of a document, without its clauses.' });

export const VersionList = z
  .strictObject({ data: z.array(Version) })
  .meta({ id: 'VersionList', description: 'The versions of a document, newest first.' });

export const clauseFields = {
  kind: z.enum(clauseKinds),
  level: z
    .int()
    .min(0)
    .describe(
      'Headings: 1–6 as in HTML, 7 for a paragraph that is all bold. Items: nesting depth, from 1. Otherwise 0.',
    ),
  marker: z
    .string()
    .nullable()
    .describe(
      'What a browser shows in front of the first clause of a numbered item: `d.`, `iv.`. Null for bullets, for other clauses, and in versions recorded before Clausewatch read markers. It is not part of `text`.',
    ),
  section: z.array(z.string()).describe('The headings above the clause, outermost first.'),
  headers: z.array(z.string()).describe('For cells: the header cells of their column and row.'),
  ticked: z
    .boolean()
    .nullable()
    .describe(
      'Whether the box in front of the text is ticked before anybody has chosen; null if there is none.',
    ),
  text: z.string(),
  links: z.array(Link),
};

export const Clause = z
  .strictObject({
    id: z
      .string()
      .describe(
        'Identifies the clause in every version that contains it; see /documents/{id}/clauses/{clauseId}.',
      ),
    ...clauseFields,
  })
  .meta({ id: 'Clause', description: 'A heading, paragraph, list item or table cell.' });

export const VersionText = z
  .strictObject({
    ...fields,
    document: DocumentRef,
    leadingChange: ChangeRef.nullable().describe(
      'The change that led to this version; null for a first version, or if no change was recorded, for example because only quotation marks differ.',
    ),
    clauses: z.array(Clause).describe('The clauses, in reading order.'),
  })
  .meta({ id: 'VersionText', description: 'One version as clauses.' });

export function presentVersion(version: DatedVersion, base: string): z.infer<typeof Version> {
  return {
    id: version.id,
    url: versionUrl(base, version.documentId, version.id),
    cause: version.cause,
    observedAt: presentTime(version.observedAt),
    lastSeenAt: presentTime(version.lastSeenAt),
    recordedAt: presentTime(version.recordedAt),
    words: version.words,
    guessed: version.guessed,
    effective: presentEffective(version.effective, version.documentId, base),
    capturedAt: presentTime(version.capture.at),
    sha256: version.capture.sha256,
  };
}

interface VersionParts {
  document: ChangeRecord['document'];
  version: DatedVersion;
  clauses: readonly LivingClause[];
  /** Id of the change that led to it. */
  leadingChange: string | null;
}

export function presentVersionText(parts: VersionParts, base: string) {
  const { document, version, clauses, leadingChange: id } = parts;
  return {
    ...presentVersion(version, base),
    document: presentDocumentRef(document),
    leadingChange: presentChangeRef(id, base),
    clauses: clauses.map((clause) => ({ id: clause.id, ...presentClause(clause) })),
  };
}

export function presentClause(clause: CoreClause) {
  const { kind, level, marker, section, text, links } = clause;
  const headers = allHeaders(clause);
  return { kind, level, marker, section, headers, ticked: isTicked(text), text, links };
}
