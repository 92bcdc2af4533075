import { z } from 'zod';
import { ops, significances } from '../../core/change.js';
import { topics } from '../../core/topic.js';
import {
  choice,
  choices,
  day,
  flag,
  parameters,
  region,
  time,
  wholeNumber,
  words,
} from './parameters.js';

/* The path and query parameters of each route. */

export const maxLimit = 200;
export const defaultLimit = 50;
const idCharacters = 200;
const cursorCharacters = 200;
const searchCharacters = 200;

/** For openapi.ts, which puts them where they belong. */
const example = (value: unknown) => ({ 'x-example': value });
const preset = (value: unknown) => ({ 'x-default': value });

export const ChangesQuery = parameters({
  since: time()
    .optional()
    .describe(
      'Only changes observed at this time or later. An RFC 3339 date-time, or a date, which means 00:00 UTC.',
    )
    .meta(example('2025-09-01')),
  until: time()
    .optional()
    .describe('Only changes observed before this time; like `since`.')
    .meta(example('2025-12-01T00:00:00Z')),
  cursor: words(cursorCharacters)
    .optional()
    .describe(
      'Where to continue: `page.cursor` of an earlier page, unchanged, with the same filters. It includes the order.',
    ),
  order: choice(['asc', 'desc'])
    .optional()
    .describe(
      'Order of recording: oldest first (`asc`; the default when `since` or `cursor` is given) or newest first (`desc`; the default otherwise).',
    ),
  limit: wholeNumber(1, maxLimit)
    .default(defaultLimit)
    .describe('Maximum number of changes per page.')
    .meta(preset(defaultLimit)),
  service: words(idCharacters)
    .optional()
    .describe('Only changes of this service.')
    .meta(example('linkedin')),
  document: words(idCharacters)
    .optional()
    .describe('Only changes of this document, by its full id.')
    .meta(example('linkedin/privacy-policy')),
  topic: choices(topics)
    .optional()
    .describe('Only changes about any of these topics, comma-separated.')
    .meta(example(['ai-training', 'affiliate-sharing'])),
  significance: choices(significances)
    .optional()
    .describe('Only changes of these kinds, comma-separated.')
    .meta(example(['substantive', 'announcement'])),
  op: choices(ops)
    .optional()
    .describe('Only changes with an edit of any of these kinds, comma-separated.')
    .meta(example(['added', 'removed'])),
  flicker: flag()
    .optional()
    .describe(
      '`false` leaves out pairs of changes that undo each other within days; `true` returns only these. A client that follows new changes should not use this filter: it would receive the first change of a pair before it is undone, and never the second. It should look at `revertOf` instead.',
    )
    .meta(example(false)),
  unstable: flag()
    .optional()
    .describe(
      '`false` leaves out changes whose edits are all in places that differ at nearly every check; `true` returns only these.',
    )
    .meta(example(false)),
  silent: flag()
    .optional()
    .describe(
      '`true` returns only changes to the words of the terms that the document’s own dates do not reflect; `false` leaves them out.',
    )
    .meta(example(true)),
  q: words(searchCharacters)
    .optional()
    .describe('Only changes with an edit that contains all these words.')
    .meta(example('affiliates')),
  view: choice(['full', 'summary'])
    .default('full')
    .describe('`summary` leaves the edits out.')
    .meta(preset('full')),
});
export type ChangesQuery = z.output<typeof ChangesQuery>;

export const EffectiveDatesQuery = parameters({
  from: day()
    .optional()
    .describe('Only dates on or after this day; a month counts if any of its days does.')
    .meta(example('2025-11-01')),
  to: day()
    .optional()
    .describe('Only dates on or before this day; a month counts if any of its days does.')
    .meta(example('2025-11-30')),
  upcoming: flag()
    .optional()
    .describe('`true`: only upcoming dates. `false`: only the others.')
    .meta(example(true)),
  service: words(idCharacters)
    .optional()
    .describe('Only dates of this service.')
    .meta(example('linkedin')),
  document: words(idCharacters)
    .optional()
    .describe('Only dates of this document, by its full id.')
    .meta(example('linkedin/privacy-policy')),
});
export type EffectiveDatesQuery = z.output<typeof EffectiveDatesQuery>;

export const OptOutsQuery = parameters({
  service: words(idCharacters)
    .optional()
    .describe('Only controls of this service.')
    .meta(example('linkedin')),
  topic: choices(topics)
    .optional()
    .describe('Only controls about any of these topics, comma-separated.')
    .meta(example(['ai-training'])),
  region: region()
    .optional()
    .describe(
      'Only controls offered in this region: a country such as `CA` (ISO 3166-1), a state such as `US-CA` (ISO 3166-2), `EU` or `EEA`.',
    )
    .meta(example('EU')),
  current: flag()
    .default(true)
    .describe('`false`: only controls that no current text names any more.')
    .meta(preset(true)),
});
export type OptOutsQuery = z.output<typeof OptOutsQuery>;

const versionOrTime = words(idCharacters);

export const CompareQuery = parameters({
  from: versionOrTime
    .describe(
      'The id of a version, or a time, which means the version that was current then (a date means 00:00 UTC).',
    )
    .meta(example('2025-10-01')),
  to: versionOrTime.describe('Like `from`.').meta(example('ver_8a40be7715cd2f93')),
});

const documentId = words(idCharacters)
  .describe('Full id of the document. Write its slashes as they are or as %2F.')
  .meta(example('linkedin/privacy-policy'));

export const DocumentPath = z.strictObject({ id: documentId });

export const DocumentQuery = parameters({
  at: time()
    .optional()
    .describe(
      'Returns the version that was current at this time instead of the document: a date, which means 00:00 UTC, or an RFC 3339 date-time.',
    )
    .meta(example('2025-01-01')),
});

export const ClausePath = z.strictObject({
  id: documentId,
  clauseId: words(idCharacters)
    .describe('Id of the clause, as given in edits and versions.')
    .meta(example('cl_6d0c2f81b94ea375')),
});

export const VersionPath = z.strictObject({
  id: documentId,
  vid: words(idCharacters).describe('Id of the version.').meta(example('ver_8a40be7715cd2f93')),
});

export const ChangePath = z.strictObject({
  id: words(idCharacters).describe('Id of the change.').meta(example('chg_5b7de02c94a1f638')),
});

export const OptOutPath = z.strictObject({
  id: words(idCharacters).describe('Id of the control.').meta(example('opt_41c9a7e05d82f36b')),
});

export const ProblemPath = z.strictObject({
  name: words(idCharacters)
    .describe('Name of the type: the last part of `type`.')
    .meta(example('invalid-request')),
});
