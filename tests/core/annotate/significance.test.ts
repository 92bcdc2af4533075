import { describe, expect, it } from 'vitest';
import { editsBetween } from '../../../src/core/annotate/annotate.js';
import { highest } from '../../../src/core/annotate/significance.js';
import type { Significance } from '../../../src/core/change.js';
import { clause, link } from '../clauses.js';
import { judged, judgedOnly } from './judged.js';

const share = 'We may share your personal data with our affiliates and partners.';
const object = 'You can object to this at any time in your settings.';
const keep = 'We keep your data for as long as your account is open.';

type Row = readonly [Significance, before: string, after: string, because: RegExp];

const rows: readonly Row[] = [
  ['date', 'Effective May 1, 2024', 'Effective July 1, 2024', /own date differs/],
  ['editorial', 'Effective May 1, 2024', 'Effective 1 May 2024', /another format/],
  [
    'editorial',
    'Write to us here.If you must, call.',
    'Write to us here. If you must, call.',
    /spacing/,
  ],
  [
    'editorial',
    'Others see what Non-members see.',
    'Others see what non-members see.',
    /capitalization/,
  ],
  [
    'editorial',
    'We analyse and organise the page.',
    'We analyze and organize the page.',
    /spelling/,
  ],
  ['editorial', 'This helps the readers.', 'This helps readers.', /“the”/],
  ['editorial', '4. About the page', '5. About the page', /section number/],
  [
    'links',
    'See https://example.com/a for it.',
    'See https://example.com/b for it.',
    /web address/,
  ],
  ['substantive', share, share.replace('may', 'will'), /allowed or required: “will”/],
  ['substantive', 'We sell your data.', 'We do not sell your data.', /a negation: “not”/],
  ['substantive', 'We keep it for 30 days.', 'We keep it for 90 days.', /number or a period: “90”/],
  [
    'substantive',
    'You give your name.',
    'You give your name and location.',
    /kind of data: “location”/,
  ],
  ['substantive', share, share.replace('partners', 'advertisers'), /receives data/],
  ['substantive', 'Write to us at dpo@example.com or here.', 'Write to us here.', /an address/],
  [
    'substantive',
    'It is with Example LLC.',
    'It is with Example OpCo LLC.',
    /name of a company: “OpCo”/,
  ],
  ['substantive', 'The page is grand.', 'The page is large.', /“large” and removes “grand”/],
  ['substantive', 'It is for us and them.', 'It is for them and us.', /different order/],
  ['substantive', 'It is for us.', 'It is for US.', /./],
];

