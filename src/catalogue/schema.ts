import { load } from 'cheerio/slim';
import { z } from 'zod';
import { optOutEntry } from './opt-outs.js';

const idPart = /^[a-z0-9][a-z0-9._-]*$/i;
/** Words that routes put after a document's id. */
const reservedParts = new Set(['versions', 'compare', 'clauses']);
const minutesInADay = 24 * 60;

const selector = z.string().trim().min(1).refine(isSelector, 'is not a CSS selector');

const parameterName = z
  .string()
  .regex(/^[^\s&=?#]{1,100}$/, 'must be the name of a query parameter, such as “session_id”');

const mustGiveReason = 'must say why robots.txt is not obeyed';
const robots = z.discriminatedUnion(
  'obey',
  [
    z.strictObject({ obey: z.literal(true) }),
    z.strictObject({
      obey: z.literal(false),
      reason: z.string(mustGiveReason).min(10, mustGiveReason),
    }),
  ],
  'must be true or false',
);

const documentId = z
  .string()
  .max(200)
  .refine((id) => id.split('/').every((part) => idPart.test(part)), {
    error: 'must consist of letters, digits, “.”, “_” and “-”, with “/” between parts',
  })
  .refine((id) => !id.split('/').some((part) => reservedParts.has(part)), {
    error: `must not contain the words ${[...reservedParts].join(', ')}, because routes use them`,
  });

const documentEntry = z.strictObject({
  id: documentId,
  title: z.string().trim().min(1).max(300),
  url: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, 'must be a language tag such as “en”'),
  select: z.array(selector).default([]),
  remove: z.array(selector).default([]),
  confirmations: z.int().min(1).max(10).default(2),
  checkEveryMinutes: z
    .int()
    .min(1)
    .max(30 * minutesInADay)
    .default(6 * 60),
  mayBeAbsent: z.boolean().default(false),
  robots: robots.optional(),
});

const serviceEntry = z.strictObject({
  id: z.string().max(100).regex(idPart, 'must consist of letters, digits, “.”, “_” and “-”'),
  name: z.string().trim().min(1).max(200),
  /** For all documents of the service, unless they declare otherwise. */
  robots: robots.default({ obey: true }),
  /** Tracking parameters of this service, which are removed from its documents' links to their own site. */
  dropParameters: z.array(parameterName).max(100, 'must have at most 100 names').default([]),
  documents: z.array(documentEntry).min(1),
  /** Controls that pages may not show to visitors who are not signed in. */
  optOuts: z.array(optOutEntry).default([]),
});

export const catalogueSchema = z
  .strictObject({ services: z.array(serviceEntry).min(1) })
  .superRefine(({ services }, context) => {
    refuseTwins(services, context, ['services']);
    services.forEach(({ documents }, i) => {
      refuseTwins(documents, context, ['services', i, 'documents']);
    });
  });

export type CatalogueFile = z.infer<typeof catalogueSchema>;

function refuseTwins(
  entries: readonly { id: string }[],
  context: z.RefinementCtx,
  path: (string | number)[],
): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, i) => {
    if (seen.has(id)) {
      context.addIssue({
        code: 'custom',
        path: [...path, i, 'id'],
        message: `“${id}” occurs twice`,
      });
    }
    seen.add(id);
  });
}

function isSelector(text: string): boolean {
  try {
    load('')(text);
    // Cheerio would parse “<main>” as HTML.
    return !text.includes('<');
  } catch {
    return false;
  }
}
