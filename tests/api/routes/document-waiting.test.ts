import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Document } from '../../../src/api/wire/document.js';
import type { Answer } from '../../../src/core/outcome.js';
import { timeOf } from '../../../src/core/time.js';
import { toCheck } from '../../../src/pipeline/check.js';
import { processAnswer } from '../../../src/pipeline/process-answer.js';
import { openStore } from '../../../src/store/open.js';
import type { Store } from '../../../src/store/store.js';
import {
  answered,
  dayMs,
  declared,
  hourMs,
  html,
  minuteMs,
  page,
  sentences,
  start,
} from '../../pipeline/harness.js';
import { open } from '../harness.js';

const timeAfter = (ms: number) => timeOf(start + ms);
const [text, other, short] = [sentences(20), sentences(21), sentences(8)];
const down: Answer = { kind: 'unreachable', cause: 'timeout', detail: 'It timed out.' };

/** The document as the API shows it after each answer. */
async function follow(over: Parameters<typeof declared>[0] = {}, given?: Store) {
  const { get, store } = await open(given ? { store: given } : {});
  const document = declared(over);
  await store.documents.sync([document], start);
  const tools = { store, now: () => start, random: () => 0.5 };
  const shown = async () => Document.parse((await get(`/documents/${document.id}`)).json());
  const see = async (ms: number, answer: string | Answer) => {
    const given = typeof answer === 'string' ? page(html(answer)) : answer;
    await answered(document, given, start + ms, tools);
    return shown();
  };
  return { see, shown, store, document, tools };
}

describe('a pending text', () => {
  it('says since when it waits, how often it was seen, why, and until when at least', async () => {
    const { see } = await follow();
    expect((await see(0, text)).pending).toEqual({
      since: timeAfter(0),
      sightings: 1,
      because: `A new text was seen; it becomes the current text once 2 checks agree, the last of them not before ${timeAfter(5 * minuteMs)}.`,
      earliestAt: timeAfter(5 * minuteMs),
    });
    expect((await see(4 * minuteMs, text)).pending).toMatchObject({
      since: timeAfter(0),
      sightings: 2,
      earliestAt: timeAfter(5 * minuteMs),
    });
    expect(await see(5 * minuteMs, text)).toMatchObject({ pending: null, doubt: null });
  });

  it('is another one when another text is seen, and gone when the old one is back', async () => {
    const { see } = await follow({ confirmations: 3 });
    for (const minutes of [0, 5, 10]) await see(minutes * minuteMs, text);
    await see(hourMs, other);
    expect((await see(2 * hourMs, sentences(30))).pending).toMatchObject({
      since: timeAfter(2 * hourMs),
      sightings: 1,
    });
    expect((await see(3 * hourMs, text)).pending).toBeNull();
  });

  it('stays while there is no page, and after a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waiting-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'clausewatch.db');
    const first = await openStore(file);
    await first.documents.sync([declared()], start);
    const tools = { store: first, now: () => start, random: () => 0.5 };
    await answered(declared(), page(html(text)), start, tools);
    await first.close();

    const { shown, see } = await follow({}, await openStore(file));
    const pending = { since: timeAfter(0), sightings: 1, earliestAt: timeAfter(5 * minuteMs) };
    expect((await shown()).pending).toMatchObject(pending);
    expect((await see(minuteMs, down)).pending).toMatchObject(pending);
  });

  it('that another process has seen meanwhile was seen by both', async () => {
    const { see, shown, store, document, tools } = await follow();
    await see(0, text);
    const stale = await store.documents.known(document.id);
    await see(minuteMs, text);
    const late = { at: start + 2 * minuteMs, source: 'network' } as const;
    await processAnswer(toCheck(document, page(html(text)), late), stale, tools);
    expect((await shown()).pending).toMatchObject({ sightings: 3, since: timeAfter(0) });
  });
});

