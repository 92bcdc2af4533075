import { describe, expect, it } from 'vitest';
import { editOf } from '../../../src/store/reading/edits.js';

type Row = Parameters<typeof editOf>[0];

const between = { from: 'ver_1', to: 'ver_2' };

function row(op: Row['edit']['op'], { edit, ...over }: Missing): Row {
  const stored = {
    change: 1,
    significance: 'substantive' as const,
    because: null,
    topics: null,
    clauseId: null,
    kind: 'paragraph' as const,
    section: [],
    headers: null,
    sectionBefore: ['Sharing'],
    positionBefore: 3,
    positionAfter: 4,
    split: null,
    merged: null,
    words: [],
    links: { removed: [], added: [] },
  };
  return { edit: { ...stored, op, ...edit }, before: 'Old.', after: 'New.', ...over };
}

type Missing = { edit?: Partial<Row['edit']> } & Partial<Pick<Row, 'before' | 'after'>>;

describe('a stored edit', () => {
  it('has the headers of its cell; none if it was stored before they were', () => {
    const headers = { column: ['Use'], row: ['Name'] };
    expect(editOf(row('modified', { edit: { headers } }), between).headers).toEqual(headers);
    expect(editOf(row('modified', {}), between).headers).toEqual({ column: [], row: [] });
  });

  it('has what its op calls for, and null elsewhere', () => {
    expect(editOf(row('added', {}), between)).toMatchObject({
      before: null,
      after: 'New.',
      sectionBefore: null,
      position: { before: null, after: 4 },
    });
    expect(editOf(row('moved', {}), between)).toMatchObject({
      before: 'Old.',
      after: 'New.',
      sectionBefore: ['Sharing'],
      position: { before: 3, after: 4 },
    });
  });

  it.each<[Row['edit']['op'], Missing, string]>([
    ['added', { after: null }, 'the new text'],
    ['removed', { before: null }, 'the old text'],
    ['modified', { before: null }, 'the old text'],
    ['modified', { edit: { positionAfter: null } }, 'the new position'],
    ['removed', { edit: { positionBefore: null } }, 'the old position'],
    ['moved', { edit: { sectionBefore: null } }, 'the old section'],
  ])('of op %s is not served when a part of it is missing: %j', (op, missing, named) => {
    expect(() => editOf(row(op, missing), between)).toThrow(named);
  });
});
