import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../src/core/clause.js';
import {
  afterReading,
  type PlaceHistory,
  unstableIn,
  unstablePlaces,
} from '../../../src/core/recognise/unstable-places.js';
import { textRuns } from '../../runs.js';
import { link, version } from '../clauses.js';

const body = ['# Policy', '## Sharing', 'We share nothing.', '## Related pages'];
const withRelated = (...pages: string[]) => version(...body, ...pages.map((page) => `- ${page}`));
const standing = withRelated('Hedges', 'Lawns');

const hour = 3_600_000;

function historyAfter(
  readings: readonly (readonly Clause[])[],
  from: PlaceHistory | null = null,
  sinceLastMs = 6 * hour,
  language = 'en',
) {
  return readings.reduce<PlaceHistory | null>(
    (history, reading) => afterReading(history, standing, reading, sinceLastMs, language),
    from,
  );
}

const repeated = <Item>(items: readonly Item[], count: number) =>
  Array.from({ length: count }, (_, i) => items[i % items.length] as Item);

const rotating = repeated(['Ponds', 'Oaks', 'Bees', 'Hedges'], 8).map((page) =>
  withRelated(page, 'Lawns'),
);

describe('a place that differs at nearly every check', () => {
  it('is unstable', () => {
    expect(unstablePlaces(historyAfter(rotating))).toMatchObject([
      { aspect: 'words', kind: 'item', section: ['Related pages'], readings: 8, differed: 6 },
    ]);
  });

  it('is known by its clause in either text', () => {
    const unstable = unstableIn(historyAfter(rotating))(standing);
    expect(standing.map((_, i) => unstable(i, 'words'))).toEqual([
      ...[false, false, false, false, true, false],
    ]);
    expect(unstable(4, 'links')).toBe(false);
  });

  it('is not judged on a few readings', () => {
    expect(unstablePlaces(historyAfter(rotating.slice(0, 4)))).toEqual([]);
  });

  it('is stable again once it stayed the same for long', () => {
    const still = repeated([withRelated('Moss', 'Lawns')], 60);
    expect(unstablePlaces(historyAfter(still, historyAfter(rotating)))).toEqual([]);
  });

  it('may be one where only the links differ', () => {
    const tokens = Array.from({ length: 6 }, (_, i) =>
      standing.map((clause) =>
        clause.text === 'We share nothing.' ? { ...clause, links: [link(`/?t=${i}`)] } : clause,
      ),
    );
    const history = historyAfter(tokens);
    expect(unstablePlaces(history)).toMatchObject([
      { aspect: 'links', sample: 'We share nothing.' },
    ]);
    expect(unstableIn(history)(standing)(2, 'words')).toBe(false);
  });
});

describe('a place that is stable', () => {
  it('alternates between two forms: that is a story of its own', () => {
    const variants = repeated([withRelated('Ponds', 'Lawns'), standing], 30);
    expect(unstablePlaces(historyAfter(variants))).toEqual([]);
  });

  it('changes now and then', () => {
    const slow = repeated(['Ponds', 'Oaks', 'Bees', 'Moss'], 24).map((_, i) =>
      withRelated(['Ponds', 'Oaks', 'Bees', 'Moss'][Math.floor(i / 4) % 4] ?? '', 'Lawns'),
    );
    expect(unstablePlaces(historyAfter(slow))).toEqual([]);
  });

  it('differs between captures that lie weeks apart, as texts do', () => {
    expect(unstablePlaces(historyAfter(rotating, null, 14 * 24 * hour))).toEqual([]);
    expect(
      unstablePlaces(historyAfter(rotating, historyAfter(rotating), 14 * 24 * hour)),
    ).toHaveLength(1);
  });

  it('moves on when clauses are put in front of it, again and again', () => {
    const rules = Array.from({ length: 12 }, (_, i) => `- Rule ${i} of the garden`);
    let [history, text]: [PlaceHistory | null, Clause[]] = [null, version(...rules)];
    for (let i = 0; i < 8; i++) {
      const longer = version(
        ...Array.from({ length: i + 1 }, (_, k) => `- News ${i - k}`),
        ...rules,
      );
      history = afterReading(history, text, longer, 6 * hour, 'en');
      text = longer;
    }
    expect(unstablePlaces(history).map(({ sample }) => sample)).not.toContain(
      'Rule 3 of the garden',
    );
    const unstable = unstableIn(history)(text);
    expect(text.filter((_, i) => unstable(i, 'words')).length).toBeLessThanOrEqual(1);
  });

  it('is a date line, however often it moves', () => {
    const dated = [3, 4, 5, 6, 7, 8].map((day) =>
      version(...body, `Updated: January ${day}, 2026`),
    );
    expect(unstablePlaces(historyAfter(dated))).toEqual([]);
  });

  it('is a date line in the document’s language', () => {
    const dated = [3, 4, 5, 6, 7, 8].map((day) => version(...body, `Stand: ${day}. Mai 2026`));
    expect(unstablePlaces(historyAfter(dated, null, 6 * hour, 'de'))).toEqual([]);
    expect(unstablePlaces(historyAfter(dated, null, 6 * hour, 'pl'))).toHaveLength(1);
  });

  it('leaves no trace while nothing differs', () => {
    expect(historyAfter(repeated([standing], 10))?.places).toEqual({});
  });

  it('is one in a text that was rewritten throughout', () => {
    const rewritten = (i: number) =>
      version(...Array.from({ length: 300 }, (_, k) => `- Rule ${k} of edition ${i}`));
    const history = historyAfter([1, 2, 3, 4, 5, 6].map(rewritten));
    expect(unstablePlaces(history)).toEqual([]);
  });
});

it('whatever is read, counts stay sound and the history stays small', () => {
  const readings = fc.array(
    fc.array(fc.constantFrom('Ponds', 'Oaks', 'Bees', 'Moss'), { maxLength: 5 }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(readings, (all) => {
      const history = historyAfter(all.map((pages) => withRelated(...pages)));
      for (const { readings: seen, differed, values } of Object.values(history?.places ?? {})) {
        expect(differed).toBeLessThanOrEqual(seen);
        expect(seen).toBeLessThanOrEqual(41);
        expect(values.length).toBeLessThanOrEqual(5);
      }
    }),
    textRuns,
  );
});
