import closeWithGrace from 'close-with-grace';
import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import { type AppOptions, buildApp } from '../api/app.js';
import type { Config } from '../config.js';
import { editsBetween } from '../core/annotate/annotate.js';
import { statsOf } from '../core/annotate/stats.js';
import type { Document } from '../core/document.js';
import type { Fetcher } from '../net/fetcher.js';
import type { CheckResult } from '../pipeline/check-result.js';
import { retryMs, runSchedule } from '../pipeline/schedule.js';
import type { Store } from '../store/store.js';
import { createDocumentFetcher, sleep } from './fetcher.js';
import { linkBaseOf } from './link-base.js';
import { openWith, readCatalogue } from './open.js';
import { exitCodes } from './refused.js';
import { createWebhooks, tellHowToBegin } from './webhooks.js';

/** A stop waits this long for requests and checks in flight. */
const graceMs = 10_000;

/** `clausewatch serve`: the API and the schedule, until a signal stops them in reverse order of starting. */
export async function serveCommand(config: Config): Promise<number> {
  const log = createLog(config);
  const { documents, curated } = await readCatalogue(config);
  const store = await openWith(documents, 'unwatch', config);
  const webhooks = await createWebhooks(store, config, log);
  const app = await createApp({ store, curated, webhooks: webhooks.tools }, config, log);
  await app.listen({ host: config.host, port: config.port });
  const address = addressOf(app);
  const base = linkBaseOf(config, address);
  webhooks.start(base);
  const schedule = config.schedule
    ? startSchedule(documents, { store, base, recorded: webhooks.wake }, config, log)
    : null;
  log.info(
    `Watching ${documents.length} documents${schedule ? '' : ' (not checked: --no-schedule)'}; try ${address}/changes`,
  );
  await tellHowToBegin(store, log);
  if (schedule && config.robots === 'catalogue') tellExceptions(documents, log);

  closeWithGrace({ delay: graceMs, logger: log }, async ({ err, signal }) => {
    if (err) log.fatal(err, 'Stopping after an error that nobody expected.');
    else log.info(`Stopping on ${signal ?? 'request'}.`);
    await schedule?.stop();
    await app.close();
    await webhooks.stop();
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
  given: Pick<AppOptions, 'store' | 'curated' | 'webhooks'>,
  config: Config,
  log: FastifyBaseLogger,
) {
  return buildApp({
    ...given,
    clock: Date.now,
    publicUrl: config.publicUrl,
    version: config.version,
    rateLimit: config.rateLimit === 0 ? null : { perMinute: config.rateLimit },
    trustProxy: config.trustProxy,
    logger: log,
    ready: () =>
      given.store.ping().then(
        () => ({ ready: true, reason: null }),
        (error: unknown) => ({ ready: false, reason: `The database does not answer: ${error}` }),
      ),
    compare: editsBetween,
    stats: statsOf,
  });
}

function addressOf({ server }: { server: { address(): unknown } }): string {
  const address = server.address();
  const known = typeof address === 'object' && address !== null && 'port' in address;
  return known ? `http://localhost:${String(address.port)}` : 'http://localhost';
}

/** Starts the schedule; its `stop` ends it and waits for what is under way. */
function startSchedule(
  documents: readonly Document[],
  { store, base, recorded }: { store: Store; base: string; recorded: () => void },
  config: Config,
  log: FastifyBaseLogger,
): { stop: () => Promise<void> } {
  const fetcher: Fetcher = createDocumentFetcher(config);
  const stopping = new AbortController();
  const tools = { store, fetcher, sleep, now: Date.now, random: Math.random, eventBase: base };
  const reports = {
    checked: (result: CheckResult) => {
      recorded();
      report(result, log);
    },
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
function report(result: CheckResult, log: FastifyBaseLogger): void {
  const { documentId, outcome, detail, change, failed } = result;
  const next = new Date(result.nextCheckAt).toISOString();
  const line = `${documentId}: ${outcome}. ${change?.summary ?? detail} Next check at ${next}.`;
  const fields = { document: documentId, outcome, change: change?.id, nextCheckAt: next };
  if (failed) log.warn(fields, line);
  else log.info(fields, line);
}
