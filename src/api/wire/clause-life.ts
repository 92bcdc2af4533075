import { z } from 'zod';
import { clauseUrl } from '../../core/api-urls.js';
import type {
  ChangeRecord,
  Wording as CoreWording,
  ClauseLife as StoredLife,
} from '../../store/store.js';
import {
  ChangeRef,
  DocumentRef,
  presentChangeRef,
  presentDocumentRef,
  presentVersionRef,
  VersionRef,
} from './refs.js';
import { presentTime, Time } from './time.js';
import { clauseFields, presentClause } from './version.js';

const Wording = z
  .strictObject({
    ...clauseFields,
    from: Time.describe('When the first version with this wording in this section was observed.'),
    until: Time.nullable().describe(
      'When the first version with another wording, or without the clause, was observed; null if this wording is current.',
    ),
    version: VersionRef.describe('The first version with this wording in this section.'),
    change: ChangeRef.nullable().describe(
      'The change that introduced it; null for a first version, or if no change was recorded, for example because only quotation marks or our extraction differ.',
    ),
    position: z.int().min(0).describe('Index of the clause in that version.'),
  })
  .meta({ id: 'Wording', description: 'What a clause said, and for how long.' });

export const ClauseLife = z
  .strictObject({
    id: z.string().describe('Identifies the clause in every version that contains it.'),
    url: z.string().describe('URL of this clause.'),
    document: DocumentRef,
    current: z.boolean().describe('Whether the newest version contains the clause.'),
    firstSeenAt: Time.describe('When the first version with the clause was observed.'),
    wordings: z.array(Wording).min(1).describe('Every wording it has had, oldest first.'),
    left: z
      .strictObject({
        at: Time.describe('When that version was observed.'),
        version: VersionRef.describe('The first version without the clause.'),
        change: ChangeRef.nullable().describe(
          'The change that removed it; null if only our extraction differs.',
        ),
      })
      .nullable()
      .describe('How the clause was removed; null if it is current.'),
  })
  .meta({
    id: 'ClauseLife',
    description: 'When a clause first appeared, each wording it has had, and when it was removed.',
  });

export function presentClauseLife(
  life: StoredLife,
  document: ChangeRecord['document'],
  base: string,
) {
  const wordings = life.wordings.map((wording) => presentWording(wording, base));
  return {
    id: life.id,
    url: clauseUrl(base, document.id, life.id),
    document: presentDocumentRef(document),
    current: life.left === null,
    firstSeenAt: wordings[0]?.from,
    wordings,
    left: life.left && presentLeft(life.left, base),
  };
}

function presentWording({ clause, version, position, until, changeId }: CoreWording, base: string) {
  return {
    ...presentClause(clause),
    from: presentTime(version.observedAt),
    until: until === null ? null : presentTime(until),
    version: presentVersionRef(version, base),
    change: presentChangeRef(changeId, base),
    position,
  };
}

function presentLeft({ version, changeId }: NonNullable<StoredLife['left']>, base: string) {
  return {
    at: presentTime(version.observedAt),
    version: presentVersionRef(version, base),
    change: presentChangeRef(changeId, base),
  };
}
