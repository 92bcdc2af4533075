import { expect, it } from 'vitest';
import type { Document } from '../../src/core/document.js';
import { toText } from '../../src/core/extract/extract.js';
import { rereadIfNeeded } from '../../src/pipeline/reread.js';
import type { Store } from '../../src/store/store.js';
import { answered, changesIn, declared, hourMs, html, openTools, page, start } from './harness.js';

const document = declared({ confirmations: 1 });
const withLabel = (line: string) => page(html('<span class="label">Read aloud</span>', line));
const labelRemoved: Document = { ...document, remove: ['.label'] };

it('a changed declaration reads the stored capture again: a silent version, and no change', async () => {
  const { see, versions, store, tools } = await open();
  await see(0, 'Rule one.');
  await rereadIfNeeded(labelRemoved, tools);

  const [reread, first] = await versions();
  expect(first).toMatchObject({ cause: 'publisher' });
  expect(reread).toMatchObject({
    cause: 'extractor',
    observedAt: start,
    capture: first?.capture,
  });
  expect(await textOf(store, reread?.id)).toEqual(['Rule one.']);
  expect(await changesIn(store)).toEqual([]);
  expect((await store.documents.known(document.id)).current?.id).toBe(reread?.id);
});

it('the publisher’s next change is compared with the new reading', async () => {
  const { see, store, tools } = await open();
  await see(0, 'Rule one.');
  await rereadIfNeeded(labelRemoved, tools);
  expect(await see(hourMs, 'Rule one.', labelRemoved)).toMatchObject({ outcome: 'unchanged' });
  await see(2 * hourMs, 'Rule two.', labelRemoved);
  const [change, ...others] = await changesIn(store);
  expect(others).toEqual([]);
  expect(change?.edits).toMatchObject([
    { op: 'modified', before: 'Rule one.', after: 'Rule two.', position: { before: 0, after: 0 } },
  ]);
});

it('reading again happens once', async () => {
  const { see, versions, tools } = await open();
  await see(0, 'Rule one.');
  await rereadIfNeeded(labelRemoved, tools);
  const before = await versions();
  await rereadIfNeeded(labelRemoved, tools);
  expect(await versions()).toEqual(before);
});

it('a declaration that reads the same clauses makes no version', async () => {
  const { see, versions, tools, store } = await open();
  await see(0, 'Rule one.');
  const reworded = { ...document, remove: ['.nothing-has-this'] };
  await rereadIfNeeded(reworded, tools);
  expect(await versions()).toMatchObject([{ cause: 'publisher' }]);
  expect(await see(hourMs, 'Rule one.', reworded)).toMatchObject({ outcome: 'unchanged' });
  expect(await changesIn(store)).toEqual([]);
});

it('a declaration that finds no text makes no version: the next check says what is wrong', async () => {
  const { see, versions, tools } = await open();
  await see(0, 'Rule one.');
  const blind = { ...document, select: ['article'] };
  await rereadIfNeeded(blind, tools);
  await rereadIfNeeded({ ...document, remove: ['p'] }, tools);
  expect(await versions()).toHaveLength(1);
  expect(await see(hourMs, 'Rule one.', blind)).toMatchObject({ outcome: 'main-missing' });
});

it('what an older extractor read is read again by this one', async () => {
  const { versions, tools, store } = await open();
  await answered(document, page(html('Rule one.', 'Rule two.')), start, byOlderExtractor(tools));
  expect(await versions()).toMatchObject([{ extraction: '0-older' }]);
  await rereadIfNeeded(document, tools);
  const [reread] = await versions();
  expect(reread).toMatchObject({ cause: 'extractor' });
  expect(await textOf(store, reread?.id)).toEqual(['Rule one.', 'Rule two.']);
  expect(await changesIn(store)).toEqual([]);
});

async function open() {
  const tools = await openTools([document]);
  return {
    tools,
    store: tools.store,
    see: (ms: number, line: string, as: Document = document) =>
      answered(as, withLabel(line), start + ms, tools),
    versions: () => tools.store.versions.list(document.id),
  };
}

/** Writes versions as an extractor did that saw only the first clause of a page. */
function byOlderExtractor<T extends { store: Store }>(tools: T): T {
  const store: Store = {
    ...tools.store,
    record: ({ version, ...recording }) => {
      const text = toText(version?.text.clauses.slice(0, 1) ?? []);
      const clauseIds = version?.clauseIds.slice(0, 1) ?? [];
      const older = version && { ...version, text, clauseIds, extraction: '0-older' };
      return tools.store.record({ ...recording, version: older });
    },
  };
  return { ...tools, store };
}

async function textOf(store: Store, versionId = ''): Promise<string[]> {
  return (await store.versions.clauses(versionId)).map(({ text }) => text);
}
