import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateStatement, effectiveDatesOf } from '../../../src/core/dates/effective-dates.js';
import { runs } from '../../runs.js';

function documentNamed(name: string) {
  const url = `https://gardenbook.test/${name}`;
  return { id: `gardenbook/${name}`, title: name, url, language: 'en' };
}

const at = (time: string) => Date.parse(time);

/** A version from May 2026 that stands, and says from when on another text applies. */
function statement(parts: Partial<DateStatement> = {}): DateStatement {
  return {
    ...{ document: documentNamed('terms'), service: { id: 'gardenbook', name: 'Gardenbook' } },
    ...{ kind: 'announced', date: '2026-06-10', quote: 'New terms come on June 10, 2026.' },
    ...{ rule: 'a-rule', clauseId: 'cl_1', versionId: 'ver_1', changeId: null },
    ...{ firstSeenAt: at('2026-05-01'), lastSeenAt: at('2026-05-20'), replacedAt: null },
    ...parts,
  };
}

const announced = (parts: Partial<DateStatement> = {}) => statement(parts);
const stated = (parts: Partial<DateStatement> = {}) => statement({ kind: 'stated', ...parts });

const datesOf = (statements: DateStatement[], now = '2026-05-21') =>
  effectiveDatesOf(statements, at(now));

function statusOf(statements: DateStatement[], now: string) {
  const dates = datesOf(statements, now);
  expect(dates).toHaveLength(1);
  return dates[0]?.status;
}

describe('the dates of documents', () => {
  it('are none where nothing is said', () => {
    expect(datesOf([])).toEqual([]);
  });

  it('say where they come from, and in which words', () => {
    const { document, service, kind: _, date, ...span } = announced({ changeId: 'chg_1' });
    expect(datesOf([announced({ changeId: 'chg_1' })])).toEqual([
      {
        ...{ id: expect.stringMatching(/^eff_[0-9a-f]{16}$/), document, service, date },
        ...{ precision: 'day', status: 'upcoming', announced: span, stated: null },
      },
    ]);
  });

  it('are one where a text announced the day and the next says that it applies since then', () => {
    const next = { versionId: 'ver_2', quote: 'Effective June 10, 2026' };
    const dates = datesOf([announced({ replacedAt: at('2026-06-10') }), stated(next)]);
    expect(dates).toHaveLength(1);
    expect(dates[0]).toMatchObject({ announced: { versionId: 'ver_1' }, stated: next });
  });

  it('are two where documents or dates differ, and come in the order of the dates', () => {
    const [terms, cookies] = [documentNamed('terms'), documentNamed('cookies')];
    const dates = datesOf([
      announced({ document: terms }),
      announced({ document: cookies }),
      stated({ document: terms, date: '2025-02-27' }),
      announced({ document: terms, date: '2026-06' }),
    ]);
    expect(dates.map(({ date, document }) => [date, document.title])).toEqual([
      ['2025-02-27', 'terms'],
      ['2026-06', 'terms'],
      ['2026-06-10', 'cookies'],
      ['2026-06-10', 'terms'],
    ]);
  });

  it('keep their ids, whatever else is said about them', () => {
    const ids = (statements: DateStatement[]) => datesOf(statements).map(({ id }) => id);
    const [id] = ids([announced()]);
    expect(ids([stated({ quote: 'Other words', versionId: 'ver_7' })])).toEqual([id]);
    expect(ids([announced({ date: '2026-06-11' })])).not.toEqual([id]);
    expect(ids([announced({ document: documentNamed('cookies') })])).not.toEqual([id]);
  });

  it('are the same in whatever order the documents come', () => {
    const kinds = fc.constantFrom('announced', 'stated' as const);
    const some = fc.record({
      kind: kinds,
      date: fc.constantFrom('2026-06-10', '2026-06', '2025-01-01'),
    });
    const list = fc.array(some, { maxLength: 4 });
    const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    fc.assert(
      fc.property(fc.tuple(list, list, list), orders, (lists, order) => {
        const documents = lists.map((parts, i) =>
          parts.map((part, nth) =>
            statement({ ...part, document: documentNamed(`d${i}`), versionId: `ver_${nth}` }),
          ),
        );
        const shuffled = order.flatMap((i) => documents[i] ?? []);
        expect(datesOf(shuffled)).toEqual(datesOf(documents.flat()));
      }),
      runs,
    );
  });
});

describe('versions that say the same', () => {
  it('are reported as one: the words of the first, until the last is replaced', () => {
    const first = announced({ replacedAt: at('2026-05-20') });
    const later = { firstSeenAt: at('2026-05-20'), lastSeenAt: at('2026-06-01') };
    const second = announced({ ...later, versionId: 'ver_2', quote: 'From June 10, 2026' });
    const { document: _, service: __, kind: ___, date: ____, ...span } = first;
    expect(datesOf([first, second])[0]?.announced).toEqual({
      ...span,
      ...{ lastSeenAt: at('2026-06-01'), replacedAt: null },
    });
  });

  it('were replaced when the last one was', () => {
    const first = announced({ replacedAt: at('2026-05-20') });
    const last = announced({ versionId: 'ver_2', replacedAt: at('2026-05-28') });
    expect(datesOf([first, last])[0]?.announced?.replacedAt).toBe(at('2026-05-28'));
  });
});

describe('a date', () => {
  it.each([
    ['2026-06-10', '2026-06-09T23:59:59Z', 'upcoming'],
    ['2026-06-10', '2026-06-10T00:00:00Z', 'in-force'],
    ['2026-06-10', '2027-01-01T00:00:00Z', 'in-force'],
    ['2026-06', '2026-05-31T23:59:59Z', 'upcoming'],
    ['2026-06', '2026-06-01T00:00:00Z', 'in-force'],
  ])('%s is at %s %s', (date, now, status) => {
    expect(statusOf([announced({ date })], now)).toBe(status);
    expect(statusOf([stated({ date })], now)).toBe(status);
  });

  it('is as precise as the words are', () => {
    const dates = datesOf([announced({ date: '2026-06' }), announced({ date: '2026-06-10' })]);
    expect(dates.map(({ precision }) => precision)).toEqual(['month', 'day']);
  });

  it.each([
    // Ten in the morning in UTC is midnight at UTC+14.
    ['2026-06-10', '2026-06-09T09:59:59Z', 'withdrawn'],
    ['2026-06-10', '2026-06-09T10:00:00Z', 'in-force'],
    ['2026-06', '2026-05-31T09:59:59Z', 'withdrawn'],
    ['2026-06', '2026-05-31T10:00:00Z', 'in-force'],
  ])('%s whose announcement went at %s is %s', (date, gone, status) => {
    expect(statusOf([announced({ date, replacedAt: at(gone) })], '2026-07-01')).toBe(status);
  });

  it('is withdrawn also before its day comes', () => {
    expect(statusOf([announced({ replacedAt: at('2026-05-20') })], '2026-05-21')).toBe('withdrawn');
  });

  it('is not withdrawn while another version announces it again', () => {
    const again = [announced({ replacedAt: at('2026-05-10') }), announced({ versionId: 'ver_3' })];
    expect(statusOf(again, '2026-05-21')).toBe('upcoming');
  });

  it('that a text states was never withdrawn, even where text and announcement went early', () => {
    const early = { replacedAt: at('2026-05-20') };
    expect(statusOf([announced(early), stated()], '2026-05-21')).toBe('upcoming');
    expect(statusOf([announced(early), stated(early)], '2026-07-01')).toBe('in-force');
    expect(statusOf([stated(early)], '2026-07-01')).toBe('in-force');
  });
});
