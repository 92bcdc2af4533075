import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { grouped } from '../../src/core/grouped.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { type Running, start, temporaryFolder } from '../cli/process.js';
import { type Arrival, type Reply, startReceiver } from '../fixtures/receiver.js';
import { checkOf, start as firstAt, policy } from '../store/builders.js';
import { endpointAt, eventNumber, secretOf } from './webhook-world.js';

const names = ['we_one', 'we_two', 'we_three'];
const kills = 5;
const lives = kills + 1;
const eventsPerLife = 50;
const events = lives * eventsPerLife;
const expected = events * names.length;

it('every event arrives at every endpoint, whatever receivers do and however often the sender is killed', async () => {
  const seen = new Set<string>();
  const { db, store, receiver } = await world(() => badly(seen));
  for (let life = 0; life < lives; life++) {
    const sender = sending(db, { deadlineMs: 500 });
    await sender.line(/delivering/);
    await record(store, life);
    if (life === kills) break;
    // Killed with work in hand: while half of what is new has not arrived.
    const enough = (life + 0.5) * eventsPerLife * names.length;
    await receiver.until((arrivals) => accepted(arrivals).length >= enough);
    sender.kill('SIGKILL');
    expect((await sender.ended).code).toBeNull();
  }
  await receiver.until((arrivals) => new Set(accepted(arrivals).map(nameOf)).size === expected);

  const { arrivals } = receiver;
  for (const name of names) {
    const own = arrivals.filter(({ path }) => path === `/${name}`);
    const bySequence = grouped(own, ({ sequence }) => String(sequence));
    expect([...bySequence.keys()].map(Number).sort((a, b) => a - b)).toEqual(upTo(events));
    // All attempts of an event have one id and the same bytes; no two events share an id.
    for (const attempts of bySequence.values()) {
      expect(new Set(attempts.map(({ id, body }) => id + body)).size).toBe(1);
    }
    expect(new Set(own.map(({ id }) => id)).size).toBe(events);
  }
  expect(arrivals.filter(({ verified }) => !verified)).toEqual([]);
  expect(arrivals.filter(({ path }) => path === '/elsewhere')).toEqual([]);
  expect(seen.size).toBe(troubles.length + 1);
  const duplicates = accepted(arrivals).length - expected;
  process.stdout.write(
    `${expected} deliveries in ${arrivals.length} attempts over ${kills} kills; ${duplicates} were accepted more than once\n`,
  );
});

it('two processes on one database make no attempt twice', async () => {
  const { db, store, receiver } = await world(slowly);
  const senders = [1, 2].map(() => sending(db, { deadlineMs: 15_000 }));
  await Promise.all(senders.map((sender) => sender.line(/delivering/)));
  for (let life = 0; life < lives; life++) await record(store, life);
  await receiver.until((arrivals) => accepted(arrivals).length >= expected);
  for (const sender of senders) sender.kill('SIGTERM');
  await Promise.all(senders.map((sender) => sender.ended));
  expect(receiver.overlaps).toBe(0);
  expect(receiver.arrivals).toHaveLength(expected);
});

function sending(db: string, { deadlineMs }: { deadlineMs: number }): Running {
  return start('tests/pipeline/sending-process.ts', db, `${deadlineMs}`);
}

/** A database with an endpoint for each name, and their receiver. */
async function world(reply: () => Reply | Promise<Reply>) {
  const db = join(await temporaryFolder(), 'test.db');
  const store = await openStore(db);
  onTestFinished(() => store.close());
  await store.documents.sync([policy], firstAt);
  const receiver = await startReceiver(reply);
  for (const name of names) {
    receiver.secrets.set(`/${name}`, secretOf(name));
    await store.endpoints.create(endpointAt(`${receiver.origin}/${name}`, name), null);
  }
  return { db, store, receiver };
}

/** Events in the transactions of checks, as the pipeline writes them. */
async function record(store: Store, life: number): Promise<void> {
  for (let i = 0; i < eventsPerLife; i++) {
    const n = life * eventsPerLife + i;
    const at = firstAt + n * 1_000;
    const recordedAt = Date.now();
    await store.record(
      checkOf(policy.id, at, { recordedAt, events: [eventNumber(n, recordedAt)] }),
    );
  }
}

const troubles: readonly Reply[] = [500, 302, 429, 'reset', 'silence'];

/** Half of the requests go well, some of these slowly. */
async function badly(seen: Set<string>): Promise<Reply> {
  const trouble = troubles[Math.floor(Math.random() * troubles.length * 2)];
  seen.add(String(trouble));
  return trouble ?? slowly();
}

async function slowly(): Promise<Reply> {
  await wait(Math.random() * 50);
  return 204;
}

function accepted(arrivals: readonly Arrival[]): Arrival[] {
  return arrivals.filter(({ answer }) => answer === 204);
}

function nameOf({ path, id }: Arrival): string {
  return `${path} ${id}`;
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
