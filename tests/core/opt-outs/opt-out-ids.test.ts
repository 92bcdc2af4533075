import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundOptOut } from '../../../src/core/opt-outs/opt-out.js';
import { type KeptOptOut, nameOptOuts, optOutId } from '../../../src/core/opt-outs/opt-out-ids.js';
import { runs } from '../../runs.js';
import { adsSwitch, found, kept } from './builders.js';

const serviceId = 'gardenbook';
const newSwitch = 'https://gardenbook.test/settings/advertising';

interface Known {
  before: KeptOptOut[];
  elsewhere?: KeptOptOut[];
  clausesBefore?: string[];
  clausesNow?: string[];
}

function named(optOuts: FoundOptOut[], known: Known) {
  const { before, elsewhere = [], clausesBefore = ['old'], clausesNow = ['new'] } = known;
  const told = { optOuts: before, clauseIds: clausesBefore };
  return nameOptOuts({ optOuts, clauseIds: clausesNow }, { serviceId, before: told, elsewhere });
}

const idsOf = (...args: Parameters<typeof named>) => named(...args).map(({ id }) => id);
const sameClause = { clausesBefore: ['same'], clausesNow: ['same'] };
const inClause = (position: number) => ({ evidence: [{ position, quote: 'Turn it off.' }] });

describe('the id of a control that nobody has named before', () => {
  it('follows from service and address, not from its name', () => {
    const id = optOutId(serviceId, found());
    expect(id).toMatch(/^opt_[0-9a-f]{16}$/);
    expect(optOutId(serviceId, found({ title: 'Advertising', kind: 'form' }))).toBe(id);
    expect(optOutId(serviceId, found({ href: newSwitch }))).not.toBe(id);
    expect(optOutId('beebook', found())).not.toBe(id);
  });

  it('follows from kind and name where there is no address, whatever their signs and case', () => {
    const id = optOutId(serviceId, found({ href: null }));
    expect(optOutId(serviceId, found({ href: null, title: '“ADS about: seeds”' }))).toBe(id);
    expect(optOutId(serviceId, found({ href: null, title: 'Ads about weeds' }))).not.toBe(id);
    expect(optOutId(serviceId, found({ href: null, kind: 'form' }))).not.toBe(id);
    expect(optOutId('beebook', found({ href: null }))).not.toBe(id);
  });

  it('is not that of another control if neither has evidence', () => {
    const nowhere = { evidence: [] };
    const before = [kept('opt_1', nowhere)];
    const now = found({ title: 'Ads about tools', href: newSwitch, ...nowhere });
    expect(idsOf([now], { before })).toEqual([optOutId(serviceId, now)]);
  });

  it('is its own, also where one object is given twice', () => {
    const twice = found();
    expect(new Set(idsOf([twice, twice], { before: [] })).size).toBe(2);
  });

  it('counts where two would share it', () => {
    const twins = [found(), found({ title: 'Ads about tools' })];
    expect(idsOf(twins, { before: [] })).toEqual([
      optOutId(serviceId, found()),
      optOutId(serviceId, found(), 1),
    ]);
    expect(optOutId(serviceId, found(), 1)).not.toBe(optOutId(serviceId, found(), 2));
  });

  it('is not one that another control of the text has kept', () => {
    const moved = kept(optOutId(serviceId, found()), { href: newSwitch });
    const now = [found({ title: 'Ads about tools' }), found({ href: newSwitch })];
    expect(idsOf(now, { before: [moved] })).toEqual([optOutId(serviceId, found(), 1), moved.id]);
  });
});

describe('a control keeps the id that it had in the text before', () => {
  it('with its address, whatever else differs', () => {
    const now = found({ title: 'Advertising', kind: 'form', ...inClause(1) });
    expect(idsOf([now], { before: [kept('opt_1')] })).toEqual(['opt_1']);
  });

  it('with its name, where two share an address, in any order and when one of them is gone', () => {
    const [a, b] = [{ title: 'Ads about seeds' }, { title: 'Ads about tools' }];
    const before = [kept('opt_a', a), kept('opt_b', b)];
    expect(idsOf([found(b), found(a)], { before })).toEqual(['opt_b', 'opt_a']);
    expect(idsOf([found(b)], { before })).toEqual(['opt_b']);
  });

  it('with its name, where neither text gives an address', () => {
    const now = found({ href: null, title: 'ads about seeds.' });
    expect(idsOf([now], { before: [kept('opt_1', { href: null })] })).toEqual(['opt_1']);
  });

  it.each([
    ['is new', adsSwitch, newSwitch],
    ['came', null, adsSwitch],
    ['went', adsSwitch, null],
  ])('with its name, where the address %s', (_, old, now) => {
    const before = [kept('opt_1', { href: old })];
    expect(idsOf([found({ href: now })], { before })).toEqual(['opt_1']);
    expect(idsOf([found({ href: now, kind: 'form' })], { before })).not.toEqual(['opt_1']);
  });

  it('with its clause, where name and address are new', () => {
    const now = found({ title: 'Advertising', href: newSwitch, ...inClause(1) });
    const known = { before: [kept('opt_1')], clausesBefore: ['same'], clausesNow: ['x', 'same'] };
    expect(idsOf([now], known)).toEqual(['opt_1']);
    expect(idsOf([{ ...now, kind: 'form' }], known)).not.toEqual(['opt_1']);
    expect(idsOf([now], { ...known, clausesNow: ['x', 'other'] })).not.toEqual(['opt_1']);
  });

  it('but not with a clause that holds several which are new, or several that are gone', () => {
    const [a, b] = [found({ title: 'A', href: null }), found({ title: 'B', href: newSwitch })];
    const [old, older] = [kept('opt_1'), kept('opt_2', { title: 'Older', href: '/older' })];
    const fresh = [optOutId(serviceId, a), optOutId(serviceId, b)];
    expect(idsOf([a, b], { before: [old], ...sameClause })).toEqual(fresh);
    expect(idsOf([a], { before: [old, older], ...sameClause })).toEqual(fresh.slice(0, 1));
  });

  it('with a clause where the others in it are known by address or name', () => {
    const before = [kept('opt_1'), kept('opt_2', { title: 'Older', href: '/older' })];
    const now = [found({ title: 'Brand new', href: newSwitch }), found()];
    expect(idsOf(now, { before, ...sameClause })).toEqual(['opt_2', 'opt_1']);
  });
});

