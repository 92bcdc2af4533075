import { describe, expect, it } from 'vitest';
import { declarationsIn, declarationsOf } from '../../../src/core/extract/inline-style.js';

describe('what an inline style declares', () => {
  it('stands in the order in which it is written, with its case', () => {
    expect(declarationsIn('COLOR: Red; list-style: "A" ;nonsense;color:blue ! important')).toEqual([
      { name: 'color', value: 'Red', isImportant: false },
      { name: 'list-style', value: '"A"', isImportant: false },
      { name: 'color', value: 'blue', isImportant: true },
    ]);
  });

  it.each([
    ['the last value counts', 'color: red; color: BLUE', 'blue'],
    ['an important one counts before later ones', 'color: red !important; color: blue', 'red'],
    ['the last important one counts', 'color: red !important; color: blue!important', 'blue'],
    ['a comment says nothing', '/* color: red; */ color: /* or red */ blue', 'blue'],
    ['nor does one that is never closed', 'color: blue; /* color: red', 'blue'],
  ])('%s', (_, style, color) => {
    expect(declarationsOf(style).get('color')).toBe(color);
  });

  it('may be nothing', () => {
    expect([declarationsIn(''), declarationsIn(';;'), declarationsIn('color')]).toEqual([
      [],
      [],
      [],
    ]);
  });
});
