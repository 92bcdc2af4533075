import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { constructedDuring } from '../../scripts/patterns/constructed.js';
import { distinct, literalOf, type Pattern } from '../../scripts/patterns/pattern.js';
import { type Findings, problemsIn } from '../../scripts/patterns/problems.js';
import { verdictOn } from '../../scripts/patterns/verdict.js';
import { writtenIn } from '../../scripts/patterns/written.js';

/* `npm run patterns` looks at the program itself; here it is shown what it must find, and what it must let pass. */

/** A letter of `i`, `v`, `x`, `l`, `c` can be read in two ways: so this pattern once stopped the program. */
const counter = '(?:\\d{1,3}|[A-Za-z]|[ivxlc]{1,6}|[IVXLC]{1,6})';
const oldMarker = `^(?:[-•*]|\\(${counter}\\)|${counter}[.)]|(?=[A-Za-z.]*\\d)${counter}(?:\\.${counter})+[.)]?)\\s+(?=\\S)`;

describe('a pattern is too slow', () => {
  it.each([
    ['the list marker that once stopped the program', oldMarker, 'u'],
    ['a letter that two alternatives read, over and over', '^(?:a|[ab])+$', ''],
    ['one repetition inside another', '(?:a+)+b', ''],
    ['parts that may all be missing', '^(?:a?b?)*c', ''],
    ['an exponential pattern that ends after thirty rounds', '^(?:[a-z]|[ivx]{1,6}){0,30}\\d', ''],
    ['words that may be divided anywhere', 'of (?:[^ .]{1,20} ?){1,5}:', 'u'],
    ['two repetitions side by side', '^\\w*\\d*\\w*!', ''],
    ['spaces at the end, tried from each of them', '\\s+$', ''],
    ['a tag that is looked for inside itself', '<html[^>]*\\slang\\s*=', 'i'],
    ['a look ahead from each place', '(?=.*x)a', 's'],
    ['a match that looks far ahead each time', 'a[^]*b|a', 'g'],
    ['a group that is taken again', '(a*)\\1b', ''],
  ])('for %s', (_, source, flags) => {
    const verdict = verdictOn(source, flags);
    expect(verdict.kind, JSON.stringify(verdict)).toBe('slow');
  });
});

describe('a pattern is proven linear', () => {
  it.each([
    ['words of any length', '\\p{L}+(?:[.,]\\p{N}+)*', 'gu'],
    ['spaces at the end, tried from the first of them', '(?<!\\s)\\s+$', ''],
    ['an anchor and one repetition', '^\\s*$', ''],
    ['repetitions with something between', '^[a-z]*=[a-z]*;$', ''],
    ['alternatives that begin differently, over and over', '^(?:ab|cd)+$', ''],
    ['one way to read a counter', oldMarker.replaceAll('{1,6}', '{2,6}'), 'u'],
    ['a repetition that ends soon', '[^ ]{1,40}@x', ''],
    ['letters that a look ahead keeps apart', '^(?:(?=[a-m])\\w|(?![a-m])\\w)+$', ''],
  ])('for %s', (_, source, flags) => {
    expect(verdictOn(source, flags)).toEqual({ kind: 'proven' });
  });
});

it('a pattern that looks at little of a text, but in many ways, is tested', () => {
  expect(verdictOn('^[^ ]{0,80}[@.][^ ]{0,80}$', '')).toEqual({ kind: 'tested' });
});

it.each([
  ['with a flag that the check cannot read', '[a--b]', 'v'],
  ['with a look-behind of any length', '(?<=a+)b', ''],
  ['with parts that may be empty, a fixed number of times', '^(?:a?){30}a{30}', ''],
])('a pattern %s is not decided', (_, source, flags) => {
  expect(verdictOn(source, flags)).toMatchObject({ kind: 'undecided' });
});

