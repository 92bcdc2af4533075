import { expect, it } from 'vitest';
import type { Answer } from '../../src/core/outcome.js';
import type { PageFetcher } from '../../src/pipeline/tools.js';
import { track } from '../../src/pipeline/track.js';
import { declared, hourMs, html, openTools, page, start } from './harness.js';

const document = declared({ confirmations: 1 });
const unchanged: Answer = { kind: 'unchanged', detail: 'As it was (304).' };
const tagged = (line: string, etag: string) => page(html(line), { headers: { etag } });

it('a check asks for the document, and records what came of it at the time of the answer', async () => {
  const { check, store } = await open();
  expect(await check(hourMs, page(html('Rule one.')))).toMatchObject({
    documentId: document.id,
    at: start + hourMs,
    outcome: 'version',
  });
  expect(await store.documents.get(document.id)).toMatchObject({
    lastCheck: { at: start + hourMs, outcome: 'version' },
    current: { observedAt: start + hourMs },
  });
});

it('names the version that is known, so that the site can answer that it is unchanged', async () => {
  const { check, asked, store } = await open();
  await check(0, tagged('Rule one.', '"one"'));
  expect(await check(hourMs, unchanged)).toMatchObject({ outcome: 'unchanged', failed: false });
  expect(asked[1]?.validators).toEqual({ etag: '"one"', lastModified: null });
  // A 304 says that the text stands as well as the text itself would.
  const { current, status } = await store.documents.known(document.id);
  expect(current?.lastSeenAt).toBe(start + hourMs);
  expect(status.state).toBe('ok');
});

it('asks for the whole page when what is known was read by another declaration', async () => {
  const { check, asked, store } = await open();
  await check(0, tagged('Rule one.', '"one"'));
  // Nothing can be read again by it: the next page must be.
  const redeclared = { ...document, select: ['article'] };
  await check(hourMs, unchanged, redeclared);
  expect(asked[1]?.validators).toBeUndefined();
  expect(await store.versions.list(document.id)).toHaveLength(1);
});

it('a check that is called off records nothing, and stays due', async () => {
  const { store, tools } = await open();
  const stop = new AbortController();
  const fetcher: PageFetcher = {
    get: async (_document, _validators, signal) => {
      expect(signal).toBe(stop.signal);
      stop.abort();
      return { kind: 'unreachable', cause: 'timeout', detail: 'Called off.' };
    },
  };
  expect(await track(document, { ...tools, fetcher }, stop.signal)).toBeNull();
  expect(await store.documents.get(document.id)).toMatchObject({ lastCheck: null });
  expect(await store.documents.due(start)).toEqual([document.id]);
});

async function open() {
  const tools = await openTools([document]);
  const asked: { validators: unknown }[] = [];
  let at = start;
  const check = (ms: number, answer: Answer, asDeclared = document) => {
    const fetcher: PageFetcher = {
      get: async (_document, validators) => {
        asked.push({ validators });
        at = start + ms;
        return answer;
      },
    };
    return track(asDeclared, { ...tools, fetcher, now: () => at });
  };
  return { ...{ tools, store: tools.store }, ...{ asked, check } };
}
