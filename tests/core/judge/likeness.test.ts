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

it('a text that is written anew is related: it keeps a sentence, or uses the same words', () => {
  const filler = 'Our garden has lamps and chairs. '.repeat(12);
  const traced = `<p>We share records with the couriers who bring your parcels. ${filler}</p>`;
  expect(isRelated(clauses(traced), policy)).toBe(true);
  const anew = clauses(
    '<p>Your name, address and account records go to couriers with parcels; ask for a copy.</p>',
  );
  expect(isRelated(anew, policy)).toBe(true);
  expect(isRelated(clauses('<p>Chairs, lamps and tables for the garden.</p>'), policy)).toBe(false);
});
