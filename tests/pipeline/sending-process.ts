import { sleep } from '../../src/cli/fetcher.js';
import { unseal } from '../../src/core/webhooks/seal.js';
import { createEgress } from '../../src/net/egress.js';
import { createSender } from '../../src/net/sender.js';
import { runDeliveries, usualPace } from '../../src/pipeline/deliver.js';
import { openStore } from '../../src/store/open.js';
import { loopback, sealKey } from './webhook-world.js';

/*
 * A process that delivers what is due, with the pace of tests: it tries again after milliseconds, not hours.
 * node --import tsx sending-process.ts FILE DEADLINE_MS
 */

const [path = '', deadline = ''] = process.argv.slice(2);
const deadlineMs = Number(deadline);
const attempts = 200;
const pace = {
  ...usualPace,
  leaseMs: 2 * deadlineMs,
  delaysMs: Array.from({ length: attempts }, (_, i) => Math.min(10 * 2 ** i, 200)),
};

const egress = createEgress({ allow: loopback });
const sender = createSender({ egress, userAgent: 'clausewatch/test', now: Date.now, deadlineMs });
const { deliveries } = await openStore(path);
const tools = {
  deliveries,
  send: sender.send,
  unseal: (sealed: string, context: string) => unseal(sealed, sealKey, context),
  now: Date.now,
  random: Math.random,
  sleep,
};
const reports = {
  settled: () => {},
  stalled: (error: unknown) => process.stderr.write(`stalled: ${String(error)}\n`),
};
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.stdout.write('delivering\n');
await runDeliveries(tools, reports, stop.signal, pace).ended;
process.exit(0);
