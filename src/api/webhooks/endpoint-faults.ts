import type { Tools } from '../tools.js';
import { unknownNames } from '../unknown-names.js';
import type { FieldError } from '../wire/problem.js';
import type { WebhookChanges } from '../wire/webhooks/settings.js';

/** What only the server can check: URLs that it may not call, and names that do not exist. */
export async function faultsOfSettings(
  { url, filter = {} }: WebhookChanges,
  { store, webhooks }: Pick<Tools, 'store' | 'webhooks'>,
): Promise<FieldError[]> {
  const refusal = url === undefined ? null : webhooks.refuse(new URL(url));
  const refused: FieldError[] = refusal ? [{ field: 'url', in: 'body', message: refusal }] : [];
  return [...refused, ...(await unknownNames(filter, store, { in: 'body', under: 'filter' }))];
}