describe('an edit', () => {
  it.each(rows)('is %s from “%s” to “%s”', (significance, before, after, because) => {
    const edit = judgedOnly([before], [after]);
    expect(edit.significance).toBe(significance);
    expect(edit.because[0]).toMatch(because);
  });

  it('of link targets alone is about links', () => {
    const linked = (path: string) => [clause(share, { links: [link(path)] })];
    const edit = judgedOnly(linked('/a'), linked('/b'));
    expect(edit).toMatchObject({ significance: 'links', topics: [] });
    expect(edit.because).toEqual(['Only link targets differ.']);
  });

  it('of link targets and of the form of its words is about links', () => {
    const before = [clause('Write to “us” here.', { links: [link('/old')] })];
    const after = [clause('Write to "us" here.', { links: [link('/new')] })];
    expect(judgedOnly(before, after)).toMatchObject({
      significance: 'links',
      because: [expect.stringContaining('only in form')],
    });
  });

  it('that adds or removes a date line is about the date', () => {
    expect(judgedOnly([], ['Effective May 1, 2024']).significance).toBe('date');
    expect(judgedOnly(['Effective May 1, 2024'], []).significance).toBe('date');
  });

  it('of a date inside a sentence is substantive', () => {
    const sentence = (day: number) =>
      `From May ${day}, 2025 we share more of what you post with our partners, also for ads.`;
    expect(judgedOnly([sentence(1)], [sentence(9)]).significance).toBe('substantive');
  });

  it('that adds or removes a clause says so', () => {
    expect(judgedOnly([], [share]).because[0]).toBe('Adds a paragraph.');
    expect(judgedOnly(['- One'], ['- One', `- ${object}`]).because[0]).toBe('Adds a list item.');
    expect(judgedOnly([share], []).because[0]).toBe('Removes a paragraph.');
  });

  it('in a language without rules is substantive, and the reason says that nobody judged its words', () => {
    const edit = judgedOnly(['Scriveteci qui.'], ['Scriveteci qua.'], 'it');
    expect(edit).toMatchObject({ significance: 'substantive', topics: [] });
    expect(edit.because[0]).toBe(
      'Editorial rules do not cover Italian yet, so this counts as substantive.',
    );
  });

  it('trusts the declared language, because that of a short text cannot be detected', () => {
    const edits = editsBetween(
      [clause('It helps readers.')],
      [clause('It helps the readers.')],
      'en',
    );
    expect(edits).toMatchObject([{ significance: 'editorial' }]);
    const untold = editsBetween([clause('It helps readers.')], [clause('It helps the readers.')]);
    expect(untold).toMatchObject([{ significance: 'substantive' }]);
  });

  it('in a language without rules is editorial all the same when no letter differs', () => {
    expect(judgedOnly(['Scriveteci, qui.'], ['Scriveteci qui.'], 'it').significance).toBe(
      'editorial',
    );
  });

  it('in German keeps capitals that make another word', () => {
    const edit = judgedOnly(['Das gilt für Sie.'], ['Das gilt für sie.'], 'de');
    expect(edit.significance).toBe('substantive');
  });

  it('that holds no words is editorial', () => {
    expect(judgedOnly([], ['**']).because[0]).toBe('Contains no words.');
  });
});

describe('a change', () => {
  it('has the highest significance of its edits', () => {
    const of = (...all: Significance[]) => highest(all.map((significance) => ({ significance })));
    expect(of('links', 'date')).toBe('date');
    expect(of('substantive', 'links', 'announcement')).toBe('substantive');
    expect(of('editorial', 'announcement', 'date')).toBe('announcement');
    expect(of('editorial', 'date')).toBe('editorial');
    expect(of('links')).toBe('links');
  });

  it('has one also with very many edits', () => {
    const many = Array.from({ length: 200_000 }, () => ({ significance: 'date' as const }));
    expect(highest(many)).toBe('date');
  });
});

describe('a clause that moved as it is', () => {
  const list = (...items: string[]) => items.map((item) => `- ${item}`);

  it('is editorial inside its section', () => {
    const [edit] = judged(['## Sharing', share, object, keep], ['## Sharing', object, keep, share]);
    expect(edit).toMatchObject({ op: 'moved', significance: 'editorial' });
  });

  it('is substantive in another section, and where there are no sections', () => {
    const [edit] = judged(
      ['## Sharing', share, object, '## Keeping', keep],
      ['## Sharing', object, '## Keeping', keep, share],
    );
    expect(edit).toMatchObject({ op: 'moved', significance: 'substantive' });
    const [bare] = judged([share, object, keep], [object, keep, share]);
    expect(bare).toMatchObject({ op: 'moved', significance: 'substantive' });
  });

  it('is substantive in another list', () => {
    const what = [
      'Your name and your place of work',
      'The letters that you write to us',
      'What you read on our pages',
    ];
    const [name = '', letters = '', pages = ''] = what;
    const before = [
      '## Data',
      'We collect:',
      ...list(name, letters),
      'We never collect:',
      ...list(pages),
    ];
    const after = [
      '## Data',
      'We collect:',
      ...list(letters),
      'We never collect:',
      ...list(pages, name),
    ];
    const [edit] = judged(before, after);
    expect(edit).toMatchObject({ op: 'moved', significance: 'substantive' });
  });
});
