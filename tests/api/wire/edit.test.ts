import { describe, expect, it } from 'vitest';
import { Edit, presentEdit } from '../../../src/api/wire/edit.js';
import type { Edit as CoreEdit, Modified } from '../../../src/core/change.js';

const edit: Modified = {
  op: 'modified',
  significance: 'editorial',
  because: ['Only the wording differs.'],
  topics: ['data-retention'],
  clauseId: 'cl_1',
  kind: 'item',
  section: ['Now'],
  headers: { column: ['Use'], row: ['Name'] },
  sectionBefore: null,
  before: 'old',
  after: 'new',
  words: [
    ['-', 'old'],
    ['+', 'new'],
  ],
  links: { removed: [{ text: 'old', href: 'https://a.test/' }], added: [] },
  split: null,
  merged: null,
  position: { before: 3, after: 4 },
};

const added: CoreEdit = {
  ...edit,
  ...{ split: null, merged: null },
  op: 'added',
  before: null,
  position: { before: null, after: 4 },
};
const removed: CoreEdit = {
  ...edit,
  ...{ split: null, merged: null },
  op: 'removed',
  after: null,
  position: { before: 3, after: null },
};
const moved: CoreEdit = {
  ...edit,
  ...{ split: null, merged: null },
  op: 'moved',
  sectionBefore: ['Then'],
};
const split: CoreEdit = { ...edit, after: 'One. Two.', split: ['One.', 'Two.'] };
const merged: CoreEdit = { ...edit, before: 'One. Two.', merged: ['One.', 'Two.'] };

const present = (edit: CoreEdit) => presentEdit(edit, 'linkedin/help/a1', 'http://here.test');

describe('an edit on the wire', () => {
  it.each([edit, added, removed, moved, split, merged])(
    'of $op has the shape that is documented',
    (edit) => {
      const sent = JSON.parse(JSON.stringify(present(edit)));
      expect(Edit.parse(sent)).toEqual(sent);
    },
  );

  it('says why, what it is about, and where the life of the clause is told', () => {
    expect(present(edit)).toMatchObject({
      because: ['Only the wording differs.'],
      topics: ['data-retention'],
      clause: { id: 'cl_1', url: 'http://here.test/documents/linkedin/help/a1/clauses/cl_1' },
    });
  });

  it('has the parts of a clause that was split or merged, and only of such a one', () => {
    expect(present(split)).toMatchObject({ split: ['One.', 'Two.'], after: 'One. Two.' });
    expect(present(merged)).toMatchObject({ merged: ['One.', 'Two.'], before: 'One. Two.' });
    expect(present(split)).not.toHaveProperty('merged');
    expect(present(merged)).not.toHaveProperty('split');
  });

  it('leaves out what an op does not have', () => {
    expect(present(added)).not.toHaveProperty('before');
    expect(present(removed)).not.toHaveProperty('after');
    expect(present(edit)).not.toHaveProperty('sectionBefore');
    expect(present(moved)).toMatchObject({ sectionBefore: ['Then'], section: ['Now'] });
  });

  it('says null where a clause has no place', () => {
    expect(present(added).position).toEqual({ before: null, after: 4 });
    expect(present(removed).position).toEqual({ before: 3, after: null });
  });

  it('says where in its table a cell is', () => {
    expect(present(edit).headers).toEqual({ column: ['Use'], row: ['Name'] });
  });
});
