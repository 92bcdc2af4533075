import { expect, it } from 'vitest';
import type { Trouble } from './fixtures/site/trouble.js';
import { openWorld, type World } from './fixtures/world.js';

/*
 * The whole program but the command line, against a real site on loopback:
 * fetcher, pipeline, database and API, with a clock that stands where the story is.
 */

it('tells each confirmed text once, nothing else, and under ids that a second run gives again', async () => {
  const told = await tellStory();
  expect(told).toHaveLength(2);
  expect(await tellStory()).toEqual(told);
});

/** Plays the story on an empty database, against a site of its own, and gives the ids of the changes. */
async function tellStory(): Promise<string[]> {
  const world = await openWorld(id);
  await aFirstTextWaitsForASecondLook(world);
  await anotherFrameIsNoOtherText(world);
  await troubleIsNoVersionAndIsSeenInTheState(world);
  await anAnnouncementIsOneChange(world);
  await theAnnouncedDayIsKnown(world);
  await aTextThatGoesAgainIsNoNews(world);
  await theNewTermsAreInForce(world);
  await theAnnouncementHasBecomeAFact(world);
  await membersFindTheSwitch(world);
  await readersGoThroughPageByPage(world);
  await versionsCanBeReadAndCompared(world);
  await aWebhookHeardOfEachThingOnce(world);
  const { data } = await world.get('/changes?since=2025-09-01');
  return data.map((change: { id: string }) => change.id);
}

const id = 'bramblework/privacy-policy';

async function aFirstTextWaitsForASecondLook({ check, get }: World): Promise<void> {
  expect(await check('2025-08-01T09:00:00Z')).toMatchObject({ outcome: 'pending', failed: false });
  expect(await get(`/documents/${id}`)).toMatchObject({
    state: 'pending-confirmation',
    currentVersion: null,
    pending: { since: '2025-08-01T09:00:00Z', sightings: 1 },
  });
  // Two minutes later is too soon: a broken cache serves one answer for a while.
  expect(await check('2025-08-01T09:02:00Z')).toMatchObject({ outcome: 'pending' });
  expect(await check('2025-08-01T09:10:00Z')).toMatchObject({ outcome: 'version', change: null });
  const { data } = await get(`/documents/${id}/versions`);
  expect(data).toMatchObject([{ cause: 'publisher', observedAt: '2025-08-01T09:00:00Z' }]);
}

async function anotherFrameIsNoOtherText({ check, get }: World): Promise<void> {
  expect(await check('2025-08-02T09:00:00Z')).toMatchObject({ outcome: 'unchanged' });
  expect((await get(`/documents/${id}/versions`)).data).toHaveLength(1);
}

const troubles: readonly { trouble: Trouble; outcome: string; state: string }[] = [
  { trouble: 'status-999', outcome: 'blocked', state: 'blocked' },
  { trouble: 'rate-limited', outcome: 'rate-limited', state: 'blocked' },
  { trouble: 'authwall', outcome: 'blocked', state: 'blocked' },
  { trouble: 'sign-in', outcome: 'blocked', state: 'blocked' },
  { trouble: 'captcha', outcome: 'blocked', state: 'blocked' },
  { trouble: 'cookie-wall', outcome: 'blocked', state: 'blocked' },
  { trouble: 'unavailable', outcome: 'unavailable', state: 'unreachable' },
  { trouble: 'missing', outcome: 'missing', state: 'unreachable' },
  { trouble: 'empty', outcome: 'empty', state: 'suspect' },
  { trouble: 'other-language', outcome: 'wrong-language', state: 'suspect' },
  { trouble: 'error-in-frame', outcome: 'error-page', state: 'suspect' },
  { trouble: 'truncated', outcome: 'truncated', state: 'suspect' },
];