describe('a doubted page', () => {
  const settled = async () => {
    const followed = await follow();
    for (const hours of [0, 1]) await followed.see(hours * hourMs, text);
    return followed;
  };

  it('whose text may prove right waits for a day, as its text does', async () => {
    const { see } = await settled();
    await see(2 * hourMs, short);
    const { doubt, pending } = await see(9 * hourMs, short);
    const waiting = {
      since: timeAfter(2 * hourMs),
      sightings: 2,
      earliestAt: timeAfter(26 * hourMs),
    };
    expect(doubt).toMatchObject({ kind: 'shrunken', ...waiting });
    expect(pending).toMatchObject(waiting);
    expect(doubt?.because).toContain('The text shrank from 200 to 80 words.');
    expect(doubt?.because).toContain(
      `once 4 checks agree, the last of them not before ${timeAfter(26 * hourMs)}.`,
    );
    await see(18 * hourMs, short);
    expect((await see(26 * hourMs - 1, short)).doubt).toMatchObject({ sightings: 4 });
    expect(await see(26 * hourMs, short)).toMatchObject({
      doubt: null,
      pending: null,
      state: 'ok',
    });
  });

  it('is forgotten once the text is back', async () => {
    const { see } = await settled();
    await see(2 * hourMs, short);
    expect(await see(3 * hourMs, text)).toMatchObject({ doubt: null, pending: null });
  });

  it('that shows another text each time is doubted since the first, though each text waits anew', async () => {
    const { see } = await settled();
    for (const day of [1, 2, 3]) await see(day * dayMs, sentences(9 - day));
    const { doubt, pending } = await see(4 * dayMs, 'We keep nothing about the people here.');
    expect(doubt).toMatchObject({ kind: 'shrunken', since: timeAfter(dayMs), sightings: 4 });
    expect(pending).toMatchObject({ since: timeAfter(4 * dayMs), sightings: 1 });
    expect(doubt?.earliestAt).toBe(timeAfter(5 * dayMs));
  });

  it('beside a better text that waits is ignored, and waits for nothing', async () => {
    const { see } = await settled();
    await see(2 * hourMs, other);
    const { doubt, pending } = await see(3 * hourMs, short);
    expect(doubt).toMatchObject({ kind: 'shrunken', earliestAt: null });
    expect(doubt?.because).toContain('ignored while a better one is pending');
    expect(pending).toMatchObject({
      since: timeAfter(2 * hourMs),
      earliestAt: timeAfter(2 * hourMs + 5 * minuteMs),
    });
  });

  it.each([
    [
      'main-missing',
      '<html lang="en"><body><div>No such element here.</div></body></html>',
      '`select`',
    ],
    ['empty', '<html lang="en"><body><main></main></body></html>', '`select`'],
    ['error-page', html('Sorry, something went wrong. Please try again later.'), '`url`'],
    [
      'wrong-language',
      `<html lang="fr"><main>Voici les règles. ${'Nous gardons peu de choses. '.repeat(20)}</main></html>`,
      'a document of its own',
    ],
    [
      'unlike',
      html('Gardens, lamps and chairs. Read stories from customers who built a terrace.'),
      '`title`',
    ],
  ])(
    'that no number of checks can prove right says what to do: %s',
    async (kind, content, hint) => {
      const { see } = await settled();
      for (const day of [1, 2]) await see(day * dayMs, page(content));
      const { doubt, pending, state } = await see(3 * dayMs, page(content));
      expect(doubt).toMatchObject({
        kind,
        since: timeAfter(dayMs),
        sightings: 3,
        earliestAt: null,
      });
      expect(doubt?.because).toContain(hint);
      expect([pending, state]).toEqual([null, 'suspect']);
    },
  );

  it('stays doubted while there is no page', async () => {
    const { see } = await settled();
    await see(2 * hourMs, short);
    expect(await see(3 * hourMs, down)).toMatchObject({
      state: 'unreachable',
      doubt: { kind: 'shrunken', sightings: 1 },
    });
  });

  it('is the same in a replay, and a late capture does not add to what waits', async () => {
    const { see, shown, document, tools } = await settled();
    await see(10 * hourMs, short);
    const before = await shown();
    const replayed = async (ms: number, content: string) =>
      processAnswer(
        toCheck(document, page(html(content)), { at: start + ms, source: 'replay' }),
        await tools.store.documents.known(document.id),
        tools,
      );
    expect(await replayed(10 * hourMs, short)).toMatchObject({ outcome: 'known' });
    expect(await replayed(5 * hourMs, short)).toMatchObject({ outcome: 'shrunken' });
    const { pending, doubt } = await shown();
    expect(pending).toEqual(before.pending);
    expect(doubt).toMatchObject({ since: timeAfter(5 * hourMs), sightings: 2 });
    expect(await replayed(11 * hourMs, short)).toMatchObject({ outcome: 'shrunken' });
    expect((await shown()).pending).toMatchObject({ sightings: 2 });
  });
});

describe('a declaration that no longer fits its page', () => {
  const two = (words: string, table: string) =>
    page(`<html lang="en"><body><main><p>${words}</p></main>${table}</body></html>`);
  const table = '<table class="rates"><tr><td>We sell nothing to anybody.</td></tr></table>';
  const select = ['main', '.rates'];

  it('is told although the text is accepted', async () => {
    const { see, shown, store } = await follow({ select, confirmations: 1 });
    expect((await see(0, two(text, table))).warnings).toEqual([]);
    const moved = table.replace('rates', 'prices');
    const found = await see(dayMs, two(text, moved));
    expect(found).toMatchObject({
      state: 'ok',
      doubt: null,
      warnings: [{ kind: 'selector-unmatched', selector: '.rates', since: timeAfter(dayMs) }],
    });
    expect(await see(2 * dayMs, two(text, moved))).toMatchObject({ warnings: found.warnings });
    const corrected = declared({ select: ['main', '.prices'], confirmations: 1 });
    const tools = { store, now: () => start, random: () => 0.5 };
    await answered(corrected, two(text, moved), start + 3 * dayMs, tools);
    expect((await shown()).warnings).toEqual([]);
  });

  it('is told when the page says much more elsewhere, and the text stays as it is', async () => {
    const { see } = await follow({ confirmations: 1 });
    await see(0, two(text, ''));
    const { warnings, state } = await see(dayMs, two(text, `<div>${sentences(40)}</div>`));
    expect(state).toBe('ok');
    expect(warnings).toMatchObject([{ kind: 'smaller-share', since: timeAfter(dayMs) }]);
    expect((await see(2 * dayMs, two(text, ''))).warnings).toEqual([]);
  });

  it('is told when the main element is gone, and not because of a page in its place', async () => {
    const { see } = await follow({ select, confirmations: 1 });
    await see(0, two(text, table));
    const error = page(html('Sorry, something went wrong. Please try again later.'));
    expect(await see(hourMs, error)).toMatchObject({ state: 'suspect', warnings: [] });
    const without = page('<html lang="en"><body><div>No such element here.</div></body></html>');
    expect((await see(2 * hourMs, without)).warnings).toMatchObject([
      { kind: 'selector-unmatched', selector: 'main' },
      { kind: 'selector-unmatched', selector: '.rates' },
    ]);
  });
});
