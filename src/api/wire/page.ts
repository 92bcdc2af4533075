import { z } from 'zod';

/* How the answer of a list that comes in pages says where it goes on. */

export const Page = z
  .strictObject({
    next: z
      .string()
      .nullable()
      .describe(
        'Address of the next page, with the same filters; also in the header `Link`. Null when `hasMore` is false.',
      ),
    cursor: z
      .string()
      .nullable()
      .describe(
        'Token to continue from here, as the parameter `cursor` beside the same filters. In ascending order it is always there, so that a client can come back for what is recorded later; in descending order it is null on the last page.',
      ),
    hasMore: z.boolean().describe('Whether there is a next page at the moment.'),
  })
  .meta({ id: 'Page', description: 'Where a list goes on.' });
export type Page = z.infer<typeof Page>;

/** `addressAt` gives the address of the page at a cursor. */
export function presentPage(
  { cursor, hasMore }: Omit<Page, 'next'>,
  addressAt: (cursor: string) => string,
): Page {
  const next = hasMore && cursor !== null ? addressAt(cursor) : null;
  return { next, cursor, hasMore };
}
