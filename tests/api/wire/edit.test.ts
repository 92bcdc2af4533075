import { describe, expect, it } from 'vitest';
import { Edit, presentEdit } from '../../../src/api/wire/edit.js';
import type { Edit as CoreEdit } from '../../../src/core/change.js';

const edit: CoreEdit = {
  op: 'modified',
  significance: 'editorial',
  kind: 'item',
  section: ['Now'],
  sectionBefore: null,
  before: 'old',
  after: 'new',
  words: [
    ['-', 'old'],
    ['+', 'new'],
  ],
  links: { removed: [{ text: 'old', href: 'https://a.test/' }], added: [] },
  position: { before: 3, after: 4 },
};

const added: CoreEdit = {
  ...edit,
  op: 'added',
  before: null,
  position: { before: null, after: 4 },
};
const removed: CoreEdit = {
  ...edit,
  op: 'removed',
  after: null,
  position: { before: 3, after: null },
};
const moved: CoreEdit = { ...edit, op: 'moved', sectionBefore: ['Then'] };

describe('an edit on the wire', () => {
  it.each([edit, added, removed, moved])('of $op has the shape that is documented', (edit) => {
    const sent = JSON.parse(JSON.stringify(presentEdit(edit)));
    expect(Edit.parse(sent)).toEqual(sent);
  });

  it('leaves out what an op does not have', () => {
    expect(presentEdit(added)).not.toHaveProperty('before');
    expect(presentEdit(removed)).not.toHaveProperty('after');
    expect(presentEdit(edit)).not.toHaveProperty('sectionBefore');
    expect(presentEdit(moved)).toMatchObject({ sectionBefore: ['Then'], section: ['Now'] });
  });

  it('says null where a clause has no place', () => {
    expect(presentEdit(added).position).toEqual({ before: null, after: 4 });
    expect(presentEdit(removed).position).toEqual({ before: 3, after: null });
  });
});
