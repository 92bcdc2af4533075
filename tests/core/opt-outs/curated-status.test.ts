import { describe, expect, it } from 'vitest';
import type { CuratedOptOut } from '../../../src/core/opt-outs/curated.js';
import { type ComparedField, curatedStatusOf } from '../../../src/core/opt-outs/curated-status.js';
import type { OptOutStatement } from '../../../src/core/opt-outs/opt-out-mention.js';
import { adsSwitch, curated, mention, objection, region, steps } from './builders.js';

const standing = (parts: Partial<OptOutStatement> = {}) => mention({ statement: parts });
const gone = (parts: Partial<OptOutStatement> = {}) =>
  mention({ statement: parts, current: false });

describe('a curated entry', () => {
  it('is unchecked until a page names the control', () => {
    expect(curatedStatusOf(curated(), [])).toEqual({ verdict: 'unchecked', conflictingFields: [] });
  });

  it('is confirmed by pages in force that agree', () => {
    const entry = curated({ default: 'on' });
    expect(curatedStatusOf(entry, [standing({ default: 'on' }), standing()])).toEqual({
      verdict: 'confirmed',
      conflictingFields: [],
    });
  });

  it('is contradicted by one current text that disagrees, if none ever agreed', () => {
    const entry = curated({ default: 'on' });
    const contradicted = { verdict: 'contradicted', conflictingFields: ['default'] };
    expect(curatedStatusOf(entry, [standing({ default: 'off' })])).toEqual(contradicted);
    expect(curatedStatusOf(entry, [standing(), standing({ default: 'off' })])).toEqual(
      contradicted,
    );
    expect(
      curatedStatusOf(entry, [gone({ default: 'off' }), standing({ default: 'off' })]),
    ).toEqual(contradicted);
  });

  it('is contradicted where pages in force say different things', () => {
    const entry = curated({ default: 'on' });
    const pages = [standing({ default: 'on' }), standing({ default: 'off' })];
    expect(curatedStatusOf(entry, pages)).toEqual({
      verdict: 'contradicted',
      conflictingFields: ['default'],
    });
  });

  it('is contradicted where a page that has gone did not say', () => {
    const entry = curated({ steps: steps({ desktop: ['Open “Ads”.'] }) });
    const before = gone({ steps: steps({ mobile: ['Tap Ads.'] }) });
    const now = standing({ steps: steps({ desktop: ['Open Seeds.'] }) });
    expect(curatedStatusOf(entry, [before, now]).verdict).toBe('contradicted');
  });

  it('is contradicted where what agreed once is another field than the one that differs now', () => {
    const entry = curated({ default: 'on', steps: steps({ any: ['Press “Ads”.'] }) });
    const before = gone({ steps: steps({ any: ['Choose Ads.'] }) });
    expect(curatedStatusOf(entry, [before, standing({ default: 'off' })])).toEqual({
      verdict: 'contradicted',
      conflictingFields: ['default'],
    });
  });

  it('compares the words on the screen as whole words, and steps without any not at all', () => {
    const verdictOf = (entry: string, page: string) =>
      curatedStatusOf(curated({ steps: steps({ any: [entry] }) }), [
        standing({ steps: steps({ any: [page] }) }),
      ]).verdict;
    expect(verdictOf('Press “Off”.', 'See what is offered.')).toBe('contradicted');
    expect(verdictOf('Press “Off”.', 'See what is offered, and press Off.')).toBe('confirmed');
    expect(verdictOf('Open ads.', 'Tap weeds.')).toBe('confirmed');
  });

  it('is outdated if an old text agreed and a current one disagrees', () => {
    const entry = curated({ default: 'on' });
    const pages = [gone({ default: 'on' }), standing({ default: 'off' })];
    expect(curatedStatusOf(entry, pages)).toEqual({
      verdict: 'outdated',
      conflictingFields: ['default'],
    });
  });

  it('is outdated where no page in force names the control any more', () => {
    const entry = curated({ default: 'on' });
    const outdated = { verdict: 'outdated', conflictingFields: [] };
    expect(curatedStatusOf(entry, [gone({ default: 'on' })])).toEqual(outdated);
  });

  it('is confirmed by a current text, whatever an old one said', () => {
    const entry = curated({ default: 'on' });
    const pages = [gone({ default: 'off' }), standing({ default: 'on' })];
    expect(curatedStatusOf(entry, pages).verdict).toBe('confirmed');
  });
});

