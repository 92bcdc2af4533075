import { randomBytes } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { WebhookTools } from '../api/tools.js';
import type { Config } from '../config.js';
import { nonceBytes, seal, unseal } from '../core/webhooks/seal.js';
import { secretBytes, secretFrom } from '../core/webhooks/sign.js';
import { createEgress } from '../net/egress.js';
import { createSender } from '../net/sender.js';
import { userAgentOf } from '../net/user-agent.js';
import { type DeliverTools, retryMs, runDeliveries } from '../pipeline/deliver.js';
import { dueDatesMs, runDueDates } from '../pipeline/due-dates.js';
import type { Settlement, Store } from '../store/store.js';
import { sleep } from './fetcher.js';
import { readSealKey } from './seal-key.js';

const idBytes = 12;

export interface Webhooks {
  /** For the API. */
  tools: WebhookTools;
  /** Starts deliveries and effective-date events. Links in events begin with `base`. */
  start(base: string): void;
  /** Call this when this process has recorded something. */
  wake(): void;
  /** Stops deliveries and waits for attempts that are still running. */
  stop(): Promise<void>;
}

/** Builds what webhooks need: key, network access and database. */
export async function createWebhooks(
  store: Store,
  config: Pick<Config, 'webhookAllow' | 'keyFile' | 'db' | 'version' | 'contact'>,
  log: FastifyBaseLogger,
): Promise<Webhooks> {
  const key = await readSealKey(config);
  const egress = createEgress({ allow: config.webhookAllow });
  const sender = createSender({ egress, userAgent: userAgentOf(config), now: Date.now });
  const open = (sealed: string, context: string) => unseal(sealed, key, context);
  const stopping = new AbortController();
  let ended: Promise<unknown> = Promise.resolve();
  let wake = () => {};

  return {
    tools: {
      refuse: egress.refuse,
      seal: (text, context) => seal(text, key, randomBytes(nonceBytes), context),
      unseal: open,
      newId: (prefix) => prefix + randomBytes(idBytes).toString('hex'),
      newSecret: () => secretFrom(randomBytes(secretBytes)),
      wake: () => wake(),
    },
    start(base) {
      const { deliveries } = store;
      const { send } = sender;
      const tools = { deliveries, send, unseal: open, now: Date.now, random: Math.random, sleep };
      const delivering = startDeliveries(tools, log, stopping.signal);
      wake = delivering.wake;
      const dueDates = startDueDates({ store, base, published: wake }, log, stopping.signal);
      ended = Promise.all([delivering.ended, dueDates]);
    },
    wake: () => wake(),
    async stop() {
      stopping.abort();
      await ended;
      await sender.close();
    },
  };
}

function startDeliveries(tools: DeliverTools, log: FastifyBaseLogger, stop: AbortSignal) {
  const reports = {
    settled: (settlement: Settlement) => report(settlement, log),
    stalled: (error: unknown) =>
      log.error(error, `Could not read or write deliveries; retrying in ${retryMs / 1000} s.`),
  };
  return runDeliveries(tools, reports, stop);
}

function startDueDates(
  given: { store: Store; base: string; published: () => void },
  log: FastifyBaseLogger,
  stop: AbortSignal,
): Promise<void> {
  const tools = { ...given, now: Date.now, sleep };
  const failed = (error: unknown) =>
    log.error(
      error,
      `Could not publish effective-date events; retrying in ${dueDatesMs / 1000} s.`,
    );
  return runDueDates(tools, failed, stop);
}

/** Nobody can subscribe without a key, so a new server's log says how to create one. */
export async function tellHowToBegin({ keys }: Store, log: FastifyBaseLogger): Promise<void> {
  if ((await keys.list()).length > 0) return;
  log.info(
    'Webhooks need an API key, and there is none yet. Create one: node dist/main.js keys create --scope webhooks',
  );
}

/** Logs only what needs attention; the API lists every attempt. */
function report({ endpoint, delivery, state, disabled }: Settlement, log: FastifyBaseLogger): void {
  const fields = { endpoint, delivery, state };
  if (disabled) log.warn(fields, `Webhook ${endpoint} is disabled: ${disabled}.`);
  else if (state === 'failed')
    log.warn(fields, `Webhook ${endpoint}: every attempt of ${delivery} failed.`);
  else log.debug(fields, `Webhook ${endpoint}: ${delivery} is ${state}.`);
}
