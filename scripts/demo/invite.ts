import type { Store } from '../../src/store/store.js';
import type { Subscriber } from '../../tests/fixtures/webhook.js';

const policy = 'bramblework/privacy-policy';

/** What the demo prints at the end: what was recorded, where to read it, and what to try. */
export async function invite(
  store: Store,
  address: string,
  { id, key }: Subscriber,
): Promise<string[]> {
  const { seqs } = await store.changes.page({ filter: {}, order: 'asc', after: null, limit: 100 });
  const [newest] = await store.versions.list(policy);
  return [
    '',
    `${seqs.length} changes are recorded, and the API is running at ${address}. Open:`,
    '',
    `  ${address}/docs`,
    `  ${address}/changes`,
    `  ${address}/documents`,
    `  ${address}/effective-dates`,
    `  ${address}/opt-outs`,
    '',
    'Or try:',
    '',
    `  curl '${address}/changes?since=2025-09-01&view=summary'`,
    `  curl '${address}/changes?document=${policy}&since=2025-11-01'`,
    `  curl '${address}/documents/${policy}/compare?from=2025-08-15&to=2025-11-04'`,
    `  curl -H 'Accept: text/plain' '${address}/opt-outs?service=bramblework'`,
    `  curl '${address}/effective-dates.ics'`,
    `  curl -H 'Accept: text/plain' '${address}/documents/${policy}/versions/${newest?.id}'`,
    `  curl -H 'Authorization: Bearer ${key}' '${address}/webhooks/${id}/deliveries'`,
    '',
    'Press Ctrl-C to stop.',
  ];
}
