import closeWithGrace from 'close-with-grace';
import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import { type AppOptions, buildApp } from '../api/app.js';
import type { WebhookTools } from '../api/tools.js';
import type { Config } from '../config.js';
import { editsBetween } from '../core/annotate/annotate.js';
import { statsOf } from '../core/annotate/stats.js';
import type { Document } from '../core/document.js';
import type { Fetcher } from '../net/fetcher.js';
import { retryMs, runSchedule } from '../pipeline/schedule.js';
import type { Settled } from '../pipeline/settled.js';
import type { Store } from '../store/store.js';
import { createDocumentFetcher, sleep } from './fetcher.js';
import { openWith, readCatalogue } from './open.js';
import { exitCodes } from './refused.js';

/** A stop waits this long for requests and checks in flight. */
const graceMs = 10_000;

/** `clausewatch serve`: the API and the schedule, until a signal stops them in reverse order of starting. */
export async function serveCommand(config: Config): Promise<number> {
  const log = createLog(config);
  const { documents, curated } = await readCatalogue(config);
  const store = await openWith(documents, 'unwatch', config);
  const app = await createApp({ store, curated }, config, log);
  await app.listen({ host: config.host, port: config.port });
  const schedule = config.schedule ? startSchedule(documents, store, config, log) : null;
  log.info(
    `Watching ${documents.length} documents${schedule ? '' : ' (not checked: --no-schedule)'}; try ${addressOf(app)}/changes`,
  );
  if (schedule && config.robots === 'catalogue') tellExceptions(documents, log);

  closeWithGrace({ delay: graceMs, logger: log }, async ({ err, signal }) => {
    if (err) log.fatal(err, 'Stopping after an error that nobody expected.');
    else log.info(`Stopping on ${signal ?? 'request'}.`);
    await schedule?.stop();
    await app.close();
    await store.close();
  });
  return exitCodes.fine;
}

/** What is not done as robots.txt says is said openly, with its reason. */
function tellExceptions(documents: readonly Document[], log: FastifyBaseLogger): void {
  const excepted = documents.filter(({ robots }) => !robots.obey);
  for (const reason of new Set(excepted.map(({ robots }) => robots.reason))) {
    const ids = excepted.filter(({ robots }) => robots.reason === reason).map(({ id }) => id);
    log.warn({ documents: ids }, `robots.txt is not obeyed for ${ids.length} documents: ${reason}`);
  }
}

function createLog({ logLevel }: Config): FastifyBaseLogger {
  const options = { level: logLevel };
  if (!process.stdout.isTTY) return pino(options);
  const transport = {
    target: 'pino-pretty',
    options: { ignore: 'pid,hostname', hideObject: true },
  };
  return pino({ ...options, transport });
}

function createApp(
  { store, curated }: Pick<AppOptions, 'store' | 'curated'>,
  config: Config,
  log: FastifyBaseLogger,
) {
  return buildApp({
    store,
    curated,
    clock: Date.now,
    publicUrl: config.publicUrl,
    version: config.version,
    rateLimit: config.rateLimit === 0 ? null : { perMinute: config.rateLimit },
    trustProxy: config.trustProxy,
    logger: log,
    ready: () =>
      store.ping().then(
        () => ({ ready: true, reason: null }),
        (error: unknown) => ({ ready: false, reason: `The database does not answer: ${error}` }),
      ),
    compare: editsBetween,
    stats: statsOf,
    webhooks: noWebhooks,
  });
}

/** Until a sender is started here: every address is refused, so that nothing else is ever needed. */
const noWebhooks: WebhookTools = {
  refuse: () => 'cannot be used: this server sends no webhooks yet',
  seal: notServed,
  unseal: notServed,
  newId: notServed,
  newSecret: notServed,
  wake: notServed,
};

function notServed(): never {
  throw new Error('No webhooks are served here.');
}

function addressOf({ server }: { server: { address(): unknown } }): string {
  const address = server.address();
  const known = typeof address === 'object' && address !== null && 'port' in address;
  return known ? `http://localhost:${String(address.port)}` : 'http://localhost';
}

/** Starts the schedule; its `stop` ends it and waits for what is under way. */
function startSchedule(
  documents: readonly Document[],
  store: Store,
  config: Config,
  log: FastifyBaseLogger,
): { stop: () => Promise<void> } {
  const fetcher: Fetcher = createDocumentFetcher(config);
  const stopping = new AbortController();
  const tools = { store, fetcher, sleep, now: Date.now, random: Math.random };
  const reports = {
    settled: (settled: Settled) => report(settled, log),
    failed: (documentId: string, error: unknown) =>
      log.error(
        error,
        `${documentId}: the check could not be recorded; again in ${retryMs / 1000} s.`,
      ),
    stalled: (error: unknown) =>
      log.error(error, `The schedule cannot read what is due; again in ${retryMs / 1000} s.`),
  };
  const running = runSchedule(documents, tools, reports, stopping.signal);
  running.catch((error: unknown) => {
    log.fatal(error, 'The schedule ended: nothing is checked any more. Restart to go on.');
  });
  return {
    async stop() {
      stopping.abort();
      await running.catch(() => {});
      await fetcher.close();
    },
  };
}

/** One line a check: what came of it, and when the next one is. */
function report(settled: Settled, log: FastifyBaseLogger): void {
  const { documentId, outcome, detail, change, failed } = settled;
  const next = new Date(settled.nextCheckAt).toISOString();
  const line = `${documentId}: ${outcome}. ${change?.summary ?? detail} Next check at ${next}.`;
  const fields = { document: documentId, outcome, change: change?.id, nextCheckAt: next };
  if (failed) log.warn(fields, line);
  else log.info(fields, line);
}
