import { z } from 'zod';
import { clauseUrl } from '../../core/api-urls.js';
import type { Edit as CoreEdit, Stats as CoreStats } from '../../core/change.js';
import { significances } from '../../core/change.js';
import { topics } from '../../core/topic.js';

export const clauseKinds = ['heading', 'paragraph', 'item', 'cell'] as const;

export const Link = z
  .strictObject({
    text: z.string().describe('The visible words of the link.'),
    href: z.string().describe('Its target, without tracking parameters.'),
  })
  .meta({ id: 'Link', description: 'A link inside a clause.' });

export const Significance = z.enum(significances).meta({
  id: 'Significance',
  description:
    'How much it matters: `substantive`; `announcement` (a notice of a coming change appears, moves or disappears); `editorial` (wording that leaves the meaning alone); `date` (only the document’s own date); `links` (only link targets).',
});

export const Topic = z.enum(topics).meta({
  id: 'Topic',
  description:
    'What it is about: the practice categories of OPP-115 (Wilson et al., ACL 2016), `ai-training` and `affiliate-sharing`.',
});

const Piece = z.tuple([z.enum(['=', '-', '+']), z.string()]);

const position = (what: string) => z.int().min(0).describe(`Index of the clause in ${what}.`);
const before = z.string().describe('The words before the change.');
const after = z.string().describe('The words after the change.');
const inOld = position('the version before');
const inNew = position('the version after');

const shared = {
  significance: Significance,
  because: z
    .array(z.string())
    .describe('Why it has this significance and these topics, the deciding reason first.'),
  topics: z.array(Topic).describe('What the clause is about; often empty.'),
  clause: z
    .strictObject({
      id: z.string().describe('Identifies the clause in every version that contains it.'),
      url: z
        .string()
        .describe('URL of its history: when it first appeared, and each wording it has had.'),
    })
    .describe('The edited clause.'),
  kind: z.enum(clauseKinds).describe('What kind of clause it is.'),
  section: z
    .array(z.string())
    .describe(
      'The headings above the clause, outermost first; for `removed`, those above its old place.',
    ),
  headers: z
    .strictObject({
      column: z.array(z.string()).describe('The header cells of its column, from top to bottom.'),
      row: z.array(z.string()).describe('The header cells of its row, from left to right.'),
    })
    .describe(
      'For table cells: where in its table the cell is; for `removed`, where it was. Otherwise, and in changes recorded by versions of Clausewatch that did not store headers, empty.',
    ),
  words: z
    .array(Piece)
    .describe(
      'Runs of words: kept `=`, removed `-`, added `+`. Joining `=` and `-` gives `before`; joining `=` and `+` gives `after`.',
    ),
  links: z
    .strictObject({ removed: z.array(Link), added: z.array(Link) })
    .describe('The links that the clause lost and gained.'),
};

const Added = z.strictObject({
  op: z.literal('added'),
  ...shared,
  after,
  position: z.strictObject({ before: z.null(), after: inNew }),
});
const Removed = z.strictObject({
  op: z.literal('removed'),
  ...shared,
  before,
  position: z.strictObject({ before: inOld, after: z.null() }),
});
const Modified = z.strictObject({
  op: z.literal('modified'),
  ...shared,
  before,
  after,
  split: z
    .array(z.string())
    .optional()
    .describe(
      'If one clause became several: their texts. Joined with single spaces they equal `after`; they are at `position.after` and the positions that follow.',
    ),
  merged: z
    .array(z.string())
    .optional()
    .describe(
      'If several clauses became one: their texts. Joined with single spaces they equal `before`; they were at `position.before` and the positions that follow.',
    ),
  position: z.strictObject({ before: inOld, after: inNew }),
});
const Moved = z.strictObject({
  op: z.literal('moved'),
  ...shared,
  sectionBefore: z.array(z.string()).describe('The headings above its old place.'),
  before,
  after,
  position: z.strictObject({ before: inOld, after: inNew }),
});

export const Edit = z.discriminatedUnion('op', [Added, Removed, Modified, Moved]).meta({
  id: 'Edit',
  description:
    'What happened to one clause. `added` has no `before`, `removed` has no `after`, and `moved` also gives the old section. A clause that was split, or several that were merged, count as one `modified`. If only link targets differ, the op is `modified` and `before` equals `after`.',
});
export type Edit = z.infer<typeof Edit>;

const count = (what: string) => z.int().min(0).describe(what);

export const Stats = z
  .strictObject({
    added: count('Clauses that were added.'),
    removed: count('Clauses that were removed.'),
    modified: count('Clauses whose words or links differ.'),
    moved: count('Clauses that moved.'),
    wordsAdded: count('Words that were added.'),
    wordsRemoved: count('Words that were removed.'),
  })
  .meta({ id: 'Stats', description: 'The size of the change.' });

export function presentStats(stats: CoreStats): z.infer<typeof Stats> {
  const { added, removed, modified, moved, wordsAdded, wordsRemoved } = stats;
  return { added, removed, modified, moved, wordsAdded, wordsRemoved };
}

/** If an edit lacks one of these, its key is left out rather than null. */
export function presentEdit(edit: CoreEdit, documentId: string, base: string) {
  return {
    op: edit.op,
    significance: edit.significance,
    because: edit.because,
    topics: edit.topics,
    clause: { id: edit.clauseId, url: clauseUrl(base, documentId, edit.clauseId) },
    kind: edit.kind,
    section: edit.section,
    headers: edit.headers,
    ...(edit.op === 'moved' && { sectionBefore: edit.sectionBefore }),
    ...(edit.before !== null && { before: edit.before }),
    ...(edit.after !== null && { after: edit.after }),
    ...(edit.split && { split: edit.split }),
    ...(edit.merged && { merged: edit.merged }),
    words: edit.words,
    links: edit.links,
    position: edit.position,
  };
}
