import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/core/diff/compare.js';
import { clause, link, version } from '../clauses.js';
import { edits, keep, object, share } from './describe-edit.js';

const split = (before: readonly string[], after: readonly string[]) =>
  compare(version(...before), version(...after)).map((edit) => edit.split ?? edit.op);
const merged = (before: readonly string[], after: readonly string[]) =>
  compare(version(...before), version(...after)).map((edit) => edit.merged ?? edit.op);

describe('a clause that became several', () => {
  it('is one edit, with no word changed where none did', () => {
    const [edit, ...more] = compare(
      version('## A', `${share} ${object}`, keep),
      version('## A', share, object, keep),
    );
    expect(more).toEqual([]);
    expect(edit).toMatchObject({
      op: 'modified',
      before: `${share} ${object}`,
      after: `${share} ${object}`,
      words: [['=', `${share} ${object}`]],
      split: [share, object],
      merged: null,
      position: { before: 1, after: 1 },
    });
  });

  it('is recognised by its words if some of them changed as well', () => {
    const now = object.replace('at any time', 'whenever you like');
    const [edit, ...more] = compare(version(`${share} ${object}`), version(share, now));
    expect(more).toEqual([]);
    expect(edit?.split).toEqual([share, now]);
    expect(edit?.words).toEqual([
      ['=', `${share} You can object to this `],
      ['-', 'at any time'],
      ['+', 'whenever you like'],
      ['=', ' in your settings.'],
    ]);
  });

  it('may have become many, such as a sentence that became a list', () => {
    const list = [
      'We collect:',
      'your full name and title',
      'your photo and profile',
      'your city or area',
    ];
    expect(split([list.join(' ')], list)).toEqual([list]);
  });

  it('may have lost the space between its sentences', () => {
    const whole = `${share}${object}`;
    const [edit] = compare(version(whole), version(share, object));
    expect(edit?.split).toEqual([share, object]);
    expect(edit?.words.filter(([sign]) => sign !== '=')).toEqual([['+', ' ']]);
  });

  it('is reported as one when its quotation marks changed as well', () => {
    expect(
      split(["It's “ours” now. We'll keep it."], ['It’s "ours" now.', 'We’ll keep it.']),
    ).toEqual([['It’s "ours" now.', 'We’ll keep it.']]);
  });

  it('has the links of all its parts', () => {
    const links = [link('/a'), link('/b')];
    const [edit] = compare(
      [clause(`${share} ${object}`, { links })],
      [clause(share, { links: [link('/a')] }), clause(object, { links: [link('/b')] })],
    );
    expect(edit?.links).toEqual({ removed: [], added: [] });
  });

  it('is not one that only got a neighbour', () => {
    const longer = share.replace('partners', 'friends');
    expect(split([share], [longer, object])).toEqual(['modified', 'added']);
  });

  it('is not one whose neighbour happens to use its words', () => {
    const now = 'We may share your data.';
    expect(
      split([`${share} ${keep}`], [share, 'Partners and affiliates open our account.', now]),
    ).not.toContain('split');
  });
});

describe('several clauses that became one', () => {
  it('are one edit, the other way round', () => {
    expect(merged(['## A', share, object, keep], ['## A', `${share} ${object}`, keep])).toEqual([
      [share, object],
    ]);
  });

  it('are recognised by their words if some of them changed as well', () => {
    const now = `${share} ${object.replace('any', 'every')}`;
    expect(merged([share, object], [now])).toEqual([[share, object]]);
  });

  it('are next to one that was split', () => {
    const before = version(`${share} ${object}`, keep, 'That is all there is to say.');
    const after = version(share, object, `${keep} That is all there is to say.`);
    expect(
      compare(before, after).map(({ split, merged }) => [split?.length, merged?.length]),
    ).toEqual([
      [2, undefined],
      [undefined, 2],
    ]);
    expect(edits(before, before)).toEqual([]);
  });
});
