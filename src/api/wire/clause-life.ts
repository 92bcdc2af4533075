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
      'When the first version with another wording, or without the clause, was observed; null while it stands.',
    ),
    version: VersionRef.describe('The first version with this wording in this section.'),
    change: ChangeRef.nullable().describe(
      'The change that brought it; null for a first version, and where no change was told, as when only quotation marks or our way of reading differ.',
    ),
    position: z.int().min(0).describe('Index of the clause in that version.'),
  })
  .meta({ id: 'Wording', description: 'What a clause said, and for how long.' });

export const ClauseLife = z
  .strictObject({
    id: z.string().describe('Names the clause in every version, for as long as it lives.'),
    url: z.string().describe('Address of this life.'),
    document: DocumentRef,
    current: z.boolean().describe('Whether the clause stands in the newest version.'),
    firstSeenAt: Time.describe('When the first version with the clause was observed.'),
    wordings: z.array(Wording).min(1).describe('Every wording that it had, oldest first.'),
    left: z
      .strictObject({
        at: Time.describe('When that version was observed.'),
        version: VersionRef.describe('The first version without the clause.'),
        change: ChangeRef.nullable().describe(
          'The change that took it out; null where only our way of reading did.',
        ),
      })
      .nullable()
      .describe('How the clause went; null while it stands.'),
  })
  .meta({
    id: 'ClauseLife',
    description: 'When a clause came, each wording that it had, and when it left.',
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
