import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '../../src/store/open.js';
import { eventNumber } from '../../tests/pipeline/webhook-world.js';
import { checkOf, policy, start } from '../../tests/store/builders.js';

/*
 * A separate process that records changes now and then, and reports by message when each was committed. Usage: node
 * --import tsx webhook-publisher.ts FILE COUNT FIRST
 */

const [file = '', count = '', first = ''] = process.argv.slice(2);
/** Out of step with how often the sender looks. */
const pauseMs = 173;

const store = await openStore(file);
for (let n = Number(first); n < Number(first) + Number(count); n++) {
  await wait(pauseMs);
  const recordedAt = Date.now();
  const events = [eventNumber(n, recordedAt)];
  await store.record(checkOf(policy.id, start + n * 1_000, { recordedAt, events }));
  process.send?.([`evt_${n}`, Date.now()]);
}
await store.close();
process.disconnect?.();
