import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { renderCalendar } from '../../src/api/calendar.js';
import { exampleEffectiveDate } from '../../src/api/wire/examples/dates.js';
import { policy } from '../store/builders.js';
import { dateAt, facts } from '../store/facts.js';
import { publishTold } from '../store/histories.js';
import { open } from './harness.js';

type Dated = Parameters<typeof renderCalendar>[0][number];

/** Read with a parser from another project. */
function read(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

const rendered = (over: Partial<Dated> = {}) => {
  const text = renderCalendar([{ ...exampleEffectiveDate, ...over }], 'http://localhost/x.ics');
  const [event] = read(text);
  if (!event) throw new Error('no event was rendered');
  return { text, event };
};

describe('the calendar', () => {
  it('has one all-day event for a date, which links to the change', () => {
    const { event } = rendered();
    expect(event.startDate.toString()).toBe('2025-11-03');
    expect(event.endDate.toString()).toBe('2025-11-04');
    expect(event.startDate.isDate).toBe(true);
    expect(event.uid).toBe(`${exampleEffectiveDate.id}@clausewatch`);
    expect(event.summary).toBe('LinkedIn, Privacy Policy: takes effect');
    expect(event.component.getFirstPropertyValue('url')).toBe(exampleEffectiveDate.url);
    expect(event.description).toContain('“Effective November 3, 2025” (seen 2025-11-03)');
    expect(event.description).toContain('https://www.linkedin.com/legal/privacy-policy');
  });

  it('lasts a month where no day is named', () => {
    const { event } = rendered({ date: '2025-12', precision: 'month' });
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual([
      ...['2025-12-01', '2026-01-01'],
    ]);
    expect(event.summary).toContain('in this month');
  });

  it('ends the last day of a month on the first of the next', () => {
    expect(rendered({ date: '2024-02-29' }).event.endDate.toString()).toBe('2024-03-01');
    expect(rendered({ date: '2025-12-31' }).event.endDate.toString()).toBe('2026-01-01');
  });

  it('tells an announcement from a text in force, and cancels what was withdrawn', () => {
    const announced = rendered({ stated: null, status: 'upcoming' }).event;
    expect(announced.summary).toContain('an announced change takes effect');
    expect(announced.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    const withdrawn = rendered({ stated: null, status: 'withdrawn' }).event;
    expect(withdrawn.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(withdrawn.uid).toBe(announced.uid);
  });

  it('keeps quotes whole, whatever signs they hold, in lines of at most 75 bytes', () => {
    const quote = `Commas, semicolons; \\ backslashes,\nlines and “ünïcödé” ${'長'.repeat(90)}`;
    const span = exampleEffectiveDate.stated;
    const { text, event } = rendered({ stated: span && { ...span, quote } });
    expect(event.description).toContain(quote);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThan(76);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('is the same bytes for the same dates', () => {
    expect(rendered().text).toBe(rendered().text);
  });
});

describe('GET /effective-dates.ics', () => {
  it('serves the dates that /effective-dates gives', async () => {
    const { store, get } = await open();
    const announced = [dateAt(1, '2025-11-03'), dateAt(1, '2026-05-01')];
    const version = { lines: ['One.', 'Two.'], facts: facts({ announced }) };
    await publishTold(store, policy.id, version);
    const response = await get('/effective-dates.ics');
    expect(response.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const { data } = (await get('/effective-dates')).json();
    expect(read(response.body).map(({ uid }) => uid)).toEqual(
      data.map(({ id }: { id: string }) => `${id}@clausewatch`),
    );
    const upcoming = await get('/effective-dates.ics?upcoming=true');
    expect(read(upcoming.body).map(({ startDate }) => startDate.toString())).toEqual([
      '2026-05-01',
    ]);
    const { etag } = response.headers;
    expect((await get('/effective-dates.ics', { 'if-none-match': etag })).statusCode).toBe(304);
    expect((await get('/effective-dates.ics?from=1')).statusCode).toBe(400);
  });

  it('is a calendar without events where nothing is known', async () => {
    const { get } = await open();
    expect(read((await get('/effective-dates.ics')).body)).toEqual([]);
  });
});
