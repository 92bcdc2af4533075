import { openStore } from '../../src/store/open.js';
import {
  captureOf,
  documentNamed,
  hourMs,
  noFacts,
  type Published,
  publicationOf,
  start,
  textOf,
} from './builders.js';

/*
 * A process that goes on with the changes of one document. It prints `writing` when it begins to write
 * one, and its `seq` when it is committed. The texts are long, so that most of its time is spent in writing.
 * node --import tsx writing-process.ts FILE DOCUMENT COUNT
 */

const [path = '', document = '', count = '1'] = process.argv.slice(2);
const clausesPerVersion = 400;

const store = await openStore(path);
const declared = [documentNamed('linkedin/a'), documentNamed('linkedin/b')];
await store.documents.sync(declared, start);

let before = await currentVersion();
const first = before ? (before.at - start) / hourMs + 1 : 0;
for (let i = first; i < first + Number(count); i++) {
  const text = textOf(
    ...Array.from({ length: clausesPerVersion }, (_, n) => `Clause ${n} of ${n % 7 ? 0 : i}.`),
  );
  const at = start + i * hourMs;
  const capture = captureOf(`Page ${i}`, at);
  const next = publicationOf(document, at, text, { before, capture });
  process.stdout.write('writing\n');
  const recorded = await store.record(next.recording);
  if (recorded.kind === 'recorded' && recorded.seq) process.stdout.write(`${recorded.seq}\n`);
  before = next.published;
}
await store.close();

async function currentVersion(): Promise<Published | null> {
  const { current } = await store.documents.known(document);
  if (!current) return null;
  const clauses = await store.versions.clauses(current.id);
  const clauseIds = clauses.map(({ id }) => id);
  const text = textOf(...clauses.map(({ id: _, ...clause }) => clause));
  return { id: current.id, text, clauseIds, facts: noFacts, at: current.observedAt };
}
