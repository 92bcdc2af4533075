import { expect, it } from 'vitest';
import { retryMs } from '../../src/pipeline/schedule.js';
import type { Store } from '../../src/store/store.js';
import { answered, declared, hourMs, html, minuteMs, page, start } from './harness.js';
import { queue, startSchedule } from './schedule-world.js';

const policy = declared({ confirmations: 1 });
const notice = declared({ id: 'bramblework/notice', confirmations: 1 });
const elsewhere = declared({
  id: 'hedgerow/policy',
  service: { id: 'hedgerow', name: 'Hedgerow' },
  url: 'https://www.hedgerow.example/policy',
  confirmations: 1,
});

it('checks what is due, and again when it is due again', async () => {
  const { site, clock, checked } = await startSchedule([policy]);
  await site.asked(policy);
  site.answer(policy);
  expect(await checked.next()).toMatchObject({ documentId: policy.id, at: start });
  await clock.advance(6 * hourMs - 1);
  expect(site.underWay()).toEqual([]);
  await clock.advance(minuteMs);
  expect(site.underWay()).toEqual([policy.id]);
});

it('asks one host for one document at a time, and several hosts at once', async () => {
  const { site, clock, checked } = await startSchedule([policy, notice, elsewhere]);
  await site.asked(elsewhere);
  await clock.advance(10 * minuteMs);
  expect(site.underWay()).toEqual([notice.id, elsewhere.id]);
  site.answer(notice);
  expect(await checked.next()).toMatchObject({ documentId: notice.id });
  await site.asked(policy);
  expect(site.underWay()).toEqual([elsewhere.id, policy.id]);
});

it('a pending text is looked at again soon', async () => {
  const twice = { ...policy, confirmations: 2 };
  const { site, clock, checked } = await startSchedule([twice]);
  await site.asked(twice);
  site.answer(twice);
  const nextCheckAt = start + 10 * minuteMs;
  expect(await checked.next()).toMatchObject({ outcome: 'pending', nextCheckAt });
  await clock.advance(10 * minuteMs);
  site.answer(twice);
  expect(await checked.next()).toMatchObject({ outcome: 'version', at: nextCheckAt });
});

it('what another process makes due sooner is seen', async () => {
  const { site, clock, checked, store } = await startSchedule([policy]);
  await site.asked(policy);
  site.answer(policy);
  await checked.next();
  // It sees a text that needs a second look, in ten minutes.
  const elsewhereSeen = page(html('Rule two.'));
  const tools = { store, now: clock.now, random: () => 0.5 };
  await answered({ ...policy, confirmations: 2 }, elsewhereSeen, start + minuteMs, tools);
  await clock.advance(11 * minuteMs);
  expect(site.underWay()).toEqual([policy.id]);
});

it('what was due before a crash is due after it, and what was checked is not', async () => {
  const before = await startSchedule([policy, elsewhere]);
  await before.site.asked(policy);
  before.site.answer(policy);
  await before.checked.next();
  await before.stop();

  const { site, clock } = await startSchedule([policy, elsewhere], { store: before.store });
  await site.asked(elsewhere);
  await clock.advance(minuteMs);
  expect(site.underWay()).toEqual([elsewhere.id]);
});

it('a stop calls off what is under way, and records nothing of it', async () => {
  const { site, stop, store, checked } = await startSchedule([policy]);
  await site.asked(policy);
  await stop();
  expect(checked.all).toEqual([]);
  expect(await store.documents.get(policy.id)).toMatchObject({
    lastCheck: null,
    status: { state: 'unchecked', nextCheckAt: start },
  });
});

it('a stop waits for a check that is being recorded', async () => {
  const recording = queue<() => void>();
  const wrap = (store: Store): Store => ({
    ...store,
    record: async (given) => {
      await new Promise<void>(recording.put);
      return store.record(given);
    },
  });
  const { site, stop, store } = await startSchedule([policy], { wrap });
  await site.asked(policy);
  site.answer(policy);
  const goOn = await recording.next();
  const stopped = stop();
  goOn();
  await stopped;
  expect(await store.documents.get(policy.id)).toMatchObject({ lastCheck: { at: start } });
});

it('a check that cannot be recorded is reported and retried later, while others continue', async () => {
  let full = true;
  const wrap = (store: Store): Store => ({
    ...store,
    record: async (given) => {
      if (full && given.documentId === policy.id) throw new Error('the disk is full');
      return store.record(given);
    },
  });
  const { site, clock, checked, failed } = await startSchedule([policy, elsewhere], { wrap });
  await site.asked(policy);
  site.answer(policy);
  expect(await failed.next()).toEqual([policy.id, new Error('the disk is full')]);
  site.answer(elsewhere);
  expect(await checked.next()).toMatchObject({ documentId: elsewhere.id });

  await clock.advance(retryMs - 1);
  expect(site.underWay()).toEqual([]);
  full = false;
  await clock.advance(minuteMs);
  site.answer(policy);
  expect(await checked.next()).toMatchObject({ documentId: policy.id, outcome: 'version' });
});

it('a document that this schedule was not given is left to others', async () => {
  const { site, clock, store } = await startSchedule([policy]);
  await site.asked(policy);
  await store.documents.sync([policy, elsewhere], start);
  await clock.advance(10 * minuteMs);
  expect(site.underWay()).toEqual([policy.id]);
});

it('a database that does not say what is due is asked again later', async () => {
  const trouble = [new Error('disk I/O error')];
  const { site, clock, stalled } = await startSchedule([policy], {
    wrap: (store) => ({
      ...store,
      documents: {
        ...store.documents,
        due: async (now) => {
          const error = trouble.pop();
          if (error) throw error;
          return store.documents.due(now);
        },
      },
    }),
  });
  expect(await stalled.next()).toMatchObject({ message: 'disk I/O error' });
  expect(site.underWay()).toEqual([]);
  await clock.advance(retryMs);
  await site.asked(policy);
});