const press = (...any: string[]) => ({ steps: steps({ any }) });
const european = region('EU');
const notEuropean = region('EU', { available: false });
const other = { title: 'Another form', href: 'https://gardenbook.test/forms/other' };

describe('a current text disagrees', () => {
  it.each<[ComparedField, string, Partial<CuratedOptOut>, Partial<OptOutStatement>]>([
    ['default', 'of the default', { default: 'on' }, { default: 'off' }],
    ['deepLink', 'of the link', { href: adsSwitch }, { href: 'https://gardenbook.test/ads' }],
    ['steps', 'where a word on the screen is missing', press('Open “Ads”.'), press('Open Seeds.')],
    [
      'steps',
      'where the words come in another order',
      press('Open “Ads”.', 'Press “Off”.'),
      press('Press Off.', 'Open Ads.'),
    ],
    [
      'steps',
      'on one platform, though it agrees on another',
      { steps: steps({ desktop: ['Open “Ads”.'], mobile: ['Open “Ads”.'] }) },
      { steps: steps({ desktop: ['Open Ads.'], mobile: ['Open Seeds.'] }) },
    ],
    ['regions', 'of a region', { regions: [european] }, { regions: [notEuropean] }],
    [
      'regions',
      'of one region, though it agrees on another',
      { regions: [european, region('GB')] },
      { regions: [region('GB'), notEuropean] },
    ],
    ['relatedForms', 'of the form', { relatedForms: [objection] }, { relatedForms: [other] }],
  ])('in %s: %s', (field, _, entry, parts) => {
    expect(curatedStatusOf(curated(entry), [standing(parts)])).toEqual({
      verdict: 'contradicted',
      conflictingFields: [field],
    });
  });

  it('in several fields, and each is listed', () => {
    const entry = curated({ default: 'on', relatedForms: [objection] });
    const page = standing({ default: 'off', relatedForms: [other] });
    expect(curatedStatusOf(entry, [page]).conflictingFields).toEqual(['default', 'relatedForms']);
  });
});

describe('a page agrees', () => {
  it.each<[string, Partial<CuratedOptOut>, Partial<OptOutStatement>]>([
    ['where it does not say', { default: 'on', href: adsSwitch }, { default: null, href: null }],
    ['where the entry does not say', { default: null, href: null }, { default: 'off' }],
    ['where it has no steps', press('Open “Ads”.'), press()],
    [
      'where it has steps for another platform alone',
      { steps: steps({ desktop: ['Open “Ads”.'] }) },
      { steps: steps({ mobile: ['Tap Seeds.'] }) },
    ],
    [
      'in steps, where it has the words on the screen in their order',
      press('Open “Data privacy”, then “Ads”.', 'Turn “Seeds” off.'),
      press('Go to DATA PRIVACY on the left.', 'There, choose Ads and switch Seeds off.'),
    ],
    ['where it names other regions', { regions: [european] }, { regions: [region('US')] }],
    [
      'where a region is only named in other words, or from another day on',
      { regions: [european] },
      { regions: [region('EU', { name: 'the Union', from: '2026-06-10' })] },
    ],
    ['where it names no form', { relatedForms: [objection] }, { relatedForms: [] }],
    [
      'where one of the forms is the same',
      { relatedForms: [objection, { title: 'A third', href: '/third' }] },
      { relatedForms: [other, { ...objection, title: 'Objecting' }] },
    ],
    [
      'in title, kind and topics, which are not held against it',
      {},
      { title: 'Ads', kind: 'form' },
    ],
  ])('%s', (_, entry, parts) => {
    expect(curatedStatusOf(curated(entry), [standing(parts)]).verdict).toBe('confirmed');
  });

  it('only if a word on the screen that occurs twice is read twice', () => {
    const entry = curated(press('Open “Ads”.', 'Press “Ads” again.'));
    expect(curatedStatusOf(entry, [standing(press('Open Ads.'))]).conflictingFields).toEqual([
      'steps',
    ]);
    expect(curatedStatusOf(entry, [standing(press('Open Ads.', 'Ads'))]).conflictingFields).toEqual(
      [],
    );
  });
});
