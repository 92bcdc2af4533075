import { z } from 'zod';

/* How an answer that is one page of a list says where to continue. */

export const Page = z
  .strictObject({
    next: z
      .string()
      .nullable()
      .describe(
        'URL of the next page, with the same filters; also in the `Link` header. Null if `hasMore` is false.',
      ),
    cursor: z
      .string()
      .nullable()
      .describe(
        'Token for continuing from here: send it as `cursor` with the same filters. In ascending order it is always present, so a client can come back for what is recorded later; in descending order it is null on the last page.',
      ),
    hasMore: z.boolean().describe('Whether there is a next page at the moment.'),
  })
  .meta({ id: 'Page', description: 'Where the list continues.' });
export type Page = z.infer<typeof Page>;

/** `addressAt` returns the URL of the page at a cursor. */
export function presentPage(
  { cursor, hasMore }: Omit<Page, 'next'>,
  addressAt: (cursor: string) => string,
): Page {
  const next = hasMore && cursor !== null ? addressAt(cursor) : null;
  return { next, cursor, hasMore };
}
