import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, maximumBodyBytes } from '../../../src/core/webhooks/body.js';
import type { EventData } from '../../../src/core/webhooks/event.js';
import { storeRuns } from '../../runs.js';
import { event } from './events.js';

const parsed = (data: EventData, sequence = 7) => JSON.parse(bodyOf(event({ data }), sequence));
const base = event().data;

describe('a body', () => {
  it('says what happened, when, and which of the endpoint’s deliveries it is', () => {
    expect(parsed({ ...base, significance: 'date' })).toEqual({
      type: 'change.recorded',
      timestamp: '2025-11-03T12:00:00Z',
      data: { ...base, significance: 'date', sequence: 7 },
    });
  });

  it('has its sequence from the endpoint, whatever the data says', () => {
    expect(parsed({ ...base, sequence: 1 })).toMatchObject({ data: { sequence: 7 } });
  });

  it('cuts long texts and lists, and nothing that is short', () => {
    const { data } = parsed({
      ...base,
      quote: 'a'.repeat(1_001),
      whole: 'a'.repeat(1_000),
      list: Array.from({ length: 21 }, (_, i) => i),
    });
    expect(data.quote).toBe(`${'a'.repeat(999)}…`);
    expect(data.whole).toBe('a'.repeat(1_000));
    expect(data.list).toHaveLength(20);
  });

  it('halves no character', () => {
    const { data } = parsed({ ...base, quote: `${'a'.repeat(998)}${'🦉'.repeat(10)}` });
    expect(data.quote).toBe(`${'a'.repeat(998)}…`);
  });

  it('keeps addresses and ids whole where texts have to be short', () => {
    const url = `https://clausewatch.example/documents/${'a'.repeat(400)}`;
    const long = Array.from({ length: 20 }, () => ({ title: '漢'.repeat(2_000), href: url }));
    const { data } = parsed({ ...base, url, links: { document: url }, optOuts: long });
    expect(data.optOuts[0].title.length).toBeLessThan(1_000);
    expect([data.url, data.links.document, data.optOuts[0].href]).toEqual([url, url, url]);
  });

  it.each(['a', '漢', '🦉', '\u0000', '\ud800', '"'])(
    'is smaller than 20 000 bytes where every text is 100 000 times %j',
    (character) => {
      const text = character.repeat(100_000);
      const fields = Array.from({ length: 30 }, (_, i) => [`field${i}`, text]);
      const data = { ...base, ...Object.fromEntries(fields), url: `https://x.example/${text}` };
      const body = bodyOf(event({ data }), 7);
      expect(Buffer.byteLength(body)).toBeLessThan(maximumBodyBytes);
      expect(JSON.parse(body)).toMatchObject({ data: { sequence: 7 } });
    },
  );

  it('is smaller than 20 000 bytes, whatever the data', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 50 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .constantFrom('a', '漢', '🦉', '\u0000', '\ud800', '\udc00', '"', '\\')
        .chain((character) =>
          fc.integer({ min: 0, max: 4_000 }).map((length) => character.repeat(length)),
        ),
    );
    const record = fc.record({
      id: text,
      url: text.map((rest) => `https://x.example/${rest}`),
      title: text,
      what: fc.array(text, { maxLength: 12 }),
    });
    const data = fc.record({
      id: text,
      url: text,
      summary: text,
      quote: text,
      service: record,
      links: fc.record({ document: text }),
      effective: fc.record({ announced: fc.array(record, { maxLength: 25 }) }),
      optOuts: fc.array(record, { maxLength: 25 }),
    });
    fc.assert(
      fc.property(data, fc.nat(), (some, sequence) => {
        const body = bodyOf(event({ data: some }), sequence);
        expect(Buffer.byteLength(body)).toBeLessThan(maximumBodyBytes);
        expect(JSON.parse(body).data.sequence).toBe(sequence);
        expect(Buffer.from(body).toString()).toBe(body);
      }),
      storeRuns,
    );
  });
});
