import closeWithGrace from 'close-with-grace';
import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import { type AppOptions, buildApp } from '../api/app.js';
import type { Config } from '../config.js';
import { editsBetween } from '../core/annotate/annotate.js';
import { counted } from '../core/annotate/section-labels.js';
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

/** How long a stop gives requests and checks that are still running. */
const graceMs = 10_000;

/** `clausewatch serve`: runs the API and the schedule until a signal stops them, in reverse order of starting. */
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
    `Watching ${counted(documents.length, 'document')}${schedule ? '' : ' (checks are off: --no-schedule)'}. Try ${address}/changes`,
  );
  await tellHowToBegin(store, log);
  if (schedule && config.robots === 'catalogue') logExceptions(documents, log);

  closeWithGrace({ delay: graceMs, logger: log }, async ({ err, signal }) => {
    if (err) log.fatal(err, 'Stopping after an unexpected error.');
    else log.info(`Stopping on ${signal ?? 'request'}.`);
    await schedule?.stop();
    await app.close();
    await webhooks.stop();
    await store.close();
  });
  return exitCodes.fine;
}

/** Exceptions to robots.txt are logged openly, with their reasons. */
function logExceptions(documents: readonly Document[], log: FastifyBaseLogger): void {
  const excepted = documents.filter(({ robots }) => !robots.obey);
  for (const reason of new Set(excepted.map(({ robots }) => robots.reason))) {
    const ids = excepted.filter(({ robots }) => robots.reason === reason).map(({ id }) => id);
    log.warn(
      { documents: ids },
      `Not obeying robots.txt for ${counted(ids.length, 'document')}: ${reason}`,
    );
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
        (error: unknown) => ({ ready: false, reason: `The database is not responding: ${error}` }),
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

/** Starts the schedule. `stop` ends it and waits for checks that are still running. */
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
        `${documentId}: could not record the check; retrying in ${retryMs / 1000} s.`,
      ),
    stalled: (error: unknown) =>
      log.error(error, `Could not read which documents are due; retrying in ${retryMs / 1000} s.`),
  };
  const running = runSchedule(documents, tools, reports, stopping.signal);
  running.catch((error: unknown) => {
    log.fatal(
      error,
      'The schedule has stopped, so documents are no longer checked. Restart the server.',
    );
  });
  return {
    async stop() {
      stopping.abort();
      await running.catch(() => {});
      await fetcher.close();
    },
  };
}

/** One line per check: its result, and when the next one is due. */
function report(result: CheckResult, log: FastifyBaseLogger): void {
  const { documentId, outcome, detail, change, failed } = result;
  const next = new Date(result.nextCheckAt).toISOString();
  const line = `${documentId}: ${outcome}. ${change?.summary ?? detail} Next check at ${next}.`;
  const fields = { document: documentId, outcome, change: change?.id, nextCheckAt: next };
  if (failed) log.warn(fields, line);
  else log.info(fields, line);
}
