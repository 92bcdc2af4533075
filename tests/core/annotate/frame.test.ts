import { describe, expect, it } from 'vitest';
import { frameReason } from '../../../src/core/annotate/frame.js';
import type { Clause } from '../../../src/core/clause.js';
import { compare } from '../../../src/core/diff/compare.js';
import { clause, link } from '../clauses.js';

const document: Clause[] = [
  clause('Privacy at Bramblework', { kind: 'heading', level: 1 }),
  clause('What we collect', { kind: 'heading', level: 2 }),
  clause('We collect what you plant and when.', { section: ['What we collect'] }),
  clause('1. Whom we tell', { kind: 'heading', level: 2 }),
  clause('We tell nobody but your neighbours.', { section: ['1. Whom we tell'] }),
];

/** Why each edit is frame, when `added` is put in front of the document's second heading. */
function reasons(...added: Clause[]) {
  const after = document.toSpliced(1, 0, ...added);
  const both = { before: document, after };
  return compare(document, after).map((edit) => frameReason(edit, both));
}

describe('words of the page', () => {
  it('a table of contents is frame: it repeats what the headings say', () => {
    const contents = [
      clause('Table of contents', { kind: 'heading', level: 2 }),
      clause('What we collect', { kind: 'item', level: 1, section: ['Table of contents'] }),
      clause('Whom we tell', { kind: 'item', level: 1, section: ['Table of contents'] }),
    ];
    for (const reason of reasons(...contents)) expect(reason).not.toBeNull();
  });

  it.each([
    'Expand all',
    'Collapse all',
    'Skip to main content',
    'Print this page',
    'Loading…',
    'Back to top',
    'close',
    '4 min read',
    '1,204 people found this helpful',
    '37 views',
  ])('“%s” is a control', (text) => {
    expect(reasons(clause(text))).toEqual([expect.stringContaining('control')]);
  });

  it.each(['Deutsch', 'English (UK)', '日本語', 'Português (Brasil)', 'العربية'])(
    '“%s” is an entry of a language menu',
    (text) => {
      expect(reasons(clause(text))).toEqual([expect.stringContaining('language menu')]);
    },
  );

  it.each([
    '© 2026 Bramblework Ltd.',
    'Copyright © 2026 Bramblework',
    'Copyright 2026, Bramblework',
  ])('“%s” is a line of copyright', (text) => {
    expect(reasons(clause(text))).toEqual([expect.stringContaining('Copyright')]);
  });

  it('a list of related pages is frame', () => {
    const section = ['Related resources'];
    const list = [
      clause('Related resources', { kind: 'heading', level: 2 }),
      clause('How to prune a hedge', {
        ...{ kind: 'item', level: 1, section },
        links: [link('/hedge', 'How to prune a hedge')],
      }),
    ];
    expect(reasons(...list)).toEqual([
      expect.stringContaining('related'),
      expect.stringContaining('related'),
    ]);
  });
});

describe('words of the document', () => {
  it.each([
    'We also collect your water bill.',
    'Show all your data to us when we ask you for it today',
    'Contents of your messages',
    'In this policy we say what we do with your water bill.',
    'Close all accounts within 30 days.',
    'Show less to your neighbours',
    'Print your data',
    'English law applies to this.',
    'Copyright Agent, Bramblework Ltd., 1455 Hedge Lane, Copse End',
    'Copyright in all that you post to Bramblework stays with you; we have a licence to show it to your neighbours.',
  ])('“%s” is not part of the frame', (text) => {
    expect(reasons(clause(text))).toEqual([null]);
  });

  it('a removed paragraph is reported although it repeats a heading', () => {
    const after = document.filter(({ text }) => text !== 'What we collect');
    const both = { before: document, after };
    expect(compare(document, after).map((edit) => frameReason(edit, both))).toEqual([null]);
  });

  it('a sentence among related pages is reported', () => {
    const section = ['Related resources'];
    expect(reasons(clause('We sell your address.', { section }))).toEqual([null]);
  });

  it('a section of other information is a section of the document', () => {
    const section = ['Other information'];
    const linked = { section, links: [link('/law', 'Our lawyers')] };
    expect(reasons(clause('Our lawyers', linked))).toEqual([null]);
  });

  it('a cell is reported whatever it repeats', () => {
    expect(reasons(clause('What we collect', { kind: 'cell' }))).toEqual([null]);
  });

  it('a clause that becomes a control is reported, because something is gone', () => {
    const after = document.with(2, clause('Expand all', { section: ['What we collect'] }));
    const both = { before: document, after };
    const told = compare(document, after).map((edit) => frameReason(edit, both));
    expect(told).toContain(null);
  });
});
