/* Writes openapi/openapi.json from the routes; with --check, reports whether it matches them. */
import { readFile, writeFile } from 'node:fs/promises';
import { buildApp } from '../src/api/app.js';
import type { Store } from '../src/store/store.js';
import { noWebhooks } from './no-webhooks.js';

const file = new URL('../openapi/openapi.json', import.meta.url);

/** The description of the API, as the committed file has it. */
export async function describeApi(): Promise<string> {
  const { version } = JSON.parse(
    await readFile(new URL('../package.json', import.meta.url), 'utf8'),
  );
  const app = await buildApp({
    // No route is called, so nothing is read.
    store: { changes: {} } as Store,
    curated: [],
    clock: () => 0,
    publicUrl: null,
    version,
    rateLimit: null,
    logger: false,
    ready: async () => ({ ready: false, reason: null }),
    trustProxy: false,
    webhooks: noWebhooks,
    compare: () => [],
    stats: () => ({ added: 0, removed: 0, modified: 0, moved: 0, wordsAdded: 0, wordsRemoved: 0 }),
  });
  const description = `${JSON.stringify(app.swagger(), null, 2)}\n`;
  await app.close();
  return description;
}

async function check(): Promise<void> {
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed === (await describeApi())) return;
  process.stderr.write(
    'openapi/openapi.json does not match the routes. Run `npm run openapi`, look at what changed, and commit it.\n',
  );
  process.exitCode = 1;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  if (process.argv.includes('--check')) await check();
  else await writeFile(file, await describeApi());
}
