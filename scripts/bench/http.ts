import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { type Figure, figure, type Series } from './figure.js';
import { inTurns, type Task } from './rounds.js';
import { seedChanges } from './seed.js';
import { type Server, startBare, startClausewatch } from './servers.js';

const fewChanges = 1_000;
const manyChanges = 100_000;

/** Each run of the load generator is limited in time and in requests. */
const load = { connections: 10, duration: 2, maxOverallRequests: 50_000 } as const;

/** Pages that one client reads per round, one after another. */
const pagesRead = 40;

/**
 * The cost of `/changes?limit=50` relative to a bare route that sends the same bytes, and with a hundred times the
 * data.
 */
export async function httpFigures(folder: string): Promise<Figure[]> {
  const running: Server[] = [];
  const started = async (starting: Promise<Server>) => {
    const server = await starting;
    running.push(server);
    return server;
  };
  try {
    const few = await started(serveSeeded(fewChanges, folder));
    const many = await started(serveSeeded(manyChanges, folder));
    const bytes = join(folder, 'page.json');
    await writeFile(bytes, await bytesOf(many));
    const bare = await started(startBare(bytes, folder));
    return await compare({ few, many, bare });
  } finally {
    for (const server of running.reverse()) await server.stop();
  }
}

async function serveSeeded(changes: number, folder: string): Promise<Server> {
  const db = join(folder, `${changes}.db`);
  await seedChanges(db, changes);
  return startClausewatch(db, folder);
}

async function bytesOf({ url }: Server): Promise<Uint8Array> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  return new Uint8Array(await answer.arrayBuffer());
}

async function compare(servers: Record<'few' | 'many' | 'bare', Server>): Promise<Figure[]> {
  const values = await inTurns(
    {
      few: () => requestsPerSecond(servers.few),
      many: () => requestsPerSecond(servers.many),
      bare: () => requestsPerSecond(servers.bare),
      manyRead: reader(servers.many),
      bareRead: reader(servers.bare),
    },
    { warmUps: 1, rounds: 5 },
  );
  const series = (name: string, of: readonly number[]): Series => ({
    name,
    unit: 'requests/s',
    values: of,
  });
  const many = series('/changes of 100,000', values.many);
  const few = series('/changes of 1,000', values.few);
  const bare = series('a bare Fastify route', values.bare);
  const manyRead = series('one client, each page once', values.manyRead);
  const bareRead = series('the bare route', values.bareRead);
  return [
    figure('changes-against-bare', many, bare, { atLeast: 0.5 }),
    figure('changes-many-against-few', many, few, { atLeast: 0.8 }),
    figure('changes-each-page-once', manyRead, bareRead, null),
  ];
}

async function requestsPerSecond({ url }: Server): Promise<number> {
  const { requests, duration, non2xx, errors } = await autocannon({ url, ...load });
  if (non2xx + errors > 0 || requests.total === 0) {
    throw new Error(
      `${url}: of ${requests.total} requests, ${non2xx} were rejected and ${errors} failed, so the rate is meaningless.`,
    );
  }
  return requests.total / duration;
}

/**
 * A client that reads every page and continues in each round where it stopped. No page is requested twice, unlike the
 * newest one by the load generator, so none comes from memory.
 */
function reader({ url }: Server): Task {
  let cursor: string | null = null;
  return async () => {
    const start = performance.now();
    for (let read = 0; read < pagesRead; read++) {
      const answer = await fetch(`${url}${cursor === null ? '&order=asc' : `&cursor=${cursor}`}`);
      const { page } = (await answer.json()) as { page: { cursor: string | null } };
      cursor = page.cursor;
    }
    return pagesRead / ((performance.now() - start) / 1000);
  };
}
