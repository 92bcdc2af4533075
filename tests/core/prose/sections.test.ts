import { describe, expect, it } from 'vitest';
import { sections } from '../../../src/core/prose/sections.js';
import { clause } from '../clauses.js';

/** `2 Data` is a heading of level 2; a text without number is a paragraph. */
function paths(...lines: string[]): string[] {
  const clauses = lines.map((line) => {
    const [, level, text = ''] = /^(?:(\d) )?(.*)$/.exec(line) ?? [];
    return level ? clause(text, { kind: 'heading', level: Number(level) }) : clause(text);
  });
  return sections(clauses).map((path) => path.join(' › '));
}

describe('the section of a clause', () => {
  it('is the path of headings above it', () => {
    expect(paths('2 Data', 'a', '3 Yours', 'b', '3 Ours', 'c', '2 Use', 'd')).toEqual([
      ...['', 'Data', 'Data', 'Data › Yours'],
      ...['Data', 'Data › Ours', '', 'Use'],
    ]);
  });

  it('does not hold the title', () => {
    expect(paths('a', '1 Policy', 'b', '2 Data', 'c')).toEqual(['', '', '', '', 'Data']);
  });

  it('holds headings of the first level where there are several: none is the title', () => {
    expect(paths('1 Data', 'a', '1 Use', 'b')).toEqual(['', 'Data', '', 'Use']);
  });

  it('minds levels that are left out', () => {
    expect(paths('2 A', '5 B', 'x', '4 C', 'y', '7 D', 'z', '3 E', 'w')).toEqual([
      ...['', 'A', 'A › B', 'A', 'A › C', 'A › C'],
      ...['A › C › D', 'A', 'A › E'],
    ]);
  });

  it('is closed by a title further down', () => {
    expect(paths('2 A', 'x', '1 Policy', 'y')).toEqual(['', 'A', '', '']);
  });

  it('is empty without headings', () => {
    expect(paths('a', 'b')).toEqual(['', '']);
    expect(paths()).toEqual([]);
  });
});