async function troubleIsNoVersionAndIsSeenInTheState({ site, check, get }: World): Promise<void> {
  for (const [i, { trouble, outcome, state }] of troubles.entries()) {
    site.trouble = trouble;
    const at = `2025-08-${10 + i}T09:00:00Z`;
    expect(await check(at), trouble).toMatchObject({ outcome, failed: true, versionId: null });
    const document = await get(`/documents/${id}`);
    expect(document, trouble).toMatchObject({ state, failures: i + 1, lastCheck: { at, outcome } });
    expect(document.detail, trouble).toMatch(/\S.*\.$/);
  }
  site.trouble = null;
  expect(await check('2025-08-30T09:00:00Z')).toMatchObject({ failed: false, versionId: null });
  expect(await get(`/documents/${id}`)).toMatchObject({ state: 'ok', failures: 0, pending: null });
  expect((await get(`/documents/${id}/versions`)).data).toHaveLength(1);
}

async function anAnnouncementIsOneChange({ site, check, get }: World): Promise<void> {
  site.stage = 'announced';
  expect(await check('2025-09-18T09:00:00Z')).toMatchObject({ outcome: 'pending' });
  expect((await get('/changes')).data).toEqual([]);
  expect(await check('2025-09-18T09:10:00Z')).toMatchObject({ outcome: 'version' });
  expect((await get('/changes')).data).toMatchObject([
    {
      document: { id },
      observedAt: '2025-09-18T09:00:00Z',
      lastSeenUnchangedAt: '2025-08-30T09:00:00Z',
      recordedAt: '2025-09-18T09:10:00Z',
      stats: { added: 1, removed: 0, modified: 0, moved: 0 },
      edits: [{ op: 'added', after: expect.stringMatching(/^On 3 November 2025 a new version/) }],
    },
  ]);
}

async function theAnnouncedDayIsKnown({ get }: World): Promise<void> {
  const { data } = await get('/effective-dates?upcoming=true');
  expect(data).toMatchObject([{ date: '2025-11-03', status: 'upcoming', stated: null }]);
  const [change] = (await get('/changes')).data;
  expect(data[0].announced.change.id).toBe(change.id);
  expect(change).toMatchObject({
    significance: 'announcement',
    silent: false,
    effective: { inForceFrom: '2025-03-04', announced: [{ date: '2025-11-03' }] },
  });
}

async function aTextThatGoesAgainIsNoNews({ site, check, get }: World): Promise<void> {
  site.stage = 'in-force';
  expect(await check('2025-10-20T09:00:00Z')).toMatchObject({ outcome: 'pending' });
  site.stage = 'announced';
  expect(await check('2025-10-20T09:10:00Z')).toMatchObject({ outcome: 'returned', change: null });
  expect(await get(`/documents/${id}`)).toMatchObject({
    state: 'ok',
    pending: null,
    lastCheck: { outcome: 'returned' },
  });
  expect((await get('/changes')).data).toHaveLength(1);
}

async function theNewTermsAreInForce({ site, check, get }: World): Promise<void> {
  const { page: before } = await get('/changes?since=2025-09-01');
  site.stage = 'in-force';
  await check('2025-11-03T09:00:00Z');
  await check('2025-11-03T09:10:00Z');
  const { data } = await get('/changes?since=2025-09-01');
  expect(data).toHaveLength(2);
  expect(data[1]).toMatchObject({
    observedAt: '2025-11-03T09:00:00Z',
    significance: 'substantive',
    revertOf: null,
    stats: { added: 1, removed: 1, modified: 3, moved: 0 },
    from: { id: data[0].to.id },
    edits: [
      { op: 'modified', before: 'Effective 4 March 2025', after: 'Effective 3 November 2025' },
      { op: 'removed', before: data[0].edits[0].after },
      { op: 'modified', section: ['2. What We Do With It', '2.2 Making New Features'] },
      { op: 'modified', section: ['3. Who Else Sees It', '3.2 Our Group'] },
      { op: 'added', kind: 'item', section: ['4. What You Can Do'] },
    ],
  });
  for (const { words, before = '', after = '' } of data[1].edits) {
    expect(joined(words, '=-')).toBe(before);
    expect(joined(words, '=+')).toBe(after);
  }
  // A reader who kept the cursor from before gets what came since, and only that.
  const news = await get(`/changes?since=2025-09-01&cursor=${before.cursor}`);
  expect(news.data).toEqual([data[1]]);
}

