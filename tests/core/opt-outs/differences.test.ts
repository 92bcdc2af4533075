import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optOutDifferences } from '../../../src/core/opt-outs/differences.js';
import type { FoundOptOut } from '../../../src/core/opt-outs/opt-out.js';
import { runs } from '../../runs.js';
import { kept, objection, region, steps } from './builders.js';

/** What is told of one control that two texts name. */
const between = (before: Partial<FoundOptOut>, after: Partial<FoundOptOut>) =>
  optOutDifferences([kept('opt_1', before)], [kept('opt_1', after)]).map(({ what }) => what);

describe('what differs in opting out', () => {
  it('is that a control came or went', () => {
    expect(optOutDifferences([], [kept('opt_1')])).toEqual([{ id: 'opt_1', what: 'added' }]);
    expect(optOutDifferences([kept('opt_1')], [])).toEqual([{ id: 'opt_1', what: 'removed' }]);
    expect(optOutDifferences([kept('opt_1')], [kept('opt_2')])).toEqual([
      { id: 'opt_2', what: 'added' },
      { id: 'opt_1', what: 'removed' },
    ]);
  });

  it.each<[string, Partial<FoundOptOut>, Partial<FoundOptOut>]>([
    ['default', { default: 'off' }, { default: 'on' }],
    ['default', { default: 'off' }, { default: null }],
    ['link', { href: '/a' }, { href: '/b' }],
    ['link', { href: null }, { href: '/b' }],
    ['steps', { steps: steps({ desktop: ['Open it.'] }) }, { steps: steps({ any: ['Open it.'] }) }],
    ['steps', { steps: steps({ any: ['A.', 'B.'] }) }, { steps: steps({ any: ['B.', 'A.'] }) }],
    ['steps', { steps: steps({ mobile: ['A.', 'B.'] }) }, { steps: steps({ mobile: ['A.B.'] }) }],
    ['limitation', { limitations: [] }, { limitations: ['Sold seeds stay sold.'] }],
    ['region', { regions: [region('EU')] }, { regions: [region('EU'), region('GB')] }],
    ['region', { regions: [region('EU')] }, { regions: [region('EU', { available: false })] }],
    ['region', { regions: [region('EU')] }, { regions: [region('EU', { from: '2026-06-10' })] }],
    ['related-form', { relatedForms: [objection] }, { relatedForms: [] }],
    [
      'related-form',
      { relatedForms: [objection] },
      { relatedForms: [{ ...objection, href: '/' }] },
    ],
  ])('is reported as its %s, and not as one added and one removed', (what, before, after) => {
    expect(between(before, after)).toEqual([what]);
    expect(between(after, before)).toEqual([what]);
  });

  it('is each aspect of each control once, in the order of the text after', () => {
    const before = [kept('opt_1', { default: 'off', limitations: ['A.'] }), kept('opt_2')];
    const after = [
      kept('opt_2', { href: '/new' }),
      kept('opt_1', { default: 'on', limitations: ['B.', 'C.'] }),
    ];
    expect(optOutDifferences(before, after)).toEqual([
      { id: 'opt_2', what: 'link' },
      { id: 'opt_1', what: 'default' },
      { id: 'opt_1', what: 'limitation' },
    ]);
  });
});

describe('nothing is reported', () => {
  it.each<[string, Partial<FoundOptOut>, Partial<FoundOptOut>]>([
    ['the title', {}, { title: 'Advertising' }],
    ['the topics', {}, { topics: ['ai-training'] }],
    ['the sentences that name it', {}, { evidence: [{ position: 4, quote: 'Switch it off.' }] }],
    ['a region’s name', { regions: [region('GB')] }, { regions: [region('GB', { name: 'UK' })] }],
    [
      'a form’s title',
      { relatedForms: [objection] },
      { relatedForms: [{ ...objection, title: 'Objecting' }] },
    ],
  ])('where only %s is another', (_, before, after) => {
    expect(between(before, after)).toEqual([]);
  });

  it('if the controls are in a different order', () => {
    const [one, two] = [kept('opt_1'), kept('opt_2')];
    expect(optOutDifferences([one, two], [two, one])).toEqual([]);
  });
});

describe('between any two texts', () => {
  const parts = fc.record({
    default: fc.constantFrom('on', 'off', null),
    href: fc.constantFrom('/a', '/b', null),
    limitations: fc.subarray(['A.', 'B.']),
    regions: fc.subarray([region('EU'), region('GB', { available: false })]),
  });
  const texts = fc
    .dictionary(fc.constantFrom('opt_1', 'opt_2', 'opt_3'), parts)
    .map((byId) => Object.entries(byId).map(([id, rest]) => kept(id, rest)));

  it('the reverse reports the same controls and aspects', () => {
    const turned = { added: 'removed', removed: 'added' } as const;
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const there = optOutDifferences(before, after).map(({ id, what }) => ({
          id,
          what: what === 'added' || what === 'removed' ? turned[what] : what,
        }));
        const back = optOutDifferences(after, before);
        expect(new Set(back.map((one) => JSON.stringify(one)))).toEqual(
          new Set(there.map((one) => JSON.stringify(one))),
        );
        expect(back).toHaveLength(there.length);
      }),
      runs,
    );
  });
});
