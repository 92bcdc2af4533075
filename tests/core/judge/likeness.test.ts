import { describe, expect, it } from 'vitest';
import { hasTitle, isRelated, keepsSome, titleOf } from '../../../src/core/judge/likeness.js';
import { readMain } from '../extract/reading.js';

const clauses = (main: string) => readMain(main).text.clauses;

const policy = clauses(
  `<h1>Privacy notice</h1><p>We keep your name and your address while your account is open.</p>
   <h2>Sharing</h2><p>We share records with the couriers who bring your parcels.</p>
   <h2>Your rights</h2><p>You may ask for a copy of everything that we keep about you.</p>`,
);

describe('a heading with the title', () => {
  it.each([
    ['Privacy notice', true],
    ['Our privacy notice', true],
    ['PRIVACY NOTICE – 2025', true],
    ['What our privacy notice says about your children at school', false],
    ['Notice', false],
  ])('%s: %s', (heading, has) => {
    expect(hasTitle(clauses(`<h1>${heading}</h1>`), ['Privacy notice'])).toBe(has);
  });

  it('is no heading that only mentions it, nor a sentence', () => {
    expect(hasTitle(clauses('<h1>We value your privacy</h1>'), ['Privacy'])).toBe(false);
    expect(hasTitle(clauses('<p>Privacy notice</p>'), ['Privacy notice'])).toBe(false);
    expect(hasTitle(clauses('<h1>Anything</h1>'), [''])).toBe(false);
  });

  it('is the first heading of a known text', () => {
    expect(titleOf(policy)).toBe('Privacy notice');
    expect(titleOf(clauses('<p>We keep posts.</p>'))).toBeNull();
  });
});

describe('what is left of a known text', () => {
  it.each([
    ['sentences', '<p>We share records with the couriers who bring your parcels. Ask us.</p>'],
    ['sections', '<h2>Sharing</h2><p>None.</p><h2>Your rights</h2><p>All.</p><h2>New</h2>'],
  ])('%s', (_, main) => {
    expect(keepsSome(clauses(main), policy)).toBe(true);
  });

  it.each([
    ['on a page of another kind', '<h1>Shop</h1><p>Chairs, lamps and tables for your home.</p>'],
    ['with one section that any page may have', '<h2>Sharing</h2><p>Share this with friends.</p>'],
    ['on a page that says nothing', '<p>Hello</p>'],
  ])('nothing %s', (_, main) => {
    expect(keepsSome(clauses(main), policy)).toBe(false);
  });

  it('is found in scripts without spaces', () => {
    const known = clauses('<p>当社は、お客様の氏名と住所を、契約が続く間だけ保存します。</p>');
    expect(keepsSome(clauses('<p>お客様の氏名と住所を保存します。</p>'), known)).toBe(true);
    expect(keepsSome(clauses('<p>このサイトはただいま準備中です。</p>'), known)).toBe(false);
  });
});

describe('a text without a heading in common', () => {
  const long = `We collect names, addresses, telephone numbers, payment details, browsing history, preferences and
    location records. Couriers receive addresses; accountants receive payment details. Requests for deletion are
    answered within thirty working days, unless retention is required by courts or regulators.`;
  const known = clauses(`<p>${long}</p>`);
  const shop = `Chairs, lamps, tables, mirrors, carpets, cushions, curtains, blankets and candles for every season.
    Summer offers begin tomorrow morning, with breakfast for early visitors and music until sunset. Stories from
    customers who built terraces within single weekends, gardens, balconies, kitchens and bedrooms.`;

  it('is related if it keeps a sentence', () => {
    expect(isRelated(clauses(`<p>${shop} ${shop} Couriers receive addresses.</p>`), known)).toBe(
      false,
    );
    expect(isRelated(clauses(`<p>${shop} ${long.slice(0, 90)}.</p>`), known)).toBe(true);
  });

  it('is related if it is written anew with the same words', () => {
    const anew = `Which details do couriers, accountants, courts or regulators see? Couriers: addresses and telephone
      numbers. Accountants: payment records. You may ask for deletion of your preferences, location and browsing
      history at any moment; our office answers every letter quickly and explains what happens next.`;
    expect(isRelated(clauses(`<p>${anew}</p>`), known)).toBe(true);
  });

  it('is not related if it is about something else', () => {
    expect(isRelated(clauses(`<p>${shop}</p>`), known)).toBe(false);
  });

  it('is related if it or the known one says too little to tell', () => {
    expect(isRelated(clauses('<p>Chairs, lamps and tables for the garden.</p>'), known)).toBe(true);
    expect(isRelated(known, clauses(`<p>Rule ${'1 '.repeat(2_000)}.</p>`))).toBe(true);
  });
});
