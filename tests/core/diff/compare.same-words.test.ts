import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/core/diff/compare.js';
import { clause, link, version } from '../clauses.js';
import { describeEdit, edits, keep, object, share } from './describe-edit.js';

describe('links', () => {
  const linked = (...targets: string[]) =>
    clause(share, { links: targets.map((path) => link(path)) });

  it('that lead elsewhere are an edit whose words are the same', () => {
    expect(compare([linked('/a')], [linked('/b')])).toMatchObject([
      {
        op: 'modified',
        before: share,
        after: share,
        words: [['=', share]],
        links: { removed: [link('/a')], added: [link('/b')] },
      },
    ]);
  });

  it('that changed places are an edit', () => {
    expect(compare([linked('/a', '/b')], [linked('/b', '/a')])).toHaveLength(1);
  });

  it('that were cut in two are none', () => {
    expect(compare([linked('/a')], [linked('/a', '/a')])).toEqual([]);
  });

  it('that came or went are an edit', () => {
    expect(compare([linked()], [linked('/a')])).toMatchObject([{ links: { added: [link('/a')] } }]);
    expect(compare([linked('/a')], [linked()])).toMatchObject([
      { links: { removed: [link('/a')] } },
    ]);
  });

  it('differ in a clause that moved', () => {
    const found = compare(
      [linked('/a'), ...version(object, keep)],
      [...version(object, keep), linked('/b')],
    );
    expect(found).toMatchObject([
      { op: 'moved', links: { removed: [link('/a')], added: [link('/b')] } },
    ]);
  });
});

describe('clauses that occur often', () => {
  const table = (...cells: string[]) => cells.map((text) => clause(text, { kind: 'cell' }));

  it('are distinguished by their place', () => {
    const before = table('Name', 'Yes', 'No', 'Age', 'Yes', 'No', 'City', 'Yes', 'No');
    const after = table('Name', 'Yes', 'No', 'Age', 'No', 'No', 'City', 'Yes', 'No');
    const found = compare(before, after);
    expect(found.map(describeEdit)).toEqual(['modified Yes → No']);
    expect(found[0]?.position).toEqual({ before: 4, after: 4 });
  });

  it('are one edit when one more of them comes', () => {
    expect(edits(table('Yes', 'Yes'), table('Yes', 'Yes', 'Yes'))).toEqual(['added Yes']);
  });

  it('do not move: one gone here and one come there are two edits', () => {
    const before = table('Location', 'Location', 'a b c d', 'e f g h');
    const after = table('Location', 'a b c d', 'e f g h', 'Location');
    expect(edits(before, after)).toEqual(['removed Location', 'added Location']);
  });

  it('move when they are long', () => {
    const before = version(share, share, object, keep);
    const after = version(share, object, keep, share);
    expect(edits(before, after)).toEqual([`moved ${share}`]);
  });
});
