import { onTestFinished } from 'vitest';
import type { Document } from '../../src/core/document.js';
import type { Answer, Page } from '../../src/core/outcome.js';
import { toCheck } from '../../src/pipeline/check.js';
import { processAnswer } from '../../src/pipeline/process-answer.js';
import type { Tools } from '../../src/pipeline/tools.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
/** When the stories of these tests begin. */
export const start = Date.UTC(2025, 8, 1);

/** A declared document that needs two looks. */
export function declared(over: Partial<Document> = {}): Document {
  return {
    id: 'bramblework/policy',
    service: { id: 'bramblework', name: 'Bramblework' },
    title: 'Policy',
    url: 'https://www.bramblework.example/policy',
    language: 'en',
    select: ['main'],
    remove: [],
    dropParameters: [],
    confirmations: 2,
    checkEveryMinutes: 360,
    robots: { obey: true, reason: null },
    mayBeAbsent: false,
    ...over,
  };
}

/** A page whose main text is a paragraph of its own for each line. */
export function html(...lines: readonly string[]): string {
  const paragraphs = lines.map((line) => `<p>${line}</p>`).join('\n');
  return `<!DOCTYPE html><html lang="en"><body><nav>Home</nav><main>${paragraphs}</main></body></html>`;
}

export function page(content: string, over: Partial<Page> = {}): Page {
  return {
    kind: 'page',
    url: 'https://www.bramblework.example/policy',
    status: 200,
    headers: { 'content-type': 'text/html' },
    bytes: Buffer.from(content),
    html: content,
    ...over,
  };
}

/** So many sentences of twelve words, no two alike: a page may lose some, and is judged by how many. */
export function sentences(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `Rule ${i + 1} says what we keep about the people here.`,
  ).join(' ');
}

/** An empty database that knows `documents`, and a clock that stands still; closed when the test ends. */
export async function openTools(documents: readonly Document[], path = ':memory:') {
  const store = await openStore(path);
  onTestFinished(() => store.close());
  await store.documents.sync(documents, start);
  return { store, now: () => start, random: () => 0.5 };
}

/** Processes an answer from the network. */
export async function answered(document: Document, answer: Answer, at: number, tools: Tools) {
  const known = await tools.store.documents.known(document.id);
  return processAnswer(toCheck(document, answer, { at, source: 'network' }), known, tools);
}

/** Feeds answers for one document, each at its own time. */
export async function openFeed(over: Partial<Document> = {}) {
  const document = declared(over);
  const tools = await openTools([document]);
  return {
    document,
    tools,
    store: tools.store,
    /** A page with these lines, or any other answer, `ms` after the start. */
    see: (ms: number, answer: string | Answer) =>
      answered(
        document,
        typeof answer === 'string' ? page(html(answer)) : answer,
        start + ms,
        tools,
      ),
    known: () => tools.store.documents.known(document.id),
    changes: () => changesIn(tools.store),
    versions: () => tools.store.versions.list(document.id),
  };
}

export async function changesIn(store: Store) {
  const found = [];
  for await (const change of store.changes.all({})) found.push(change);
  return found;
}
