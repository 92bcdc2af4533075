import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/core/diff/compare.js';
import { clause, link, version } from '../clauses.js';
import { describeEdit, edits, keep, object, share } from './describe-edit.js';

describe('a clause', () => {
  it('that was reworded is modified in place', () => {
    const after = version('# Policy', share.replace('affiliates', 'friends'), object);
    const [edit, ...more] = compare(version('# Policy', share, object), after);
    expect(more).toEqual([]);
    expect(edit).toEqual({
      op: 'modified',
      kind: 'paragraph',
      section: [],
      headers: { column: [], row: [] },
      sectionBefore: null,
      before: share,
      after: after[1]?.text,
      words: [
        ['=', 'We may share your personal data with our '],
        ['-', 'affiliates'],
        ['+', 'friends'],
        ['=', ' and partners.'],
      ],
      links: { removed: [], added: [] },
      split: null,
      merged: null,
      position: { before: 1, after: 1 },
    });
  });

  it('that is new is added, with its place, section and links', () => {
    const [edit] = compare(
      version('## Sharing', share),
      version('## Sharing', share, clause(keep, { links: [link('/keep')] })),
    );
    expect(edit).toMatchObject({
      op: 'added',
      section: ['Sharing'],
      before: null,
      after: keep,
      words: [['+', keep]],
      links: { removed: [], added: [link('/keep')] },
      position: { before: null, after: 2 },
    });
  });

  it('that is gone is removed, with the place, section and links that it had', () => {
    const [edit] = compare(
      version('## Sharing', clause(keep, { links: [link('/keep')] }), share),
      version('## Sharing', share),
    );
    expect(edit).toMatchObject({
      op: 'removed',
      section: ['Sharing'],
      before: keep,
      after: null,
      words: [['-', keep]],
      links: { removed: [link('/keep')], added: [] },
      position: { before: 1, after: null },
    });
  });

  it('that went elsewhere as it was has moved, with both sections', () => {
    const found = compare(
      version('## A', share, object, '## B', keep),
      version('## A', object, '## B', keep, share),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      op: 'moved',
      section: ['B'],
      sectionBefore: ['A'],
      before: share,
      after: share,
      words: [['=', share]],
      position: { before: 1, after: 4 },
    });
  });

  it('that went elsewhere and was reworded has moved, with the words that differ', () => {
    const after = share.replace('partners', 'friends');
    const found = compare(
      version('## A', share, object, '## B', keep),
      version('## A', object, '## B', keep, after),
    );
    expect(found.map(describeEdit)).toEqual([`moved ${share} → ${after}`]);
    expect(found[0]?.words).toContainEqual(['+', 'friends']);
  });

  it('that became another kind with the same words has not changed', () => {
    expect(edits(version(share, object), version(`- ${share}`, object))).toEqual([]);
  });

  it('that replaces another in the same place is reported as modified only if words remain', () => {
    expect(
      edits(version(keep, 'Nobody knows.', object), version(keep, 'Ask Bob!', object)),
    ).toEqual(['removed Nobody knows.', 'added Ask Bob!']);
  });
});

describe('a heading that was renamed', () => {
  it('is one edit, and none of the paragraphs below it', () => {
    const before = version('# Policy', '## 3. How we share', share, object, '## 4. Choices', keep);
    const after = version(
      '# Policy',
      '## 3. How we share data',
      share,
      object,
      '## 4. Choices',
      keep,
    );
    expect(edits(before, after)).toEqual(['modified 3. How we share → 3. How we share data']);
  });

  it('is one edit also when no word of it is left', () => {
    const before = version('## Sharing', share, object, '## Keeping', keep);
    const after = version('## Who sees it', share, object, '## Keeping', keep);
    expect(edits(before, after)).toEqual(['modified Sharing → Who sees it']);
  });

  it('is reported with its new section when a paragraph below it changes too', () => {
    const found = compare(
      version('## A one', share),
      version('## A two', share.replace('may', 'will')),
    );
    expect(found.map(({ op, section }) => [op, section])).toEqual([
      ['modified', []],
      ['modified', ['A two']],
    ]);
  });

  it('that was renumbered is modified, not moved', () => {
    const before = version('## 3. Sharing', share, '## 4. Keeping', keep);
    const after = version('## 3. Choices', object, '## 4. Sharing', share, '## 5. Keeping', keep);
    expect(edits(before, after)).toEqual([
      'added 3. Choices',
      `added ${object}`,
      'modified 3. Sharing → 4. Sharing',
      'modified 4. Keeping → 5. Keeping',
    ]);
  });
});

describe('edits', () => {
  it('are in the order of the new version, with removed clauses after their old neighbours', () => {
    const before = version('## A', 'One thing goes.', share, object, 'Last words here.');
    const after = version(
      '## A',
      share,
      'Brand new wording, see?',
      object.replace('any', 'no'),
      keep,
    );
    expect(edits(before, after)).toEqual([
      'removed One thing goes.',
      'added Brand new wording, see?',
      `modified ${object} → ${object.replace('any', 'no')}`,
      'removed Last words here.',
      `added ${keep}`,
    ]);
  });

  it('are none between a text and itself', () => {
    expect(compare(version(share, object), version(share, object))).toEqual([]);
    expect(compare([], [])).toEqual([]);
  });

  it('are all there is when a text begins or ends', () => {
    expect(edits([], version(share, object))).toEqual([`added ${share}`, `added ${object}`]);
    expect(edits(version(share), [])).toEqual([`removed ${share}`]);
  });
});