describe('from the surest to the least sure', () => {
  it('the address counts before the name', () => {
    const before = [kept('opt_1', { title: 'Advertising' }), kept('opt_2', { href: '/older' })];
    const now = [found({ href: newSwitch }), found()];
    expect(idsOf(now, { before })).toEqual(['opt_2', 'opt_1']);
    expect(idsOf(now.toReversed(), { before })).toEqual(['opt_1', 'opt_2']);
  });

  it('the name counts before the clause', () => {
    const before = [
      kept('opt_1'),
      kept('opt_2', { title: 'Older', href: '/older', ...inClause(1) }),
    ];
    const now = [found({ title: 'Older', href: newSwitch })];
    const sameClause = { clausesBefore: ['same', 'x'], clausesNow: ['same'] };
    expect(idsOf(now, { before, ...sameClause })).toEqual(['opt_2']);
  });

  it('the clause counts before other documents', () => {
    const elsewhere = [kept('opt_9', { href: newSwitch })];
    const now = [found({ title: 'Advertising', href: newSwitch })];
    const before = [kept('opt_1')];
    expect(idsOf(now, { before, elsewhere, ...sameClause })).toEqual(['opt_1']);
  });
});

describe('a control that another document names', () => {
  it.each([
    ['with the same address', found({ title: 'Advertising' }), kept('opt_9')],
    [
      'with the same name, neither with an address',
      found({ href: null }),
      kept('opt_9', { href: null }),
    ],
  ])('has its id there, %s', (_, now, known) => {
    expect(idsOf([now], { before: [], elsewhere: [known] })).toEqual(['opt_9']);
  });

  it('is another one where nothing but the name is the same', () => {
    const elsewhere = [kept('opt_9', { href: newSwitch })];
    expect(idsOf([found()], { before: [], elsewhere })).toEqual([optOutId(serviceId, found())]);
  });

  it('has the id that was given last', () => {
    const elsewhere = [kept('opt_9'), kept('opt_8')];
    expect(idsOf([found()], { before: [], elsewhere })).toEqual(['opt_9']);
  });
});

describe('in any text', () => {
  const parts = fc.record({
    kind: fc.constantFrom('setting', 'form' as const),
    title: fc.constantFrom('A', 'a.', 'B', ''),
    href: fc.constantFrom(null, adsSwitch, newSwitch),
    evidence: fc.nat(2).map((position) => inClause(position).evidence),
  });
  const now = fc.array(parts.map(found), { maxLength: 6 });
  const id = fc.oneof(
    fc.constantFrom('opt_1', 'opt_2', 'opt_3', 'opt_4'),
    parts.map((one) => optOutId(serviceId, one)),
  );
  const keptOnes = fc.uniqueArray(
    fc.tuple(id, parts).map(([one, rest]) => kept(one, rest)),
    { selector: (one) => one.id, maxLength: 5 },
  );
  const clauses = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 3 });
  const places = { clausesBefore: clauses, clausesNow: clauses };
  const known = fc.record({ before: keptOnes, elsewhere: keptOnes, ...places });

  it('each control is returned as it was found, with a unique id', () => {
    fc.assert(
      fc.property(now, known, (optOuts, acquaintances) => {
        const ids = idsOf(optOuts, acquaintances);
        expect(new Set(ids).size).toBe(optOuts.length);
        expect(named(optOuts, acquaintances)).toEqual(
          optOuts.map((optOut, i) => ({ ...optOut, id: ids[i] })),
        );
      }),
      runs,
    );
  });

  it('that says what the one before said, all keep their ids', () => {
    fc.assert(
      fc.property(now, known, (optOuts, acquaintances) => {
        const before = named(optOuts, acquaintances);
        expect(named(optOuts, { ...acquaintances, before })).toEqual(before);
      }),
      runs,
    );
  });
});