async function theAnnouncementHasBecomeAFact({ get }: World): Promise<void> {
  const { data } = await get('/changes?since=2025-09-01');
  expect(data[1].effective).toMatchObject({ inForceFrom: '2025-11-03', announced: [] });
  expect(data[1].effective.evidence.inForceFrom.announcedBy.change.id).toBe(data[0].id);
  expect((await get('/effective-dates?from=2025-11-01')).data).toMatchObject([
    { status: 'in-force', announced: { current: false }, stated: { change: { id: data[1].id } } },
  ]);
  expect(await get('/effective-dates.ics', 'text/calendar')).toContain(
    'DTSTART;VALUE=DATE:20251103',
  );
}

async function membersFindTheSwitch({ get }: World): Promise<void> {
  const [change] = (await get('/changes?since=2025-11-01')).data;
  const { data } = await get('/opt-outs?service=bramblework&topic=ai-training');
  expect(data).toMatchObject([
    {
      deepLink: 'https://www.bramblework.example/settings/data-for-training',
      source: 'captured',
      evidence: [{ document: { id }, firstSeenAt: '2025-11-03T09:00:00Z', current: true }],
    },
  ]);
  expect(change.optOuts).toMatchObject([{ id: data[0].id, what: 'added' }]);
  expect(await get(`/opt-outs/${data[0].id}`, 'text/plain')).toContain(
    '/settings/data-for-training',
  );
}

async function readersGoThroughPageByPage({ get }: World): Promise<void> {
  const first = await get('/changes?since=2025-09-01&limit=1');
  expect(first).toMatchObject({ data: [{ seq: 1 }], page: { hasMore: true } });
  const { pathname, search } = new URL(first.page.next);
  const second = await get(pathname + search);
  expect(second).toMatchObject({ data: [{ seq: 2 }], page: { next: null, hasMore: false } });
  const third = await get(`/changes?since=2025-09-01&limit=1&cursor=${second.page.cursor}`);
  expect(third.data).toEqual([]);
}

async function versionsCanBeReadAndCompared({ get }: World): Promise<void> {
  const { data } = await get('/changes?since=2025-11-01');
  const text = await get(`/documents/${id}/versions/${data[0].to.id}`, 'text/plain');
  expect(text).toContain('keep your posts out of training, with the switch');
  expect(text).not.toMatch(/key terms|cookies|join now/i);
  // From before the announcement to after it: as if it had never been.
  const compared = await get(`/documents/${id}/compare?from=2025-08-15&to=2025-11-04`);
  expect(compared.stats).toMatchObject({ added: 1, removed: 0, modified: 3, moved: 0 });
}

async function aWebhookHeardOfEachThingOnce({ told, get }: World): Promise<void> {
  const { data } = await get('/changes?since=2025-09-01');
  const events = told();
  expect(events).toMatchObject([
    { type: 'document.unreachable', body: { data: { id } } },
    { type: 'document.recovered', body: { data: { id, state: 'ok' } } },
    { type: 'change.recorded', body: { data: { id: data[0].id, significance: 'announcement' } } },
    { type: 'effective-date.announced', body: { data: { date: '2025-11-03' } } },
    { type: 'effective-date.reached', body: { data: { date: '2025-11-03', stated: null } } },
    { type: 'change.recorded', body: { data: { id: data[1].id } } },
    { type: 'opt-out.changed', body: { data: { aspects: ['added'] } } },
  ]);
  expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(events.every(({ verified, duplicate }) => verified && !duplicate)).toBe(true);
}

function joined(words: readonly [string, string][], signs: string): string {
  return words
    .filter(([sign]) => signs.includes(sign))
    .map(([, text]) => text)
    .join('');
}
