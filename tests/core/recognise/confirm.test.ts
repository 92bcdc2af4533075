import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  confirmAfterMs,
  type Decision,
  doubtedForMs,
  doubtedSightings,
} from '../../../src/core/recognise/confirm.js';
import { runs } from '../../runs.js';
import { decisions, hour, type Look, minute, story } from './looks.js';

describe('a text that is seen', () => {
  it.each([
    ['again and again is unchanged', 'AAA', 'unchanged unchanged unchanged', 'A'],
    ['twice takes the place of the old one', 'ABB', 'unchanged started-pending confirmed', 'B'],
    ['once and never again leaves no trace', 'ABA', 'unchanged started-pending returned', 'A'],
    [
      'now and then, as in a trial on some visitors, is never believed',
      'BABABA',
      'started-pending returned started-pending returned started-pending returned',
      'A',
    ],
    [
      'once in front of another is passed over',
      'BCC',
      'started-pending started-pending confirmed',
      'C',
    ],
    [
      'twice, and then its predecessor twice, came and went',
      'BBAA',
      'started-pending confirmed started-pending confirmed',
      'A',
    ],
    [
      'in turn with another is never believed',
      'BCBCBC',
      'started-pending started-pending started-pending started-pending started-pending started-pending',
      'A',
    ],
    ['after it was confirmed is unchanged', 'BBB', 'started-pending confirmed unchanged', 'B'],
  ])('%s: %s', (_, texts, decided, current) => {
    expect(story(texts)).toEqual([decided, current]);
  });

  it.each([
    [
      'and then within a newer one is believed, and the newer one is pending',
      'BD',
      'started-pending confirmed-within-newer',
      'B',
    ],
    [
      'in a row of ever more changes is believed each time',
      'BDEE',
      'started-pending confirmed-within-newer confirmed-within-newer confirmed',
      'E',
    ],
    [
      'and then within a newer one too soon is not yet believed',
      'BD',
      'started-pending seen-again',
      'A',
    ],
  ])('%s: %s', (title, texts, decided, current) => {
    const apartMs = title.includes('too soon') ? minute : hour;
    expect(story(texts, { apartMs })).toEqual([decided, current]);
  });

  it('is not confirmed by a doubted one', () => {
    expect(story('Bd')).toEqual(['started-pending ignored', 'A']);
  });

  it('first of all needs a second look too', () => {
    expect(story('BB', { start: null })).toEqual(['started-pending confirmed', 'B']);
  });

  it('needs no second look where the document asks for none', () => {
    expect(story('BC', { confirmations: 1 })).toEqual(['accepted accepted', 'C']);
    expect(story('B', { confirmations: 1, start: null })).toEqual(['accepted', 'B']);
  });

  it('needs as many looks as the document asks for', () => {
    expect(story('BBBB', { confirmations: 4 })).toEqual([
      'started-pending seen-again seen-again confirmed',
      'B',
    ]);
  });

  it('needs minutes between the looks: a broken cache serves one answer for seconds', () => {
    const seen = (at: number) => ({ text: 'B', at, doubt: null });
    const looks = [0, 1, confirmAfterMs - 1, confirmAfterMs].map(seen);
    expect(decisions(looks, 2).decided).toEqual([
      'started-pending',
      'seen-again',
      'seen-again',
      'confirmed',
    ]);
  });
});

describe('a doubted text', () => {
  it('needs several looks over a day', () => {
    expect(story('bbbbb')).toEqual([
      'started-pending seen-again seen-again seen-again confirmed',
      'B',
    ]);
    expect(story('bbbb', { apartMs: 8 * hour })).toEqual([
      'started-pending seen-again seen-again confirmed',
      'B',
    ]);
  });

  it('needs several looks also where they are far apart', () => {
    expect(story('bbb', { apartMs: 48 * hour })).toEqual([
      'started-pending seen-again seen-again',
      'A',
    ]);
  });

  it('needs a day also where there are many looks', () => {
    expect(story('b'.repeat(24), { apartMs: hour })[1]).toBe('A');
    expect(story('b'.repeat(25), { apartMs: hour })[1]).toBe('B');
  });

  it('is doubted also where the document asks for no second look', () => {
    expect(story('bbbb', { confirmations: 1, apartMs: 8 * hour })).toEqual([
      ...['started-pending seen-again seen-again confirmed', 'B'],
    ]);
  });

  it('needs as many looks as the document asks for, where that is more', () => {
    expect(story('bbbbbb', { confirmations: 6, apartMs: 12 * hour })).toEqual([
      ...['started-pending seen-again seen-again seen-again seen-again confirmed', 'B'],
    ]);
  });

  it('never takes the place of a sound pending one', () => {
    expect(story('BccB')).toEqual(['started-pending ignored ignored confirmed', 'B']);
  });

  it('gives way to a sound one', () => {
    expect(story('bCC')).toEqual(['started-pending started-pending confirmed', 'C']);
  });

  it('gives way to another doubted one', () => {
    expect(story('bcbc')).toEqual([
      'started-pending started-pending started-pending started-pending',
      'A',
    ]);
  });

  it('is withdrawn when the current text is back', () => {
    expect(story('bbAb')).toEqual(['started-pending seen-again returned started-pending', 'A']);
  });

  it('is not doubted when it is the current text', () => {
    expect(story('a')).toEqual(['unchanged', 'A']);
  });
});

describe('for any looks', () => {
  const anyLooks = fc.array(
    fc.record({
      text: fc.constantFrom('A', 'B', 'C'),
      waited: fc.oneof(fc.nat({ max: 10 * minute }), fc.nat({ max: 30 * hour })),
      doubt: fc.option(fc.constant('shrunken')),
    }),
    { maxLength: 40 },
  );

  it('no text is in force that was seen less often than asked, or for less than the span', () => {
    fc.assert(
      fc.property(anyLooks, fc.integer({ min: 2, max: 5 }), (steps, confirmations) => {
        let at = 0;
        const all = steps.map(({ text, waited, doubt }): Look => {
          at += waited;
          return { text, at, doubt };
        });
        const { decided } = decisions(all, confirmations);
        decided.forEach((decision, i) => {
          if (decision === 'accepted') expect.unreachable('a second look was asked for');
          if (decision !== 'confirmed') return;
          const looks = unbroken(all.slice(0, i + 1), decided);
          const doubted = all[i]?.doubt !== null;
          const needed = doubted ? Math.max(confirmations, doubtedSightings) : confirmations;
          expect(looks.length).toBeGreaterThanOrEqual(needed);
          expect((all[i]?.at ?? 0) - (looks[0]?.at ?? 0)).toBeGreaterThanOrEqual(
            doubted ? doubtedForMs : confirmAfterMs,
          );
        });
      }),
      runs,
    );
  });

  /** The last looks at one text, back to the one from which it was pending. */
  function unbroken(all: readonly Look[], decided: readonly Decision[]): Look[] {
    const from = decided.slice(0, all.length).lastIndexOf('started-pending');
    return all.slice(from).filter(({ text }) => text === all.at(-1)?.text);
  }
});
