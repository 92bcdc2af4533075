import { z } from 'zod';
import { type EffectiveDate as Dated, effectiveDatesOf } from '../../core/dates/effective-dates.js';
import type { Store } from '../../store/store.js';
import { calendarMediaType, renderCalendar } from '../calendar.js';
import { revalidate, sendJson, sendText } from '../http/answer.js';
import { linkBase } from '../http/link-base.js';
import { invalid, sendProblem } from '../http/problem.js';
import { json, operation } from '../openapi/operation.js';
import type { App, Tools } from '../tools.js';
import { unknownNames } from '../unknown-names.js';
import { EffectiveDateList, presentEffectiveDate } from '../wire/effective-date.js';
import { exampleCalendar, exampleEffectiveDates } from '../wire/examples/dates.js';
import type { FieldError } from '../wire/problem.js';
import { EffectiveDatesQuery } from '../wire/query.js';

const listSchema = operation({
  operationId: 'listEffectiveDates',
  tag: 'dates',
  summary: 'What takes effect, and when',
  description:
    'Every date from which a watched text says it applies, or for which one announced a change, in date order. An announcement and the later text that states the same date form one entry.',
  querystring: EffectiveDatesQuery,
  answer: json(EffectiveDateList, 'The dates.', exampleEffectiveDates),
});

const calendarSchema = operation({
  operationId: 'getEffectiveDatesCalendar',
  tag: 'dates',
  summary: 'What takes effect, and when, as a calendar',
  description:
    'The same as an iCalendar feed (RFC 5545): one all-day event per date, with a permanent UID. Withdrawn announcements are cancelled events.',
  querystring: EffectiveDatesQuery,
  answer: {
    description: 'The calendar.',
    content: { 'text/calendar': { schema: z.string(), example: exampleCalendar } },
    headers: ['ETag'],
  },
});

export function effectiveDates(app: App, { store, clock, publicUrl }: Tools): void {
  app.get('/effective-dates', { schema: listSchema }, async (request, reply) => {
    const errors = await faultsOf(request.query, store);
    if (errors.length > 0) return sendProblem(request, reply, invalid(errors));
    const data = await present(request.query, linkBase(request, publicUrl));
    return sendJson(request, reply, { data }, revalidate);
  });

  app.get('/effective-dates.ics', { schema: calendarSchema }, async (request, reply) => {
    const errors = await faultsOf(request.query, store);
    if (errors.length > 0) return sendProblem(request, reply, invalid(errors));
    const base = linkBase(request, publicUrl);
    const data = await present(request.query, base);
    const text = renderCalendar(data, `${base}/effective-dates.ics`);
    return sendText(request, reply, text, { type: calendarMediaType, cacheControl: revalidate });
  });

  async function present(query: EffectiveDatesQuery, base: string) {
    const dates = await find(query, store, clock());
    return dates.map((dated) => presentEffectiveDate(dated, base));
  }
}

async function faultsOf(query: EffectiveDatesQuery, store: Store): Promise<FieldError[]> {
  const errors = await unknownNames(query, store);
  const { from, to } = query;
  if (from === undefined || to === undefined || from <= to) return errors;
  const message = `must not be before \`from\`, which is ${from}`;
  return [...errors, { field: 'to', in: 'query', message }];
}

async function find(
  { from, to, upcoming, service, document }: EffectiveDatesQuery,
  store: Store,
  now: number,
): Promise<Dated[]> {
  const filter = {
    ...(service !== undefined && { service }),
    ...(document !== undefined && { document }),
  };
  const dates = effectiveDatesOf(await store.effectiveDates.statements(filter), now);
  return dates.filter(
    ({ date, status }) =>
      (from === undefined || date >= from.slice(0, date.length)) &&
      (to === undefined || date <= to.slice(0, date.length)) &&
      (upcoming === undefined || upcoming === (status === 'upcoming')),
  );
}
