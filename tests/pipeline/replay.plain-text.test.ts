import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { replay } from '../../src/pipeline/replay.js';
import { temporaryFolder } from '../cli/process.js';
import { changesIn, declared, openTools } from './harness.js';
import { rawRecord } from './warc/files.js';

/* Plain text in archives. */

const { url } = declared();
const iso = (n: number) => `2025-03-0${n}T08:00:00Z`;

const notice = (days: string, wrap = ' ') => `PRIVACY NOTICE

1. KEEPING

We keep the records for ${days} days after the delivery was made, and then${wrap}we delete them,${wrap}unless a court has asked us in writing to keep them.

2. A &amp; B

See <https://www.bramblework.example/keep>.
`;
const [ninety, rewrapped, thirty] = [notice('ninety'), notice('ninety', '\n'), notice('thirty')];

const response = (n: number, body: string, type = 'text/plain; charset=utf-8') =>
  rawRecord({ url, at: iso(n), block: `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${body}` });
const resource = (n: number, block: string, type = 'text/plain') =>
  rawRecord({ type: 'resource', url, at: iso(n), block, fields: { 'Content-Type': type } });
const revisit = (n: number, body: string) =>
  rawRecord({ type: 'revisit', url, at: iso(n), block: '', fields: { ...sha1(body) } });

function sha1(body: string) {
  return { 'WARC-Payload-Digest': `sha1:${createHash('sha1').update(body).digest('hex')}` };
}

async function run(records: readonly Buffer[]) {
  const document = declared({ select: [] });
  const tools = await openTools([document]);
  const file = join(await temporaryFolder(), 'a.warc');
  await writeFile(file, Buffer.concat(records));
  const summary = await replay([file], [document], tools);
  const [version] = await tools.store.versions.list(document.id);
  const clauses = version ? await tools.store.versions.clauses(version.id) : [];
  return { summary, clauses, changes: await changesIn(tools.store) };
}

it('is a version after the usual confirmation, whatever kind of record it is in', async () => {
  for (const records of [
    [response(1, ninety), response(2, ninety)],
    [resource(1, ninety), resource(2, ninety)],
    [response(1, ninety), revisit(2, ninety)],
    [response(1, ninety), response(2, rewrapped.replaceAll('\n', '\r\n'))],
  ]) {
    const { summary, clauses } = await run(records);
    expect(summary).toMatchObject({ captures: 2, versions: 1, rejected: {}, skipped: {} });
    expect(clauses.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'PRIVACY NOTICE'],
      ['heading', '1. KEEPING'],
      ['paragraph', expect.stringContaining('for ninety days after')],
      ['heading', '2. A &amp; B'],
      ['paragraph', 'See <https://www.bramblework.example/keep>.'],
    ]);
    expect(clauses.at(-1)?.links).toMatchObject([{ href: 'https://www.bramblework.example/keep' }]);
  }
});

it('changes in the clause that was edited, in its section', async () => {
  const records = [response(1, ninety), response(2, ninety), response(3, thirty)];
  const { changes } = await run([...records, response(4, thirty)]);
  expect(changes).toMatchObject([
    {
      edits: [
        { op: 'modified', section: ['1. KEEPING'], after: expect.stringContaining('thirty') },
      ],
    },
  ]);
});

it('that was wrapped anew is no change', async () => {
  const records = [response(1, ninety), response(2, ninety), response(3, rewrapped)];
  const { summary, changes } = await run([...records, response(4, rewrapped)]);
  expect(summary).toMatchObject({ versions: 1, unchanged: 2 });
  expect(changes).toEqual([]);
});
