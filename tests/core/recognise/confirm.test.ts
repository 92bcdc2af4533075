import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  confirmAfterMs,
  type Decision,
  doubtedForMs,
  doubtedSightings,
} from '../../../src/core/recognise/confirm.js';
import { runs } from '../runs.js';
import { decisions, hour, type Look, minute, story } from '../sightings.js';

describe('a text that is seen', () => {
  it.each([
    ['again and again is unchanged', 'AAA', 'unchanged unchanged unchanged', 'A'],
    ['twice takes the place of the old one', 'ABB', 'unchanged opened confirmed', 'B'],
    ['once and never again leaves no trace', 'ABA', 'unchanged opened returned', 'A'],
    [
      'now and then, as in a trial on some visitors, is never believed',
      'BABABA',
      'opened returned opened returned opened returned',
      'A',
    ],
    ['once in front of another is passed over', 'BCC', 'opened opened confirmed', 'C'],
    [
      'twice, and then its predecessor twice, came and went',
      'BBAA',
      'opened confirmed opened confirmed',
      'A',
    ],
    [
      'in turn with another is never believed',
      'BCBCBC',
      'opened opened opened opened opened opened',
      'A',
    ],
    ['after it was confirmed is unchanged', 'BBB', 'opened confirmed unchanged', 'B'],
  ])('%s: %s', (_, texts, decided, current) => {
    expect(story(texts)).toEqual([decided, current]);
  });

  it.each([
    [
      'and borne out by one that goes beyond it is believed, and the other one waits',
      'BD',
      'opened succeeded',
      'B',
    ],
    [
      'in a row of ever more changes is believed each time',
      'BDEE',
      'opened succeeded succeeded confirmed',
      'E',
    ],
    [
      'and followed by one that goes beyond it too soon is not yet believed',
      'BD',
      'opened sighted',
      'A',
    ],
  ])('%s: %s', (title, texts, decided, current) => {
    const apartMs = title.includes('too soon') ? minute : hour;
    expect(story(texts, { apartMs })).toEqual([decided, current]);
  });

  it('is not borne out by a doubted one', () => {
    expect(story('Bd')).toEqual(['opened set-aside', 'A']);
  });

  it('first of all waits for a second look too', () => {
    expect(story('BB', { start: null })).toEqual(['opened confirmed', 'B']);
  });

  it('needs no second look where the document asks for none', () => {
    expect(story('BC', { confirmations: 1 })).toEqual(['accepted accepted', 'C']);
    expect(story('B', { confirmations: 1, start: null })).toEqual(['accepted', 'B']);
  });

  it('needs as many looks as the document asks for', () => {
    expect(story('BBBB', { confirmations: 4 })).toEqual(['opened sighted sighted confirmed', 'B']);
  });

  it('needs minutes between the looks: a broken cache serves one answer for seconds', () => {
    const seen = (at: number) => ({ text: 'B', at, doubt: null });
    const looks = [0, 1, confirmAfterMs - 1, confirmAfterMs].map(seen);
    expect(decisions(looks, 2).decided).toEqual(['opened', 'sighted', 'sighted', 'confirmed']);
  });
});

describe('a doubted text', () => {
  it('needs several looks over a day', () => {
    expect(story('bbbbb')).toEqual(['opened sighted sighted sighted confirmed', 'B']);
    expect(story('bbbb', { apartMs: 8 * hour })).toEqual(['opened sighted sighted confirmed', 'B']);
  });

  it('needs several looks also where they are far apart', () => {
    expect(story('bbb', { apartMs: 48 * hour })).toEqual(['opened sighted sighted', 'A']);
  });

  it('needs a day also where there are many looks', () => {
    expect(story('b'.repeat(24), { apartMs: hour })[1]).toBe('A');
    expect(story('b'.repeat(25), { apartMs: hour })[1]).toBe('B');
  });

  it('is doubted also where the document asks for no second look', () => {
    expect(story('bbbb', { confirmations: 1, apartMs: 8 * hour })).toEqual([
      ...['opened sighted sighted confirmed', 'B'],
    ]);
  });

  it('needs as many looks as the document asks for, where that is more', () => {
    expect(story('bbbbbb', { confirmations: 6, apartMs: 12 * hour })).toEqual([
      ...['opened sighted sighted sighted sighted confirmed', 'B'],
    ]);
  });

  it('never takes the place of a sound one that waits', () => {
    expect(story('BccB')).toEqual(['opened set-aside set-aside confirmed', 'B']);
  });

  it('gives way to a sound one', () => {
    expect(story('bCC')).toEqual(['opened opened confirmed', 'C']);
  });

  it('gives way to another doubted one', () => {
    expect(story('bcbc')).toEqual(['opened opened opened opened', 'A']);
  });

  it('is withdrawn when the text in force is back', () => {
    expect(story('bbAb')).toEqual(['opened sighted returned opened', 'A']);
  });

  it('is not doubted when it is the text in force', () => {
    expect(story('a')).toEqual(['unchanged', 'A']);
  });
});

describe('for any sightings', () => {
  const sightings = fc.array(
    fc.record({
      text: fc.constantFrom('A', 'B', 'C'),
      waited: fc.oneof(fc.nat({ max: 10 * minute }), fc.nat({ max: 30 * hour })),
      doubt: fc.option(fc.constant('shrunken')),
    }),
    { maxLength: 40 },
  );

  it('no text is in force that was seen less often than asked, or for less than the span', () => {
    fc.assert(
      fc.property(sightings, fc.integer({ min: 2, max: 5 }), (steps, confirmations) => {
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

  /** The last sightings of one text, back to the one that opened the wait. */
  function unbroken(all: readonly Look[], decided: readonly Decision[]): Look[] {
    const from = decided.slice(0, all.length).lastIndexOf('opened');
    return all.slice(from).filter(({ text }) => text === all.at(-1)?.text);
  }
});