describe('a source file', () => {
  const text = [
    'const a = /[/"\']+/giu; // not /this/ one',
    "const b = 'nor /that/';",
    "const c: RegExp = new RegExp('^' + b,",
    "  'u');",
    'const d = c instanceof RegExp && RegExp(b);',
    'const Taken = RegExp;',
  ].join('\n');
  const { literals, constructions } = writtenIn('src/x.ts', text);

  it('is asked for its literals', () => {
    expect(literals).toEqual([{ source: '[/"\']+', flags: 'giu', sites: ['src/x.ts:1'] }]);
  });

  it('is asked where it uses the constructor', () => {
    expect(constructions).toEqual(['src/x.ts:3', 'src/x.ts:5', 'src/x.ts:6']);
  });
});

describe('what is constructed', () => {
  const top = fileURLToPath(new URL('../..', import.meta.url));
  const made: RegExp[] = [];
  const construct = async () => {
    for (const word of ['one', 'two']) made.push(new RegExp(`${word}+`, 'u'));
    made.push(RegExp(`${made.length}+`));
  };

  it('is seen, with the line that constructs it', async () => {
    const found = await constructedDuring(construct, { top, folder: 'tests/repository/' });
    expect(found.map(literalOf)).toEqual(['/one+/u', '/two+/u', '/2+/']);
    expect(distinct(found).flatMap(({ sites }) => sites)).toEqual([
      expect.stringMatching(/^tests\/repository\/patterns\.test\.ts:\d+$/),
      found[1]?.sites[0],
      expect.not.stringMatching(`^${found[0]?.sites[0]}$`),
    ]);
  });

  it('elsewhere is not looked at', async () => {
    expect(await constructedDuring(construct, { top, folder: 'src/' })).toEqual([]);
  });
});

describe('a problem', () => {
  const slow: Pattern = { source: '\\s+$', flags: 'g', sites: ['src/x.ts:1', 'src/y.ts:2'] };
  const verdict = verdictOn(slow.source, slow.flags);
  const findings: Findings = {
    constructions: ['src/x.ts:3'],
    reached: new Set(['src/x.ts:3']),
    verdicts: [
      { pattern: { source: 'a', flags: '', sites: ['src/x.ts:9'] }, verdict: { kind: 'proven' } },
    ],
    reviews: [],
  };
  const slowFindings: Findings = { ...findings, verdicts: [{ pattern: slow, verdict }] };

  it('is nothing that was reached and proven', () => {
    expect(problemsIn(findings)).toEqual([]);
  });

  it('is a place that constructs patterns and was never reached', () => {
    expect(problemsIn({ ...findings, reached: new Set(['src/x.ts:4']) })).toEqual([
      expect.stringMatching(/^src\/x\.ts:3: .* Let scripts\/patterns\/reading\.ts reach it\.$/),
    ]);
  });

  it('is a slow pattern, with its places and a text that shows it', () => {
    expect(problemsIn(slowFindings)).toEqual([
      expect.stringMatching(
        /^src\/x\.ts:1, src\/y\.ts:2: \/\\s\+\$\/g\n {2}It takes .* this text of \d+ characters: .* Rewrite it\.$/,
      ),
    ]);
  });

  it('is no slow pattern that was reviewed, for a reason', () => {
    const review = { pattern: literalOf(slow), reason: 'The text has at most 60 characters.' };
    expect(problemsIn({ ...slowFindings, reviews: [review] })).toEqual([]);
    expect(problemsIn({ ...slowFindings, reviews: [{ ...review, reason: ' ' }] })).toEqual([
      expect.stringMatching(/has no reason\.$/),
    ]);
  });

  it('is a review that is not needed any more', () => {
    const review = { pattern: '/a/', reason: 'The text is short.' };
    expect(problemsIn({ ...findings, reviews: [review] })).toEqual([
      expect.stringMatching(/^scripts\/patterns\/reviewed\.json: \/a\/ needs no review any more/),
    ]);
  });
});
