import { describe, expect, it } from 'vitest';
import {
  historiesOf,
  historyOf,
  type VersionStatement,
} from '../../../src/core/opt-outs/history.js';
import type { OptOutStatement } from '../../../src/core/opt-outs/opt-out-mention.js';
import { documentNamed, objection, region, statement, steps } from './builders.js';

/** What the nth version says, seen from one time until another; `statement` over what `statement()` gives. */
function version(
  nth: number,
  [observedAt, replacedAt]: [number, number | null],
  parts: Partial<OptOutStatement> = {},
  document = documentNamed('privacy'),
): VersionStatement {
  const ids = { id: 'opt_ads', versionId: `ver_${nth}`, changeId: nth === 1 ? null : `chg_${nth}` };
  return { document, statement: statement(parts), ...ids, observedAt, replacedAt };
}

const spans = (versions: VersionStatement[]) =>
  historyOf(versions).map((period) => [period.versionId, period.from, period.until]);

describe('the history of a control', () => {
  it('is empty if no version names it', () => {
    expect(historyOf([])).toEqual([]);
  });

  it('lasts until now while the version is current', () => {
    const document = documentNamed('privacy');
    expect(historyOf([version(2, [100, null])])).toEqual([
      ...[
        {
          document,
          statement: statement(),
          versionId: 'ver_2',
          changeId: 'chg_2',
          from: 100,
          until: null,
        },
      ],
    ]);
  });

  it('has one period for versions in a row that say the same, named by the first', () => {
    const versions = [version(1, [100, 200]), version(2, [200, 300]), version(3, [300, null])];
    expect(spans(versions)).toEqual([['ver_1', 100, null]]);
    expect(spans(versions.slice(0, 2))).toEqual([['ver_1', 100, 300]]);
  });

  it('has a period of its own for what was said again after something else', () => {
    const off = { default: 'off' as const };
    const versions = [version(1, [100, 200]), version(2, [200, 300], off), version(3, [300, null])];
    expect(spans(versions)).toEqual([
      ['ver_1', 100, 200],
      ['ver_2', 200, 300],
      ['ver_3', 300, null],
    ]);
  });

  it('has a gap where a version between did not name it', () => {
    expect(spans([version(1, [100, 200]), version(3, [300, null])])).toEqual([
      ['ver_1', 100, 200],
      ['ver_3', 300, null],
    ]);
  });

  it('separates documents, in the order in which their periods started', () => {
    const help = documentNamed('help');
    const versions = [
      version(1, [100, 300]),
      version(1, [200, 250], {}, help),
      version(2, [250, null], {}, help),
      version(2, [300, null]),
    ];
    const [privacy, second] = historyOf(versions);
    expect(privacy).toMatchObject({ document: { title: 'About privacy' }, from: 100, until: null });
    expect(second).toMatchObject({ document: help, from: 200, until: null });
    expect(historyOf([...versions.slice(1, 3), ...versions.slice(0, 1)])).toMatchObject([
      { from: 100, until: 300 },
      { from: 200, until: null },
    ]);
  });

  it('leaves what it was given as it was', () => {
    const versions = [version(1, [100, 200]), version(2, [200, null])];
    const copy = structuredClone(versions);
    historyOf(versions);
    expect(versions).toEqual(copy);
  });
});

describe('histories', () => {
  it('are separated by control', () => {
    const [one, other] = [version(1, [100, 200]), { ...version(1, [100, null]), id: 'opt_other' }];
    const histories = historiesOf([one, other, version(2, [200, null])]);
    expect([...histories.keys()]).toEqual(['opt_ads', 'opt_other']);
    expect(histories.get('opt_ads')).toEqual(historyOf([one, version(2, [200, null])]));
    expect(histories.get('opt_other')).toEqual(historyOf([other]));
  });
});

describe('a new period begins', () => {
  it.each<[string, Partial<OptOutStatement>]>([
    ['the default', { default: 'on' }],
    ['the link', { href: null }],
    ['the steps', { steps: steps({ any: ['Open Ads.'] }) }],
    ['a limitation', { limitations: ['Sold seeds stay sold.'] }],
    ['a region', { regions: [region('EU')] }],
    ['a form beside it', { relatedForms: [objection] }],
  ])('where %s is another', (_, parts) => {
    expect(spans([version(1, [100, 200]), version(2, [200, null], parts)])).toHaveLength(2);
  });

  it.each<[string, Partial<OptOutStatement>]>([
    ['the kind', { kind: 'form' }],
    ['the title', { title: 'Advertising' }],
    ['the topics', { topics: ['ai-training'] }],
  ])('not where only %s is another', (_, parts) => {
    expect(spans([version(1, [100, 200]), version(2, [200, null], parts)])).toEqual([
      ['ver_1', 100, null],
    ]);
  });
});
