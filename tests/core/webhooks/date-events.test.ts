import { expect, it } from 'vitest';
import type { DateSpan, EffectiveDate } from '../../../src/core/dates/effective-dates.js';
import { reachedEvents } from '../../../src/core/webhooks/date-events.js';

const base = 'https://clausewatch.example';
const day = (text: string) => Date.parse(text);

function span(firstSeen: string): DateSpan {
  return {
    quote: 'Words that say so.',
    rule: 'a rule',
    clauseId: 'cl_1',
    versionId: 'ver_1',
    changeId: null,
    firstSeenAt: day(firstSeen),
    lastSeenAt: day(firstSeen),
    replacedAt: null,
  };
}

function dated(date: string, over: Partial<EffectiveDate> = {}): EffectiveDate {
  return {
    id: `eff_${date}`,
    document: { id: 'a/policy', title: 'Policy', url: 'https://a.example/', language: 'en' },
    service: { id: 'a', name: 'A' },
    date,
    precision: date.length === 7 ? 'month' : 'day',
    status: 'in-force',
    announced: span('2025-09-18T10:00:00Z'),
    stated: null,
    ...over,
  };
}

const datesAt = (now: string, ...dates: EffectiveDate[]) =>
  reachedEvents(dates, day(now), base).map(({ data }) => data.date);

it('reports a day from its first moment in UTC', () => {
  const date = dated('2025-11-03', { status: 'upcoming' });
  expect(datesAt('2025-11-02T23:59:59Z', date)).toEqual([]);
  expect(datesAt('2025-11-03T00:00:00Z', dated('2025-11-03'))).toEqual(['2025-11-03']);
});

it('reports a month when it starts', () => {
  expect(datesAt('2025-11-01T00:00:00Z', dated('2025-11'))).toEqual(['2025-11']);
  const [event] = reachedEvents([dated('2025-11')], day('2025-11-04'), base);
  expect(event?.at).toBe(day('2025-11-01T00:00:00Z'));
});

it('reports the last thirty days, and none before', () => {
  expect(datesAt('2025-12-03T12:00:00Z', dated('2025-11-03'))).toEqual(['2025-11-03']);
  expect(datesAt('2025-12-04T12:00:00Z', dated('2025-11-03'))).toEqual([]);
});

it('reports a day that a text named on the day itself, but not one that it named afterwards', () => {
  const stated = (at: string) => dated('2025-11-03', { announced: null, stated: span(at) });
  expect(datesAt('2025-11-05', stated('2025-11-03T23:00:00Z'))).toEqual(['2025-11-03']);
  expect(datesAt('2025-11-05', stated('2025-11-04T01:00:00Z'))).toEqual([]);
});

it('does not report an announcement that was withdrawn', () => {
  expect(datesAt('2025-11-03', dated('2025-11-03', { status: 'withdrawn' }))).toEqual([]);
});

it('gives a date the same event whenever it is reported', () => {
  const at = (now: string) => reachedEvents([dated('2025-11-03')], day(now), base)[0]?.id;
  expect(at('2025-11-03')).toBe(at('2025-11-20'));
});
